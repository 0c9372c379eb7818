package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageListingTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void page_isListedWithWhatItsFrontMatterSays() {
        String text = "---\ntitle: The Title\ntags: [One, two/three]\nrank: 3\n---\n# Heading\n";
        test.write("Design/Auth", text);

        assertThat(index.pages(PageFilter.ALL, test.head()))
                .containsExactly(
                        new PageSummary(
                                new PageName("Design/Auth"),
                                "The Title",
                                List.of("One", "two/three"),
                                Map.of(
                                        "title",
                                        "The Title",
                                        "tags",
                                        List.of("One", "two/three"),
                                        "rank",
                                        3),
                                text.length()));
    }

    @Test
    void pageWithoutATitle_isCalledByItsName() {
        test.write("Design/Auth", "No heading.\n");

        assertThat(index.pages(PageFilter.ALL, test.head()).getFirst().title()).isEqualTo("Auth");
    }

    @Test
    void pages_areSortedByName() {
        test.write("b", "");
        test.write("a", "");
        test.write("B", "x");

        assertThat(listed("", null, null)).containsExactly("B", "a", "b");
    }

    @Test
    void prefix_keepsOtherNamesOut() {
        test.write("Design/A", "");
        test.write("Designs", "");
        test.write("Other", "");

        assertThat(listed("Design/", null, null)).containsExactly("Design/A");
        assertThat(listed("Design", null, null)).containsExactly("Design/A", "Designs");
    }

    @Test
    void tag_findsItselfAndTagsBelow() {
        test.write("A", "---\ntags: [Area/Net]\n---\n");
        test.write("B", "---\ntags: area\n---\n");
        test.write("C", "---\ntags: [areal]\n---\n");

        assertThat(listed("", "area", null)).containsExactly("A", "B");
        assertThat(listed("", "#AREA/net", null)).containsExactly("A");
    }

    @Test
    void property_isFoundByNameOrByValue() {
        test.write("A", "---\nState: Open\n---\n");
        test.write("B", "---\nstate: closed\n---\n");
        test.write("C", "---\nstate: [open, other]\nrank: 3\n---\n");

        assertThat(listed("", null, "state")).containsExactly("A", "B", "C");
        assertThat(listed("", null, "state=open")).containsExactly("A", "C");
        assertThat(listed("", null, "rank=3")).containsExactly("C");
        assertThat(listed("", null, "rank=33")).isEmpty();
    }

    @Test
    void hugeProperty_isListedAndItsPageFound() {
        test.write("A", "---\nnote: " + "x".repeat(40_000) + "\n---\nalpha\n");

        assertThat(listed("", null, "note")).containsExactly("A");
        assertThat(index.search(SearchQuery.of("alpha", 1), test.head()).hits()).hasSize(1);
    }

    private List<String> listed(String prefix, @Nullable String tag, @Nullable String property) {
        PageFilter filter =
                new PageFilter(prefix, Optional.ofNullable(tag), Optional.ofNullable(property));
        return index.pages(filter, test.head()).stream().map(p -> p.page().value()).toList();
    }
}
