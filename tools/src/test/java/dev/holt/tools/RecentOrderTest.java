package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentOrderTest {
    private final TestWiki wiki = TestWiki.bare();

    @BeforeEach
    void writeThreePages() {
        wiki.write("C", "first");
        wiki.write("B", "second");
        wiki.write("A", "third");
        wiki.write("C", "fourth");
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void historyAsLongAsTheLimit_sortsEveryPage() {
        List<ListedPage> sorted = sorted(4);

        assertThat(sorted)
                .extracting(ListedPage::name)
                .containsExactly(page("C"), page("A"), page("B"));
        assertThat(sorted).allMatch(page -> page.changed().isPresent());
    }

    @Test
    void pageThatChangedBeforeTheLimit_followsWithoutATime() {
        List<ListedPage> sorted = sorted(2);

        assertThat(sorted)
                .extracting(ListedPage::name)
                .containsExactly(page("C"), page("A"), page("B"));
        assertThat(sorted)
                .extracting(page -> page.changed().isPresent())
                .containsExactly(true, true, false);
    }

    @Test
    void noPages_needNoHistory() {
        assertThat(new RecentOrder(wiki.wiki(), wiki.head(), "", 4).sort(List.of(), 10)).isEmpty();
    }

    private List<ListedPage> sorted(int maxCommits) {
        Snapshot head = wiki.head();
        List<ListedPage> pages =
                head.pages().stream().map(PageEntry::name).map(ListedPage::named).toList();
        return new RecentOrder(wiki.wiki(), head, "", maxCommits).sort(pages, 10);
    }

    private static PageName page(String name) {
        return PageName.of(name);
    }
}
