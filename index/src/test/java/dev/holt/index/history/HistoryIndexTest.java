package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.index.files.SharedFolder;
import dev.holt.wiki.HistoryEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the index is kept, who shares it, and what happens when it cannot be used. */
class HistoryIndexTest {
    private static final HistoryOptions OPTIONS = new HistoryOptions(3, 5, Duration.ofMillis(100));
    private static final PageName PAGE = new PageName("Page");

    private final TestWiki test = TestWiki.bare();
    private final List<Revision> written = new ArrayList<>();
    private final HistoryIndex index = new HistoryIndex(test.wiki(), OPTIONS);
    private final Answers answers = new Answers(test.wiki().history());
    private final Path folder = test.gitFolder().resolve("holt").resolve("history-1");

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void fewCommits_areKeptInMemory() {
        write(4);
        prepare(index);

        assertTold();
        assertThat(folder).doesNotExist();
    }

    @Test
    void manyCommits_areStored() throws IOException {
        write(5);
        prepare(index);

        assertTold();
        assertThat(folder).isNotEmptyDirectory();
        assertThat(index.status().commits()).isEqualTo(5);
        assertThat(index.status().bytes()).isPositive();
    }

    @Test
    void commitsReadAtOnce_areReadWithoutWaiting() {
        write(5);
        prepare(index);
        write(3);

        assertTold();
    }

    @Test
    void moreCommitsThanAreReadAtOnce_areAnsweredFromGitMeanwhile() {
        write(5);
        prepare(index);
        write(4);

        assertThat(index.past(test.head().revision())).isEmpty();
        test.wiki().history().consult(() -> index);
        assertThat(told()).isEqualTo(newestFirst());
        prepare(index);
        assertTold();
    }

    @Test
    void storedHistory_needsNoTrees() throws IOException {
        write(8);
        prepare(index);
        Snapshot head = test.head();
        head.hasPage(PAGE);
        for (int i = 0; i < written.size() - 1; i++) {
            Files.delete(object(test.wiki().at(written.get(i)).rootTree()));
        }

        assertTold();
        assertThat(answers.blame(head, PAGE)).hasSize(1);
        assertThat(index.ages(head).orElseThrow().of(PAGE)).isPresent();
    }

    @Test
    void indexOfOneProcess_isUsedByTheNext() {
        write(6);
        prepare(index);
        try (Wiki otherWiki = Wiki.open(test.folder(), WikiOptions.defaults());
                HistoryIndex other = new HistoryIndex(otherWiki, OPTIONS)) {
            Patience patience = new Patience();
            other.prepare(otherWiki.head(), patience);

            assertThat(patience.total()).isZero();
            otherWiki.history().consult(() -> new Strict(other));
            assertThat(new Answers(otherWiki.history()).page(otherWiki.head(), PAGE))
                    .extracting(HistoryEntry::revision)
                    .isEqualTo(newestFirst());
        }
    }

    @Test
    void twoProcessesThatStoreInTurn_keepEachOthersCommits() {
        try (Wiki otherWiki = Wiki.open(test.folder(), WikiOptions.defaults());
                HistoryIndex other = new HistoryIndex(otherWiki, OPTIONS)) {
            for (int round = 0; round < 4; round++) {
                write(7);
                prepare(round % 2 == 0 ? index : other);
            }
            prepare(index);
            prepare(other);

            assertTold();
            otherWiki.history().consult(() -> new Strict(other));
            assertThat(new Answers(otherWiki.history()).page(otherWiki.head(), PAGE))
                    .extracting(HistoryEntry::revision)
                    .isEqualTo(newestFirst());
        }
    }

    @Test
    void lockHeldByAnother_leavesTheAnswersToGit() throws IOException {
        write(6);
        Files.createDirectories(folder);
        test.wiki().history().consult(() -> index);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(SharedFolder.LOCK)) {
            assertThat(told()).isEqualTo(newestFirst());
            assertThat(index.past(test.head().revision())).isEmpty();
            lock.ensureValid();
        }
        prepare(index);

        assertTold();
    }

    @Test
    void damagedFiles_areBuiltAnew() throws IOException {
        write(8);
        prepare(index);
        index.close();
        damage();
        try (HistoryIndex next = new HistoryIndex(test.wiki(), OPTIONS)) {
            prepare(next);
            test.wiki().history().consult(() -> new Strict(next));

            assertThat(told()).isEqualTo(newestFirst());
        }
    }

    @Test
    void filesDamagedWhileTheyAreOpen_areBuiltAnewWhenMoreIsAdded() throws IOException {
        write(8);
        prepare(index);
        damage();
        write(6);
        prepare(index);

        assertTold();
        assertThat(index.status().commits()).isEqualTo(14);
    }

    @Test
    void failedQuestion_isAnsweredFromGitAndTheIndexIsOpenedAgain() {
        write(8);
        prepare(index);
        test.wiki().history().consult(() -> index);

        index.failed(new IllegalStateException("damaged"));

        assertThat(told()).isEqualTo(newestFirst());
        prepare(index);
        assertTold();
    }

    @Test
    void folderThatCannotBeMade_leavesTheIndexInMemory() throws IOException {
        Files.writeString(test.wiki().stateFolder().resolve("history-1"), "in the way");
        write(8);
        prepare(index);

        assertTold();
    }

    @Test
    void branchMovedAway_isToldWithoutWhatItLeftBehind() {
        write(8);
        prepare(index);
        Revision back = written.get(3);
        test.git("update-ref", "refs/heads/main", back.id());
        List<Revision> left = List.copyOf(written.subList(4, 8));
        written.subList(4, 8).clear();
        write(2);
        prepare(index);

        assertTold();
        assertThat(told()).doesNotContainAnyElementsOf(left);
    }

    @Test
    void closedIndex_leavesTheAnswersToGit() {
        write(6);
        index.close();
        test.wiki().history().consult(() -> index);

        assertThat(told()).isEqualTo(newestFirst());
        assertThat(index.prepare(test.head(), new Patience())).isFalse();
    }

    @Test
    void waiting_isToldOfManyCommitsAndEndsWhenGivenUp() {
        write(HistoryIndex.MIN_COMMITS_TOLD);
        Patience patience = new Patience();
        index.prepare(test.head(), patience);

        assertThat(patience.total()).isEqualTo(HistoryIndex.MIN_COMMITS_TOLD);
        assertThat(patience.done()).isEqualTo(HistoryIndex.MIN_COMMITS_TOLD);
    }

    @Test
    void limits_areCheckedAtTheirEdges() {
        assertThat(new HistoryOptions(0, 1, Duration.ZERO).foldAfter()).isEqualTo(1);
        assertThatThrownBy(() -> new HistoryOptions(-1, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HistoryOptions(0, 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cursorThatFitsNoCommit_isRefusedAndTheIndexStaysInUse() {
        write(6);
        prepare(index);
        test.wiki().history().consult(() -> index);
        test.write("Other", "elsewhere\n");
        prepare(index);
        Snapshot head = test.head();

        assertThatThrownBy(() ->
                        test.wiki().history().page(head, PAGE, 5, Optional.of(head.revision())))
                .isInstanceOf(WikiException.UnknownRevision.class);
        assertThat(index.past(head.revision())).isPresent();
    }

    @Test
    void cloneMadeDeeper_isToldToItsNewEnd() throws IOException {
        write(8);
        Path shallow = test.gitFolder().resolve("shallow");
        Files.writeString(shallow, written.get(2).id() + "\n");
        prepare(index);
        test.wiki().history().consult(() -> new Strict(index));
        assertThat(told()).hasSize(6);

        Files.delete(shallow);
        prepare(index);

        assertTold();
    }

    @Test
    void cloneMadeDeeperWhileItIsStored_isNotStored() throws IOException {
        write(4);
        Path shallow = test.gitFolder().resolve("shallow");
        Files.writeString(shallow, written.get(2).id() + "\n");
        try (StoredHistory stored =
                        new StoredHistory(new ByteBuffersDirectory(), test.wiki().history());
                Lock lock = stored.lock().orElseThrow()) {
            List<Revision> known = written.subList(2, 4);

            assertThatThrownBy(() -> stored.add(known, lock, () -> shallow.toFile().delete()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("deeper");
            assertThat(stored.newest()).isEmpty();
        }
    }

    private void write(int commits) {
        for (int i = 0; i < commits; i++) {
            written.add(test.write("Page", "version " + written.size() + "\n"));
        }
    }

    private void prepare(HistoryIndex prepared) {
        assertThat(prepared.prepare(test.head(), new Patience())).isTrue();
    }

    private void assertTold() {
        test.wiki().history().consult(() -> new Strict(index));
        assertThat(told()).isEqualTo(newestFirst());
    }

    private List<Revision> told() {
        return answers.page(test.head(), PAGE).stream().map(HistoryEntry::revision).toList();
    }

    private List<Revision> newestFirst() {
        return written.reversed();
    }

    private Path object(String id) {
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains(".cf")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                // Another file, as who has this one open keeps what there was.
                Files.delete(file);
                Files.write(file, bytes);
            }
        }
    }
}
