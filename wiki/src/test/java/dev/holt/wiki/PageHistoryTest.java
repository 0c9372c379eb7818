package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.holt.wiki.FileChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PageHistoryTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void linearHistory_isListedNewestFirst() {
        Revision first = test.write("Home", "1\n");
        test.write("Other", "x\n");
        Revision second = test.write("Home", "2\n");

        assertThat(history("Home"))
                .extracting(HistoryEntry::revision, HistoryEntry::kind)
                .containsExactly(tuple(second, Kind.CHANGED), tuple(first, Kind.ADDED));
    }

    @Test
    void entry_tellsAuthorTimeSubjectAndTrailers() {
        test.commit(
                "Explain the door\n\nMore words.\n\nHolt-Tool: edit_page\nHolt-Client: c/1",
                Map.of("Home.md", new byte[] {'x'}));

        HistoryEntry entry = history("Home").getFirst();

        assertThat(entry.author()).isEqualTo(TestCommits.PERSON);
        assertThat(entry.time()).isEqualTo(test.clock().instant());
        assertThat(entry.message()).isEqualTo("Explain the door");
        assertThat(entry.trailers())
                .containsExactly(
                        Map.entry("Holt-Tool", "edit_page"), Map.entry("Holt-Client", "c/1"));
    }

    @Test
    void movedPage_isFollowedToItsOldName() {
        Revision made = build.commit(Map.of("Old.md", TEXT, "Else.md", "else\n"));
        Revision moved = build.commit(Map.of("New/Name.md", TEXT, "Else.md", "else\n"), made);
        build.tip(moved);

        List<HistoryEntry> entries = history("New/Name");

        assertThat(entries).extracting(HistoryEntry::revision).containsExactly(moved, made);
        assertThat(entries.get(0).kind()).isEqualTo(Kind.MOVED);
        assertThat(entries.get(0).movedFrom()).contains(new PageName("Old"));
        assertThat(entries.get(1).nameThen()).isEqualTo(new PageName("Old"));
    }

    @Test
    void moveWithEdits_isFollowedWhileHalfAlike() {
        Revision made = build.commit(Map.of("Old.md", TEXT));
        String half = "one\ntwo\nthree\nfour\nfive\n" + "x\n".repeat(4);
        build.tip(build.commit(Map.of("New.md", half), made));

        assertThat(history("New")).hasSize(2);
    }

    @Test
    void moveWithMostLinesChanged_isANewPage() {
        Revision made = build.commit(Map.of("Old.md", TEXT));
        Revision replaced = build.commit(Map.of("New.md", "one\n" + "other\n".repeat(9)), made);
        build.tip(replaced);

        assertThat(history("New"))
                .extracting(HistoryEntry::revision, HistoryEntry::kind)
                .containsExactly(tuple(replaced, Kind.ADDED));
    }

    @Test
    void copiedPage_isANewPage() {
        Revision made = build.commit(Map.of("Old.md", TEXT));
        Revision copied = build.commit(Map.of("Old.md", TEXT, "Copy.md", TEXT), made);
        build.tip(copied);

        assertThat(history("Copy")).extracting(HistoryEntry::revision).containsExactly(copied);
    }

    @Test
    void equalContentInTwoDeletedPages_isFollowedByLeafName() {
        Revision made = build.commit(Map.of("A/X.md", TEXT, "B/Y.md", TEXT));
        build.tip(build.commit(Map.of("C/Y.md", TEXT), made));

        assertThat(history("C/Y").getFirst().movedFrom()).contains(new PageName("B/Y"));
    }

    @Test
    void attachmentWithThePagesContent_isNotItsSource() {
        Revision made = build.commit(Map.of("note.txt", TEXT, "Else.md", "else\n"));
        Revision page = build.commit(Map.of("Note.md", TEXT, "Else.md", "else\n"), made);
        build.tip(page);

        assertThat(history("Note")).extracting(HistoryEntry::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void deletedPage_hasItsHistoryWithTheDeletionFirst() {
        Revision made = test.write("Gone", "text\n");
        Revision deleted = test.delete("Gone");

        assertThat(history("Gone"))
                .extracting(HistoryEntry::revision, HistoryEntry::kind)
                .containsExactly(tuple(deleted, Kind.DELETED), tuple(made, Kind.ADDED));
    }

    @Test
    void recreatedPage_hasItsEarlierLifeToo() {
        test.write("Page", "first life\n");
        test.delete("Page");
        test.write("Page", "second life\n");

        assertThat(history("Page"))
                .extracting(HistoryEntry::kind)
                .containsExactly(Kind.ADDED, Kind.DELETED, Kind.ADDED);
    }

    @Test
    void pageThatNeverWas_isUnknownWithNearNames() {
        test.write("Design", "x\n");

        assertThatThrownBy(() -> history("Desing"))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining("'Design'");
    }

    @Test
    void hiddenFile_isNoPageAndHasNoHistory() {
        test.write("Sub/.hidden/Page", "secret\n");

        assertThatThrownBy(() -> history("Sub/.hidden/Page"))
                .isInstanceOf(WikiException.UnknownPage.class);
    }

    @Test
    void emptyWiki_knowsNoPage() {
        assertThatThrownBy(() -> history("Home")).isInstanceOf(WikiException.UnknownPage.class);
    }

    @Test
    void mergeThatTookOneSide_leavesTheOtherSideOut() {
        Revision root = build.commit(Map.of("P.md", "root\n"));
        Revision taken = build.commit(Map.of("P.md", "taken\n"), root);
        Revision dropped = build.commit(Map.of("P.md", "dropped\n"), root);
        build.tip(build.commit(Map.of("P.md", "taken\n"), dropped, taken));

        assertThat(history("P")).extracting(HistoryEntry::revision).containsExactly(taken, root);
    }

    @Test
    void mergeOfBothSides_isListedWithBothSides() {
        Revision root = build.commit(Map.of("P.md", "a\nb\nc\n"));
        Revision left = build.commit(Map.of("P.md", "A\nb\nc\n"), root);
        Revision right = build.commit(Map.of("P.md", "a\nb\nC\n"), root);
        Revision merge = build.commit(Map.of("P.md", "A\nb\nC\n"), left, right);
        build.tip(merge);

        assertThat(history("P"))
                .extracting(HistoryEntry::revision)
                .containsExactly(merge, right, left, root);
    }

    @Test
    void moveOnOneSideOfAMerge_keepsTheOtherSidesNameForIt() {
        Revision root = build.commit(Map.of("Old.md", TEXT));
        Revision moved = build.commit(Map.of("New.md", TEXT), root);
        Revision edited = build.commit(Map.of("Old.md", TEXT + "nine\n"), root);
        Revision merge = build.commit(Map.of("New.md", TEXT + "nine\n"), moved, edited);
        build.tip(merge);

        assertThat(history("New"))
                .extracting(e -> e.revision(), e -> e.nameThen().value())
                .containsExactly(
                        tuple(merge, "New"),
                        tuple(edited, "Old"),
                        tuple(moved, "New"),
                        tuple(root, "Old"));
    }

    @Test
    void fileThatWasALink_countsAsNewPage() {
        Revision made = build.commit(Map.of("Else.md", "else\n"));
        build.tip(made);
        String blob = test.git("rev-parse", "HEAD:Else.md");
        test.git("update-ref", "refs/heads/main", linkCommit(blob, made));
        Revision page = test.write("Link", "now a page\n");

        assertThat(history("Link"))
                .extracting(HistoryEntry::revision, HistoryEntry::kind)
                .containsExactly(tuple(page, Kind.ADDED));
    }

    private String linkCommit(String blob, Revision parent) {
        test.git("read-tree", parent.id());
        test.git("update-index", "--add", "--cacheinfo", "120000," + blob + ",Link.md");
        return test.git("commit-tree", "-p", parent.id(), "-m", "link", test.git("write-tree"));
    }

    @Test
    void limit_leavesACursorToTheRest() {
        List<Revision> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(test.write("Home", i + "\n"));
        }

        PageHistory first = page("Home", 2, Optional.empty());
        PageHistory second = page("Home", 2, first.next());
        PageHistory third = page("Home", 2, second.next());

        assertThat(first.entries())
                .extracting(HistoryEntry::revision)
                .isEqualTo(made.subList(0, 2));
        assertThat(second.entries())
                .extracting(HistoryEntry::revision)
                .isEqualTo(made.subList(2, 4));
        assertThat(third.entries())
                .extracting(HistoryEntry::revision)
                .isEqualTo(made.subList(4, 5));
        assertThat(third.next()).isEmpty();
    }

    @Test
    void limitThatEndsAtTheFirstCommit_leavesNoCursor() {
        test.write("Home", "1\n");
        test.write("Home", "2\n");

        assertThat(page("Home", 2, Optional.empty()).next()).isEmpty();
    }

    @Test
    void cursorThatNobodyRemembers_continuesAtTheSamePlace() {
        Revision made = build.commit(Map.of("Old.md", TEXT));
        Revision moved = build.commit(Map.of("New.md", TEXT), made);
        Revision edited = build.commit(Map.of("New.md", TEXT + "nine\n"), moved);
        build.tip(edited);

        assertThat(page("New", 5, Optional.of(moved)).entries())
                .extracting(e -> e.nameThen().value())
                .containsExactly("Old");
    }

    @Test
    void cursorOfAnotherPage_isAnUnknownRevision() {
        Revision other = test.write("Other", "x\n");
        test.write("Home", "x\n");

        assertThatThrownBy(() -> page("Home", 5, Optional.of(other)))
                .isInstanceOf(WikiException.UnknownRevision.class)
                .hasMessageContaining("Start again without a cursor");
    }

    @Test
    void limitBelowOne_isABug() {
        assertThatThrownBy(() -> page("Home", 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<HistoryEntry> history(String page) {
        return page(page, 100, Optional.empty()).entries();
    }

    private PageHistory page(String page, int limit, Optional<Revision> after) {
        return test.wiki().history().page(test.head(), new PageName(page), limit, after);
    }
}
