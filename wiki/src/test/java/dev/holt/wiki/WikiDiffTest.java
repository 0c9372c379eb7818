package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holt.wiki.FileChange.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WikiDiffTest {
    private static final DiffScope ALL = new DiffScope(Optional.empty(), "", 3, 100);

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void changedFiles_areToldWithKindAndLines() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "1\n2\n", "B.md", "b\n")));
        Snapshot to = build.tip(build.commit(Map.of("A.md", "1\ntwo\nthree\n", "C.md", "c\n")));

        assertThat(diff(from, to, ALL).files())
                .extracting(FileDiff::path, FileDiff::kind, FileDiff::added, FileDiff::deleted)
                .containsExactly(
                        tuple("A.md", Kind.CHANGED, 2, 1),
                        tuple("B.md", Kind.DELETED, 0, 1),
                        tuple("C.md", Kind.ADDED, 1, 0));
    }

    @Test
    void fromBeforeTheFirstCommit_everythingIsAdded() {
        Snapshot to = build.tip(build.commit(Map.of("A.md", "a\n", "D/B.md", "b\n")));

        assertThat(diff(test.wiki().at(Revision.NONE), to, ALL).files())
                .extracting(FileDiff::kind)
                .containsExactly(Kind.ADDED, Kind.ADDED);
    }

    @Test
    void movedAndEditedPage_hasHeaderAndHunk() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "1\n2\n3\n4\n")));
        Snapshot to = build.tip(build.commit(Map.of("B.md", "1\n2\n3\nfour\n")));

        FileDiff diff = diff(from, to, ALL).files().getFirst();

        assertThat(diff.fromPath()).contains("A.md");
        assertThat(diff.unified())
                .isEqualTo(
                        """
                        diff --git a/A.md b/B.md
                        rename from A.md
                        rename to B.md
                        --- a/A.md
                        +++ b/B.md
                        @@ -1,4 +1,4 @@
                         1
                         2
                         3
                        -4
                        +four
                        """);
    }

    @Test
    void pageOfTheScope_isTheOnlyOne() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "a\n", "B.md", "b\n")));
        Snapshot to = build.tip(build.commit(Map.of("A.md", "A\n", "B.md", "B\n")));

        assertThat(diff(from, to, page("B")).files())
                .extracting(FileDiff::path)
                .containsExactly("B.md");
    }

    @Test
    void pageOfTheScopeThatMoved_isFoundByEitherName() {
        Snapshot from = build.tip(build.commit(Map.of("Old.md", "text\n", "B.md", "b\n")));
        Snapshot to = build.tip(build.commit(Map.of("New.md", "text\n", "B.md", "B\n")));

        assertThat(diff(from, to, page("New")).files())
                .extracting(FileDiff::kind)
                .containsExactly(Kind.MOVED);
        assertThat(diff(from, to, page("Old")).files())
                .extracting(FileDiff::kind)
                .containsExactly(Kind.MOVED);
    }

    @Test
    void pageOfTheScopeThatIsEqual_hasNoDiff() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "a\n", "B.md", "b\n")));
        Snapshot to = build.tip(build.commit(Map.of("A.md", "A\n", "B.md", "b\n")));

        assertThat(diff(from, to, page("B")).files()).isEmpty();
        assertThat(diff(from, to, page("Nowhere")).files()).isEmpty();
    }

    @Test
    void prefixOfTheScope_keepsItsFilesOnly() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "a\n")));
        Snapshot to = build.tip(build.commit(Map.of("A.md", "A\n", "D/B.md", "b\n")));

        assertThat(diff(from, to, new DiffScope(Optional.empty(), "D/", 3, 100)).files())
                .extracting(FileDiff::path)
                .containsExactly("D/B.md");
    }

    @Test
    void moreFilesThanTheScopeAllows_areCounted() {
        Snapshot from = test.wiki().at(Revision.NONE);
        Snapshot to = build.tip(build.commit(Map.of("A.md", "a\n", "B.md", "b\n")));

        assertThat(diff(from, to, new DiffScope(Optional.empty(), "", 3, 2)).moreFiles()).isZero();
        WikiDiff one = diff(from, to, new DiffScope(Optional.empty(), "", 3, 1));
        assertThat(one.files()).extracting(FileDiff::path).containsExactly("A.md");
        assertThat(one.moreFiles()).isEqualTo(1);
    }

    @Test
    void longDiff_isCutAtTheScopesCharacters() {
        Snapshot from = test.wiki().at(Revision.NONE);
        Snapshot to = build.tip(build.commit(Map.of("A.md", "line\n".repeat(1000))));

        FileDiff diff =
                diff(from, to, new DiffScope(Optional.empty(), "", 3, 1, 500)).files().getFirst();

        assertThat(diff.unified()).hasSizeLessThan(600).endsWith("left out\n");
        assertThat(diff.added()).isEqualTo(1000);
    }

    @Test
    void binaryAttachment_isToldBySizes() {
        Revision first = test.writeFile("pic.png", new byte[10]);
        Revision second = test.writeFile("pic.png", new byte[20]);

        assertThat(
                        diff(test.wiki().at(first), test.wiki().at(second), ALL)
                                .files()
                                .getFirst()
                                .unified())
                .isEqualTo("Binary file pic.png changed (10 -> 20 bytes)\n");
    }

    @Test
    void fileTooLargeToCompare_isToldBySizes() {
        byte[] atLimit = new byte[(int) TreeComparison.MAX_COMPARED_BYTES];
        Arrays.fill(atLimit, (byte) 'x');
        byte[] beyond = Arrays.copyOf(atLimit, atLimit.length + 1);
        beyond[atLimit.length] = 'x';
        Snapshot none = test.wiki().at(Revision.NONE);
        Revision compared = test.writeFile("a.txt", atLimit);
        Revision large = test.writeFile("a.txt", beyond);

        assertThat(diff(none, test.wiki().at(compared), ALL).files().getFirst().added()).isOne();
        assertThat(diff(none, test.wiki().at(large), ALL).files().getFirst().unified())
                .isEqualTo("Large file a.txt added (4,194,305 bytes)\n");
    }

    @Test
    void changedPaths_tellKindAndContentIds() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "a\n", "Same/B.md", "b\n")));
        Snapshot to = build.tip(build.commit(Map.of("C.md", "a\n", "Same/B.md", "b\n")));
        String blob = from.page("A").blobId();

        assertThat(test.wiki().history().changed(from, to))
                .containsExactly(
                        new ChangedPath("A.md", Kind.DELETED, blob, ""),
                        new ChangedPath("C.md", Kind.ADDED, "", blob));
    }

    @Test
    void changedPaths_leaveOutWhatTheWikiDoesNotShow() {
        Snapshot from = test.wiki().at(Revision.NONE);
        Snapshot to =
                build.tip(
                        build.commit(
                                Map.of(
                                        ".obsidian/x.json", "{}",
                                        "D/.trash/A.md", "a",
                                        ".hidden.md", "b",
                                        "Shown.md", "c")));

        assertThat(paths(from, to)).containsExactly("Shown.md");
    }

    @Test
    void hiddenFileAskedForByName_isNotCompared() {
        Snapshot from = build.tip(build.commit(Map.of(".trash/A.md", "a\n")));
        Snapshot to = build.tip(build.commit(Map.of(".trash/A.md", "b\n")));

        assertThat(diff(from, to, page(".trash/A")).files()).isEmpty();
    }

    @Test
    void fileThatBecameALink_countsAsDeleted() {
        Snapshot from = build.tip(build.commit(Map.of("A.md", "a\n", "B.md", "b\n")));
        String blob = from.page("A").blobId();
        test.git("read-tree", "HEAD");
        test.git("update-index", "--cacheinfo", "120000," + blob + ",A.md");
        String tree = test.git("write-tree");
        test.git("update-ref", "HEAD", test.git("commit-tree", "-p", "HEAD", "-m", "x", tree));

        assertThat(test.wiki().history().changed(from, test.head()))
                .containsExactly(new ChangedPath("A.md", Kind.DELETED, blob, ""));
    }

    @Test
    void pageWhereAFolderWas_isToldAfterTheFolder() {
        Snapshot from = build.tip(build.commit(Map.of("X.md/A.md", "a\n")));
        Snapshot to = build.tip(build.commit(Map.of("X.md", "x\n")));

        assertThat(test.wiki().history().changed(from, to))
                .extracting(ChangedPath::path, ChangedPath::kind)
                .containsExactlyInAnyOrder(
                        tuple("X.md/A.md", Kind.DELETED), tuple("X.md", Kind.ADDED));
    }

    private List<String> paths(Snapshot from, Snapshot to) {
        return test.wiki().history().changed(from, to).stream().map(ChangedPath::path).toList();
    }

    private WikiDiff diff(Snapshot from, Snapshot to, DiffScope scope) {
        return test.wiki().history().diff(from, to, scope);
    }

    private static DiffScope page(String name) {
        return new DiffScope(Optional.of(new PageName(name)), "", 3, 100);
    }
}
