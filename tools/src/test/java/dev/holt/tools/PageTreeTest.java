package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.PageName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTreeTest {
    private static List<PageName> pages(String... names) {
        return Stream.of(names).map(PageName::new).toList();
    }

    @Test
    void pagesAndFolders_areIndented() {
        assertThat(PageTree.lines(pages("A", "A/One", "A/In/Two", "B"), "", 10))
                .containsExactly(
                        "- A", "- B", "- A/ (2 pages)", "  - One", "  - In/ (1 page)", "    - Two");
    }

    @Test
    void prefix_isLeftOut() {
        assertThat(PageTree.lines(pages("A/One", "A/In/Two"), "A/", 10))
                .containsExactly("- One", "- In/ (1 page)", "  - Two");
    }

    @Test
    void linesThatFitExactly_areAllShown() {
        assertThat(PageTree.lines(pages("A/One", "A/Two"), "", 3))
                .containsExactly("- A/ (2 pages)", "  - One", "  - Two");
    }

    @Test
    void folderThatDoesNotFit_isNamedWithItsAddress() {
        assertThat(PageTree.lines(pages("A b/One", "A b/Two"), "", 2))
                .containsExactly("- A b/ (2 pages, wiki://index/A%20b)");
    }

    @Test
    void folderWithTooManyPages_showsTheFirst() {
        List<PageName> many = IntStream.range(0, 5).mapToObj(i -> new PageName("P" + i)).toList();

        assertThat(PageTree.lines(many, "", 4))
                .containsExactly(
                        "- P0",
                        "- P1",
                        "- P2",
                        "- P3",
                        "- and 1 more page here: list_pages lists them");
    }

    @Test
    void tooManyFolders_areCut() {
        List<PageName> many =
                IntStream.range(0, 4).mapToObj(i -> new PageName("F" + i + "/P")).toList();

        assertThat(PageTree.lines(many, "", 3))
                .containsExactly(
                        "- F0/ (1 page, wiki://index/F0)",
                        "- F1/ (1 page, wiki://index/F1)",
                        "- F2/ (1 page, wiki://index/F2)",
                        "- and 1 more folders");
    }
}
