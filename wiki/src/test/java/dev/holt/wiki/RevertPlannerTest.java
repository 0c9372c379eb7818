package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.FileChange.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reverts and restores, committed. */
final class RevertPlannerTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";
    private static final Provenance WHO = Provenance.of(TestCommits.PERSON, "Undo");

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void changedPage_isChangedBack() {
        test.write("P", TEXT);
        Revision change = test.write("P", "other\n");

        CommitResult result = revert(change);

        assertThat(page("P")).isEqualTo(TEXT);
        assertThat(result.parent()).isEqualTo(change);
    }

    @Test
    void laterEditsElsewhereInThePage_areKept() {
        test.write("P", TEXT);
        Revision change = test.write("P", TEXT.replace("two", "TWO"));
        test.write("P", TEXT.replace("two", "TWO").replace("six", "SIX"));

        revert(change);

        assertThat(page("P")).isEqualTo(TEXT.replace("six", "SIX"));
    }

    @Test
    void laterEditOfTheSameLine_isAConflictWithItsHunk() {
        test.write("P", TEXT);
        Revision change = test.write("P", TEXT.replace("two", "TWO"));
        Revision tip = test.write("P", TEXT.replace("two", "zwei"));

        assertThatThrownBy(() -> revert(change))
                .isInstanceOfSatisfying(
                        WikiException.EditConflict.class,
                        conflict -> {
                            assertThat(conflict.current()).isEqualTo(tip);
                            assertThat(conflict.hunks())
                                    .containsExactly(
                                            new ConflictHunk(2, "TWO\n", "two\n", "zwei\n"));
                        });
        assertThat(test.head().revision()).isEqualTo(tip);
    }

    @Test
    void addedPage_isDeleted() {
        test.write("Other", "x\n");
        Revision change = test.write("P", TEXT);

        revert(change);

        assertThat(test.head().findPage("P")).isEmpty();
    }

    @Test
    void addedPageThatWasChangedSince_isAConflict() {
        test.write("Other", "x\n");
        Revision change = test.write("P", TEXT);
        test.write("P", TEXT + "seven\n");

        assertThatThrownBy(() -> revert(change)).isInstanceOf(WikiException.EditConflict.class);
    }

    @Test
    void deletedPage_isBack() {
        test.write("P", TEXT);
        Revision change = test.delete("P");

        revert(change);

        assertThat(page("P")).isEqualTo(TEXT);
    }

    @Test
    void deletedPageWhoseNameIsTaken_isRefused() {
        test.write("P", TEXT);
        Revision change = test.delete("P");
        test.write("P", "a new page\n");

        assertThatThrownBy(() -> revert(change)).isInstanceOf(WikiException.NameTaken.class);
    }

    @Test
    void movedPage_movesBackWithLaterEdits() {
        Revision made = build.commit(Map.of("Old.md", TEXT, "Ref.md", "[[Old]]\n"));
        Revision moved = build.commit(Map.of("New.md", TEXT, "Ref.md", "[[New]]\n"), made);
        build.tip(moved);
        test.write("New", TEXT + "seven\n");

        CommitResult result = revert(moved);

        assertThat(page("Old")).isEqualTo(TEXT + "seven\n");
        assertThat(page("Ref")).isEqualTo("[[Old]]\n");
        assertThat(test.head().findPage("New")).isEmpty();
        assertThat(result.changes())
                .extracting(FileChange::kind)
                .containsExactlyInAnyOrder(Kind.MOVED, Kind.CHANGED);
    }

    @Test
    void changedPageThatMovedSince_isChangedBackUnderItsNewName() {
        Revision made = build.commit(Map.of("Old.md", TEXT));
        Revision change = build.commit(Map.of("Old.md", TEXT.replace("two", "TWO")), made);
        build.tip(build.commit(Map.of("New.md", TEXT.replace("two", "TWO")), change));

        revert(change);

        assertThat(page("New")).isEqualTo(TEXT);
    }

    @Test
    void changedPageThatIsGone_isAConflict() {
        test.write("P", TEXT);
        Revision change = test.write("P", TEXT + "seven\n");
        test.delete("P");

        assertThatThrownBy(() -> revert(change))
                .isInstanceOfSatisfying(
                        WikiException.EditConflict.class,
                        conflict -> assertThat(conflict.deleted()).isTrue());
    }

    @Test
    void attachments_areUndoneToo() {
        test.commit("Before", Map.of("a.bin", new byte[] {0, 1}, "b.bin", new byte[] {0, 2}));
        Revision change =
                test.commit("Change", Map.of("a.bin", new byte[] {0, 9}, "c.bin", new byte[] {0}));

        revert(change);

        assertThat(test.head().attachment("a.bin").bytes()).containsExactly(0, 1);
        assertThat(test.head().findAttachment("c.bin")).isEmpty();
    }

    @Test
    void attachmentThatChangedSince_isAConflict() {
        test.writeFile("a.bin", new byte[] {0, 1});
        Revision change = test.writeFile("a.bin", new byte[] {0, 2});
        test.writeFile("a.bin", new byte[] {0, 3});

        assertThatThrownBy(() -> revert(change)).isInstanceOf(WikiException.EditConflict.class);
    }

    @Test
    void commitThatIsUndoneAlready_isRefused() {
        test.write("P", TEXT);
        Revision change = test.write("P", "other\n");
        test.write("P", TEXT);

        assertThatThrownBy(() -> revert(change))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining(change.abbreviated() + " is undone already");
    }

    @Test
    void firstCommit_isRefused() {
        Revision first = test.write("P", TEXT);

        assertThatThrownBy(() -> revert(first))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("is the first one");
    }

    @Test
    void commitOutsideTheBranch_isRefused() {
        Revision made = build.commit(Map.of("P.md", TEXT));
        Revision aside = build.commit(Map.of("P.md", "aside\n"), made);
        build.tip(made);

        assertThatThrownBy(() -> revert(aside))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("is not part of this branch");
    }

    @Test
    void hiddenFiles_areLeftAlone() {
        test.write("P", TEXT);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("P.md", "other\n".getBytes(StandardCharsets.UTF_8));
        files.put(".settings", new byte[] {'x'});
        Revision change = test.commit("Both", files);

        revert(change);

        assertThat(page("P")).isEqualTo(TEXT);
        assertThat(test.git("show", "HEAD:.settings")).isEqualTo("x");
    }

    @Test
    void commitOfHiddenFilesOnly_isRefused() {
        test.write("P", TEXT);
        Revision change = test.writeFile(".settings", new byte[] {'x'});

        assertThatThrownBy(() -> revert(change))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("changed no page");
    }

    @Test
    void merge_isUndoneAgainstItsFirstParent() {
        Revision root = build.commit(Map.of("P.md", TEXT));
        Revision left = build.commit(Map.of("P.md", TEXT, "Left.md", "l\n"), root);
        Revision right = build.commit(Map.of("P.md", TEXT + "seven\n"), root);
        Revision merge =
                build.commit(Map.of("P.md", TEXT + "seven\n", "Left.md", "l\n"), left, right);
        build.tip(merge);

        revert(merge);

        assertThat(page("P")).isEqualTo(TEXT);
        assertThat(test.head().hasPage(new PageName("Left"))).isTrue();
    }

    @Test
    void restoredPage_hasItsOldContentInANewCommit() {
        Revision old = test.write("P", TEXT);
        Revision tip = test.write("P", "other\n");

        test.wiki()
                .commit(
                        WHO,
                        test.wiki().history().restore(new PageName("P"), old, Optional.of(tip)));

        assertThat(page("P")).isEqualTo(TEXT);
        assertThat(test.git("rev-list", "--count", "HEAD")).isEqualTo("3");
    }

    private CommitResult revert(Revision commit) {
        return test.wiki().commit(WHO, test.wiki().history().revert(commit));
    }

    private String page(String name) {
        return test.head().page(name).text();
    }
}
