package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionReplacementTest {
    private static String replace(String text, String section, String by) {
        return TextEdits.apply(text, List.of(new TextEdit.ReplaceSection(section, by)));
    }

    @Test
    void textWithoutHeading_replacesContentAndSubSections() {
        assertThat(replace("# A\n\na\n\n## B\nb\n\n# C\n", "A", "x\n"))
                .isEqualTo("# A\n\nx\n\n# C\n");
        assertThat(replace("# A\na\n# C\n", "A", "x")).isEqualTo("# A\nx\n# C\n");
    }

    @Test
    void textWithHeading_replacesTheHeadingToo() {
        assertThat(replace("# A\n\n## B\nb\n\n\n## C\n", "B", "## New\n\nx\n"))
                .isEqualTo("# A\n\n## New\n\nx\n\n\n## C\n");
        assertThat(replace("A\n===\na\n", "A", "# A\nx")).isEqualTo("# A\nx\n");
    }

    @Test
    void textThatStartsWithASubHeading_leavesTheHeading() {
        assertThat(replace("# A\n\na\n", "A", "## Sub\nx")).isEqualTo("# A\n\n## Sub\nx\n");
    }

    @Test
    void headingOfAnotherLevel_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> replace("# A\n## B\n", "B", "# B\nx"))
                .withMessage(
                        "The text starts with a heading of level 1, and the section 'A > B' has"
                                + " level 2; start it with '## B', or leave the heading out.");
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> replace("# A\n## B\n", "B", "### b\nx"));
    }

    @Test
    void lastSectionWithoutLineBreakAtItsEnd_staysWithoutOne() {
        assertThat(replace("# A\n\na", "A", "x\n\n")).isEqualTo("# A\n\nx");
        assertThat(replace("# A", "A", "x")).isEqualTo("# A\n\nx");
        assertThat(replace("# A\n\na\n\n\n", "A", "x")).isEqualTo("# A\n\nx\n\n\n");
    }

    @Test
    void emptySection_getsABlankLineAround() {
        assertThat(replace("# A\n# B\n", "A", "x")).isEqualTo("# A\n\nx\n\n# B\n");
    }

    @Test
    void emptyText_emptiesTheSection() {
        assertThat(replace("# A\n\na\n\n# B\n", "A", "")).isEqualTo("# A\n\n# B\n");
    }

    @Test
    void textThatWouldRunIntoTheNextHeading_isSetOff() {
        assertThat(replace("# A\n```\n```\nB\n===\n", "A", "para"))
                .isEqualTo("# A\npara\n\nB\n===\n");
        assertThat(replace("# A\na\n# B\n", "A", "<div>\n</div>"))
                .isEqualTo("# A\n<div>\n</div>\n\n# B\n");
    }

    @Test
    void unclosedFence_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> replace("# A\na\n# B\n", "A", "```\nx"))
                .withMessageContaining("swallow the heading 'B'");
    }

    @Test
    void crlfPage_staysCrlf() {
        assertThat(replace("# A\r\n\r\na\r\n\r\n# B\r\n", "A", "x\ny"))
                .isEqualTo("# A\r\n\r\nx\r\ny\r\n\r\n# B\r\n");
    }

    @Test
    void emojiHeading_isReplaced() {
        assertThat(replace("# 🚀 Launch\n\na\n# B\n", "🚀 launch", "# 🚀 Launch\n\nx"))
                .isEqualTo("# 🚀 Launch\n\nx\n# B\n");
    }
}
