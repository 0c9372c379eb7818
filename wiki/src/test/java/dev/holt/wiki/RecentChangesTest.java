package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.FileChange.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecentChangesTest {
    private static final RecentQuery ALL =
            new RecentQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    100,
                    Optional.empty());

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void commits_areListedNewestFirstWithTheirFiles() {
        Revision first = test.write("A", "a\n");
        Revision second = test.writeFile("A/pic.png", new byte[] {0});
        Revision third = test.delete("A");

        RecentChanges changes = recent(ALL);

        assertThat(changes.commits())
                .extracting(HistoryCommit::revision)
                .containsExactly(third, second, first);
        assertThat(changes.commits())
                .extracting(commit -> commit.files().getFirst())
                .containsExactly(
                        new ChangedFile("A.md", Kind.DELETED, Optional.empty()),
                        new ChangedFile("A/pic.png", Kind.ADDED, Optional.empty()),
                        new ChangedFile("A.md", Kind.ADDED, Optional.empty()));
        assertThat(changes.next()).isEmpty();
    }

    @Test
    void movedPage_isOneChange() {
        Revision made = build.commit(Map.of("Old.md", "text\n"));
        build.tip(build.commit(Map.of("New.md", "text\n"), made));

        assertThat(recent(ALL).commits().getFirst().files())
                .containsExactly(new ChangedFile("New.md", Kind.MOVED, Optional.of("Old.md")));
    }

    @Test
    void since_leavesOutThatCommitAndItsPast() {
        test.write("A", "1\n");
        Revision known = test.write("A", "2\n");
        Revision later = test.write("A", "3\n");

        assertThat(recent(since(known)).commits())
                .extracting(HistoryCommit::revision)
                .containsExactly(later);
    }

    @Test
    void sinceTheTip_nothingIsLeft() {
        Revision tip = test.write("A", "1\n");

        assertThat(recent(since(tip)).commits()).isEmpty();
    }

    @Test
    void sinceBeforeTheFirstCommit_isEverything() {
        test.write("A", "1\n");

        assertThat(recent(since(Revision.NONE)).commits()).hasSize(1);
    }

    @Test
    void sinceTime_keepsCommitsOfThatSecond() {
        test.write("A", "1\n");
        Revision second = test.write("A", "2\n");
        Instant then = test.clock().instant();
        Revision third = test.write("A", "3\n");

        assertThat(recent(sinceTime(then)).commits())
                .extracting(HistoryCommit::revision)
                .containsExactly(third, second);
    }

    @Test
    void wrongClockOfOneCommit_doesNotHideTheOnesBelow() {
        Instant then = FakeClock.START;
        Revision first = build.commitAt(then.plusSeconds(10), Map.of("A.md", "1\n"));
        Revision wrong = build.commitAt(Instant.EPOCH, Map.of("A.md", "2\n"), first);
        Revision third = build.commitAt(then.plusSeconds(20), Map.of("A.md", "3\n"), wrong);
        build.tip(third);

        assertThat(recent(sinceTime(then)).commits())
                .extracting(HistoryCommit::revision)
                .containsExactly(third, first);
    }

    @Test
    void author_isFoundInNameAndMailWhateverTheCase() {
        test.write("A", "1\n");

        assertThat(recent(author("lovelace")).commits()).hasSize(1);
        assertThat(recent(author("ADA@EXAMPLE")).commits()).hasSize(1);
        assertThat(recent(author("Babbage")).commits()).isEmpty();
    }

    @Test
    void prefix_keepsItsCommitsAndFilesOnly() {
        test.write("Other", "x\n");
        Revision both =
                test.writeAll(Map.of("Design/A", "a\n", "Design B", "b\n", "Elsewhere", "c\n"));

        RecentChanges changes = recent(prefix("Design"));

        assertThat(changes.commits()).extracting(HistoryCommit::revision).containsExactly(both);
        assertThat(changes.commits().getFirst().files())
                .extracting(ChangedFile::path)
                .containsExactly("Design B.md", "Design/A.md");
    }

    @Test
    void prefixOfTheFormerPath_keepsAMove() {
        Revision made = build.commit(Map.of("Old/A.md", "text\n"));
        Revision moved = build.commit(Map.of("New/A.md", "text\n"), made);
        build.tip(moved);

        assertThat(recent(prefix("Old/")).commits().getFirst().files())
                .containsExactly(new ChangedFile("New/A.md", Kind.MOVED, Optional.of("Old/A.md")));
    }

    @Test
    void commitThatChangedOnlyHiddenFiles_isLeftOut() {
        test.write("A", "a\n");
        test.writeFile(".github/workflow.yml", new byte[] {'x'});
        test.writeFile("Folder/.hidden.md", new byte[] {'x'});

        assertThat(recent(ALL).commits()).hasSize(1);
    }

    @Test
    void merge_isComparedWithItsFirstParent() {
        Revision root = build.commit(Map.of("A.md", "a\n"));
        Revision left = build.commit(Map.of("A.md", "a\n", "Left.md", "l\n"), root);
        Revision right = build.commit(Map.of("A.md", "a\n", "Right.md", "r\n"), root);
        build.tip(
                build.commit(
                        Map.of("A.md", "a\n", "Left.md", "l\n", "Right.md", "r\n"), left, right));

        assertThat(recent(ALL).commits().getFirst().files())
                .containsExactly(new ChangedFile("Right.md", Kind.ADDED, Optional.empty()));
    }

    @Test
    void fiftyFiles_areAllTold() {
        assertThat(recent(ofFiles(50)).commits().getFirst())
                .satisfies(commit -> assertThat(commit.files()).hasSize(50))
                .satisfies(commit -> assertThat(commit.moreFiles()).isZero());
    }

    @Test
    void fiftyOneFiles_areFiftyAndOneMore() {
        assertThat(recent(ofFiles(51)).commits().getFirst())
                .satisfies(commit -> assertThat(commit.files()).hasSize(50))
                .satisfies(commit -> assertThat(commit.moreFiles()).isEqualTo(1));
    }

    @Test
    void limit_leavesACursorToTheRest() {
        Revision first = test.write("A", "1\n");
        Revision second = test.write("A", "2\n");
        Revision third = test.write("A", "3\n");

        RecentChanges newest = recent(page(2, Optional.empty()));
        RecentChanges rest = recent(page(2, newest.next()));

        assertThat(newest.commits())
                .extracting(HistoryCommit::revision)
                .containsExactly(third, second);
        assertThat(newest.next()).contains(second);
        assertThat(rest.commits()).extracting(HistoryCommit::revision).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void cursorOutsideTheAnswer_isAnUnknownRevision() {
        Revision first = test.write("A", "1\n");
        Revision second = test.write("A", "2\n");
        test.write("A", "3\n");
        RecentQuery query =
                new RecentQuery(
                        Optional.of(second),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        5,
                        Optional.of(first));

        assertThatThrownBy(() -> recent(query))
                .isInstanceOf(WikiException.UnknownRevision.class)
                .hasMessageContaining("without a cursor");
    }

    @Test
    void unknownSince_isAnUnknownRevision() {
        test.write("A", "1\n");

        assertThatThrownBy(() -> recent(since(new Revision("1".repeat(40)))))
                .isInstanceOf(WikiException.UnknownRevision.class);
    }

    @Test
    void emptyWiki_hasNoChanges() {
        assertThat(recent(ALL).commits()).isEmpty();
    }

    private RecentQuery ofFiles(int count) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            files.put("P" + i + ".md", ("page " + i).getBytes(StandardCharsets.UTF_8));
        }
        test.commit("Many", files);
        return ALL;
    }

    private RecentChanges recent(RecentQuery query) {
        return test.wiki().history().recent(test.head(), query);
    }

    private static RecentQuery since(Revision revision) {
        return new RecentQuery(
                Optional.of(revision),
                Optional.empty(),
                Optional.empty(),
                "",
                100,
                Optional.empty());
    }

    private static RecentQuery sinceTime(Instant time) {
        return new RecentQuery(
                Optional.empty(), Optional.of(time), Optional.empty(), "", 100, Optional.empty());
    }

    private static RecentQuery author(String text) {
        return new RecentQuery(
                Optional.empty(), Optional.empty(), Optional.of(text), "", 100, Optional.empty());
    }

    private static RecentQuery prefix(String prefix) {
        return new RecentQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                prefix,
                100,
                Optional.empty());
    }

    private static RecentQuery page(int limit, Optional<Revision> after) {
        return new RecentQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), "", limit, after);
    }
}
