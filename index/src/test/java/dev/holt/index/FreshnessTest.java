package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final int FOLD = 4;
    private static final IndexOptions OPTIONS = IndexOptions.defaults().withFoldAfterPages(FOLD);

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), OPTIONS);

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void openedIndex_touchesNothingBeforeTheFirstQuestion() {
        test.write("A", "alpha\n");

        assertThat(test.gitFolder().resolve("holt/index")).doesNotExist();
        assertThat(index.status(test.head()).state()).isEqualTo(IndexStatus.State.ABSENT);
        assertThat(index.pagesParsed()).isZero();
    }

    @Test
    void firstSearch_buildsTheIndexOnDisk() {
        Revision revision = test.writeAll(pages(3, "alpha"));

        assertThat(found("alpha")).hasSize(3);

        IndexStatus status = index.status(test.head());
        assertThat(status.state()).isEqualTo(IndexStatus.State.ON_DISK);
        assertThat(status.indexed()).contains(revision);
        assertThat(status.pages()).isEqualTo(3);
        assertThat(status.sections()).isEqualTo(3);
        assertThat(status.pendingPages()).isZero();
        assertThat(status.bytes()).isPositive();
    }

    @Test
    void editedPage_isFoundAsItIsNowAndIsTheOnlyOneParsed() {
        test.writeAll(pages(10, "alpha"));
        found("alpha");
        long before = index.pagesParsed();

        test.write("Page3", "beta\n");

        assertThat(found("beta")).containsExactly("Page3");
        assertThat(found("alpha")).hasSize(9).doesNotContain("Page3");
        assertThat(index.pagesParsed() - before).isEqualTo(1);
        assertThat(index.status(test.head()).pendingPages()).isEqualTo(1);
    }

    @Test
    void nextEdit_parsesOnlyItsOwnPage() {
        test.writeAll(pages(10, "alpha"));
        found("alpha");
        test.write("Page3", "beta\n");
        found("beta");
        long before = index.pagesParsed();

        test.write("Page4", "beta\n");

        assertThat(found("beta")).containsExactlyInAnyOrder("Page3", "Page4");
        assertThat(index.pagesParsed() - before).isEqualTo(1);
    }

    @Test
    void deletedPage_isNotFound() {
        test.writeAll(pages(3, "alpha"));
        found("alpha");

        test.delete("Page1");

        assertThat(found("alpha")).containsExactlyInAnyOrder("Page0", "Page2");
    }

    @Test
    void pageChangedAndChangedBack_isFoundAsAtFirst() {
        test.write("A", "alpha\n");
        test.write("B", "alpha\n");
        found("alpha");
        test.write("A", "beta\n");
        found("beta");

        test.write("A", "alpha\n");
        test.write("C", "alpha\n");

        assertThat(found("alpha")).containsExactly("A", "B", "C");
        assertThat(found("beta")).isEmpty();
    }

    @Test
    void asManyChangesAsTheLimit_stayInMemoryAndOneMoreGoesToDisk() {
        Revision first = test.writeAll(pages(10, "alpha"));
        found("alpha");

        test.writeAll(pages(FOLD, "beta"));
        assertThat(found("beta")).hasSize(FOLD);
        assertThat(index.status(test.head()).indexed()).contains(first);

        Revision second = test.writeAll(pages(FOLD + 1, "gamma"));
        assertThat(found("gamma")).hasSize(FOLD + 1);
        assertThat(found("alpha")).hasSize(10 - FOLD - 1);
        assertThat(index.status(test.head()).indexed()).contains(second);
        assertThat(index.status(test.head()).pendingPages()).isZero();
    }

    @Test
    void oldSnapshot_isAnsweredAsItWas() {
        test.writeAll(pages(3, "alpha"));
        Snapshot old = test.head();
        test.writeAll(pages(3, "beta"));
        test.delete("Page2");
        found("beta");

        assertThat(found("alpha", old)).hasSize(3);
        assertThat(found("beta", old)).isEmpty();
        assertThat(found("beta")).hasSize(2);
    }

    @Test
    void snapshotFromBeforeTheIndex_isAnsweredWithoutIndexingTheTipAgain() {
        test.writeAll(pages(20, "alpha"));
        Snapshot old = test.head();
        test.writeAll(pages(20, "beta"));
        found("beta");
        test.write("Page0", "gamma\n");
        found("gamma");
        assertThat(found("alpha", old)).hasSize(20);
        long before = index.pagesParsed();

        assertThat(found("gamma")).containsExactly("Page0");
        test.write("Page1", "gamma\n");
        assertThat(found("gamma")).hasSize(2);
        assertThat(found("alpha", old)).hasSize(20);

        assertThat(index.pagesParsed() - before).isEqualTo(1);
    }

    @Test
    void sameTreeInAnotherCommit_needsNoParsing() {
        test.write("A", "alpha\n");
        found("alpha");
        long before = index.pagesParsed();

        test.write("A", "alpha\n");

        assertThat(found("alpha")).containsExactly("A");
        assertThat(index.pagesParsed()).isEqualTo(before);
    }

    @Test
    void branchMovedToAnUnrelatedHistory_isAnsweredFromTheNewOne() {
        test.writeAll(pages(10, "alpha"));
        found("alpha");
        Revision old = test.head().revision();
        String tree = test.git("rev-parse", "HEAD^{tree}");
        test.write("A", "delta\n");
        test.git("update-ref", "refs/heads/main", test.git("commit-tree", tree, "-m", "Anew"));
        test.write("B", "beta\n");

        assertThat(test.head().revision()).isNotEqualTo(old);
        assertThat(found("alpha")).hasSize(10);
        assertThat(found("beta")).containsExactly("B");
        assertThat(found("delta")).isEmpty();
    }

    @Test
    void closedIndex_keepsManyPendingPagesAndLetsFewGo() {
        test.writeAll(pages(10, "alpha"));
        found("alpha");
        test.write("Page0", "beta\n");
        found("beta");
        index.close();

        try (WikiIndex next = WikiIndex.open(test.wiki(), OPTIONS)) {
            assertThat(next.status(test.head()).pendingPages()).isEqualTo(1);
            test.write("Page1", "beta\n");
            assertThat(found("beta", next, test.head())).hasSize(2);
        }
        try (WikiIndex last = WikiIndex.open(test.wiki(), OPTIONS)) {
            assertThat(last.status(test.head()).pendingPages()).isZero();
            assertThat(found("beta", last, test.head())).hasSize(2);
            assertThat(last.pagesParsed()).isZero();
        }
    }

    @Test
    void manyOldSnapshots_areRememberedUpToTheLimitOfPages() {
        IndexOptions small = OPTIONS.withCachedPages(20);
        try (WikiIndex narrow = WikiIndex.open(test.wiki(), small)) {
            test.writeAll(pages(10, "alpha"));
            Snapshot first = test.head();
            test.writeAll(pages(10, "beta"));
            Snapshot second = test.head();
            test.writeAll(pages(10, "gamma"));
            Snapshot third = test.head();
            test.writeAll(pages(10, "delta"));
            found("delta", narrow, test.head());
            found("alpha", narrow, first);
            found("beta", narrow, second);
            long before = narrow.pagesParsed();

            found("alpha", narrow, first);
            assertThat(narrow.pagesParsed() - before).isZero();
            found("gamma", narrow, third);
            found("beta", narrow, second);
            assertThat(narrow.pagesParsed() - before).isEqualTo(20);
        }
    }

    private List<String> found(String word) {
        return found(word, test.head());
    }

    private List<String> found(String word, Snapshot snapshot) {
        return found(word, index, snapshot);
    }

    private static List<String> found(String word, WikiIndex index, Snapshot snapshot) {
        return index.search(SearchQuery.of(word, 100), snapshot).hits().stream()
                .map(h -> h.page().value())
                .toList();
    }

    private static Map<String, String> pages(int count, String word) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Page" + i, word + " number " + i + "\n");
        }
        return pages;
    }
}
