package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SectionFinderTest {
    private static final MarkdownPage PAGE =
            MarkdownPage.parse(
                    """
                    # Setup
                    ## Linux
                    ### Debian
                    ## Windows
                    # Use
                    ## Linux
                    ## A > B
                    ## 🚀 Go *fast*
                    ## Twice
                    ## Twice
                    ## Case
                    ## case
                    """);

    private static int line(String address) {
        return PAGE.section(address).firstLine();
    }

    @Test
    void fullPathPartialPathAndUniqueLeaf_areFound() {
        assertThat(line("Setup > Linux > Debian")).isEqualTo(3);
        assertThat(line("Linux > Debian")).isEqualTo(3);
        assertThat(line("Debian")).isEqualTo(3);
        assertThat(line("Setup")).isEqualTo(1);
    }

    @Test
    void whiteSpaceMarkupAndCapitals_doNotMatter() {
        assertThat(line("  setup  >   WINDOWS ")).isEqualTo(4);
        assertThat(line("🚀 Go fast")).isEqualTo(8);
        assertThat(line("## Windows")).isEqualTo(4);
    }

    @Test
    void exactCapitals_winOverOthers() {
        assertThat(line("Case")).isEqualTo(11);
        assertThat(line("case")).isEqualTo(12);
    }

    @Test
    void headingWithTheSeparator_isFound() {
        assertThat(line("Use > A > B")).isEqualTo(7);
        assertThat(line("A > B")).isEqualTo(7);
    }

    @Test
    void everyAddress_findsItsOwnSection() {
        for (Section section : PAGE.sections()) {
            assertThat(PAGE.section(section.address())).isEqualTo(section);
        }
    }

    @Test
    void equalPaths_areToldApartByNumber() {
        assertThat(line("Use > Twice [1]")).isEqualTo(9);
        assertThat(line("Twice [2]")).isEqualTo(10);
    }

    @Test
    void headingThatLooksNumbered_keepsItsAddress() {
        MarkdownPage page = MarkdownPage.parse("# X\n# X\n# X [2]\n");
        assertThat(page.sections())
                .extracting(Section::address)
                .containsExactly("X [1]", "X [3]", "X [2]");
    }

    @Test
    void severalThatFit_areListedWithLines() {
        assertThatExceptionOfType(MarkdownException.AmbiguousSection.class)
                .isThrownBy(() -> PAGE.section("Linux"))
                .withMessage(
                        "The section 'Linux' could be any of 2: 'Setup > Linux' (line 2), 'Use >"
                                + " Linux' (line 6); use one of these addresses.")
                .satisfies(e ->
                        assertThat(e.candidates()).containsExactly("Setup > Linux", "Use > Linux"));
        assertThatExceptionOfType(MarkdownException.AmbiguousSection.class)
                .isThrownBy(() -> PAGE.section("Use > Twice"))
                .withMessageContaining("'Use > Twice [1]' (line 9), 'Use > Twice [2]' (line 10)");
    }

    @Test
    void unknownSection_namesTheNearest() {
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() -> PAGE.section("Setup > Debain"))
                .withMessageStartingWith("There is no section 'Setup > Debain'; the nearest are")
                .satisfies(e -> assertThat(e.near()).contains("Setup > Linux > Debian"));
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() -> MarkdownPage.parse("text").section("A"))
                .withMessage(
                        "There is no section 'A'; the page has no headings; edit it without naming"
                                + " a section.");
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() -> PAGE.section("  "));
    }
}
