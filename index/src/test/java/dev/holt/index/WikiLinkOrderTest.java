package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WikiLinkOrderTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    private List<PageName> linkingTo(String page, WikiLinkOrder order) {
        IndexOptions options = IndexOptions.defaults().withWikiLinkOrder(order);
        try (WikiIndex index = WikiIndex.open(test.wiki(), options)) {
            return index.links(test.head()).incoming(new PageName(page)).stream()
                    .map(LinkRef::from)
                    .toList();
        }
    }

    @Test
    void indexWithAnotherOrder_isAnother() {
        test.write("A", "x\n");
        test.write("B", "x\n");
        test.write("Home", "[[A|B]]\n");
        PageName home = new PageName("Home");

        assertThat(linkingTo("A", WikiLinkOrder.PAGE_FIRST)).containsExactly(home);
        assertThat(linkingTo("A", WikiLinkOrder.TEXT_FIRST)).isEmpty();
        assertThat(linkingTo("B", WikiLinkOrder.TEXT_FIRST)).containsExactly(home);
        assertThat(linkingTo("B", WikiLinkOrder.PAGE_FIRST)).isEmpty();
        assertThat(linkingTo("A", WikiLinkOrder.PAGE_FIRST)).containsExactly(home);
    }
}
