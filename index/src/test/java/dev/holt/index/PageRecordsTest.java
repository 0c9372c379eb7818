package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.PageLink;
import dev.holt.render.Span;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRecordsTest {
    private static final Span NOWHERE = new Span(0, 0);

    @Test
    void summary_isReadBackWithEveryTypeAndInOrder() throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("zulu", "text");
        properties.put("flag", true);
        properties.put("other", false);
        properties.put("int", -7);
        properties.put("long", Long.MIN_VALUE);
        properties.put("big", new BigInteger("123456789012345678901234567890"));
        properties.put("double", -0.5);
        properties.put("list", List.of("a", 1, List.of()));
        properties.put("map", Map.of("inner", Map.of("deep", "x")));
        PageName page = new PageName("A/B");
        PageSummary summary = new PageSummary(page, "Título", List.of("a", "b"), properties, 42);

        PageSummary read = PageRecords.summary(page, PageRecords.summary(summary));

        assertThat(read).isEqualTo(summary);
        assertThat(List.copyOf(read.properties().keySet()))
                .isEqualTo(List.copyOf(properties.keySet()));
    }

    @Test
    void links_areReadBack() throws IOException {
        List<PageLink> links =
                List.of(
                        link(PageLink.Kind.WIKI, "Design/Auth", Optional.of("Set up"), 3, false),
                        link(PageLink.Kind.IMAGE, "a.png", Optional.empty(), 70_000, false),
                        link(PageLink.Kind.MARKDOWN, "https://x.org", Optional.empty(), 1, true));

        assertThat(PageRecords.links(PageRecords.links(links))).isEqualTo(links);
    }

    private static PageLink link(
            PageLink.Kind kind, String target, Optional<String> anchor, int line, boolean ext) {
        return new PageLink(kind, target, anchor, "text", NOWHERE, NOWHERE, line, ext);
    }
}
