package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockEditTest {
    private static String apply(String text, TextEdit... edits) {
        return TextEdits.apply(text, List.of(edits));
    }

    private static TextEdit append(String text) {
        return new TextEdit.Append(text, Optional.empty());
    }

    private static TextEdit append(String text, String section) {
        return new TextEdit.Append(text, Optional.of(section));
    }

    private static TextEdit prepend(String text) {
        return new TextEdit.Prepend(text, Optional.empty());
    }

    private static TextEdit prepend(String text, String section) {
        return new TextEdit.Prepend(text, Optional.of(section));
    }

    @Test
    void append_isSetOffByABlankLine() {
        assertThat(apply("a\n", append("b"))).isEqualTo("a\n\nb\n");
        assertThat(apply("a", append("\n\nb\n\n"))).isEqualTo("a\n\nb");
        assertThat(apply("a\n\n\n", append("b"))).isEqualTo("a\n\nb\n\n\n");
    }

    @Test
    void appendToPageWithoutBody_isItsFirstBlock() {
        assertThat(apply("", append("a"))).isEqualTo("a\n");
        assertThat(apply("\uFEFF", append("a"))).isEqualTo("\uFEFFa\n");
        assertThat(apply("---\na: 1\n---", append("x"))).isEqualTo("---\na: 1\n---\nx\n");
        assertThat(apply("---\na: 1\n---\n", append("x"))).isEqualTo("---\na: 1\n---\nx\n");
    }

    @Test
    void appendedListItemOrTableRow_goesOnWithTheListOrTable() {
        assertThat(apply("- a\n- b\n", append("- c\n"))).isEqualTo("- a\n- b\n- c\n");
        assertThat(apply("1. a\n", append("2. b"))).isEqualTo("1. a\n2. b\n");
        assertThat(apply("- a\n", append("* b"))).isEqualTo("- a\n\n* b\n");
        assertThat(apply("- a\n", append("text"))).isEqualTo("- a\n\ntext\n");
        assertThat(apply("|a|\n|-|\n|b|\n", append("|c|"))).isEqualTo("|a|\n|-|\n|b|\n|c|\n");
        assertThat(apply("a - b\n", append("- c"))).isEqualTo("a - b\n\n- c\n");
    }

    @Test
    void appendToSection_goesBeforeItsSubSections() {
        String text = "# A\n\na\n\n## B\nb\n# C\n";
        assertThat(apply(text, append("x", "A"))).isEqualTo("# A\n\na\n\nx\n\n## B\nb\n# C\n");
        assertThat(apply(text, append("x", "B"))).isEqualTo("# A\n\na\n\n## B\nb\n\nx\n\n# C\n");
        assertThat(apply(text, append("x", "C"))).isEqualTo("# A\n\na\n\n## B\nb\n# C\n\nx\n");
    }

    @Test
    void appendBeforeSetextHeading_isNotGluedToIt() {
        assertThat(apply("# A\nB\n---\n", append("x", "A"))).isEqualTo("# A\n\nx\n\nB\n---\n");
    }

    @Test
    void prepend_goesAfterFrontMatter() {
        assertThat(apply("---\na: 1\n---\n\n# T\n", prepend("x")))
                .isEqualTo("---\na: 1\n---\n\nx\n\n# T\n");
        assertThat(apply("\uFEFF# T\n", prepend("x\n"))).isEqualTo("\uFEFFx\n\n# T\n");
        assertThat(apply("", prepend("x"))).isEqualTo("x\n");
    }

    @Test
    void prependToSection_goesRightAfterItsHeading() {
        assertThat(apply("# A\na\n", prepend("x", "A"))).isEqualTo("# A\nx\n\na\n");
        assertThat(apply("# A\n\na\n", prepend("x", "A"))).isEqualTo("# A\n\nx\n\na\n");
        assertThat(apply("# A\n# B\n", prepend("x", "A"))).isEqualTo("# A\n\nx\n\n# B\n");
        assertThat(apply("# A", prepend("x", "A"))).isEqualTo("# A\n\nx");
        assertThat(apply("# A\n- a\n", prepend("- x", "A"))).isEqualTo("# A\n- x\n- a\n");
    }

    @Test
    void insertBeforeAndAfter_coverTheWholeSection() {
        String text = "# A\na\n## B\nb\n# C\nc\n";
        assertThat(apply(text, new TextEdit.InsertBefore("A > B", "x")))
                .isEqualTo("# A\na\n\nx\n\n## B\nb\n# C\nc\n");
        assertThat(apply(text, new TextEdit.InsertAfter("A", "# X\nx")))
                .isEqualTo("# A\na\n## B\nb\n\n# X\nx\n\n# C\nc\n");
        assertThat(apply(text, new TextEdit.InsertBefore("A", "x")))
                .isEqualTo("x\n\n# A\na\n## B\nb\n# C\nc\n");
        assertThat(apply("# A", new TextEdit.InsertAfter("A", "x"))).isEqualTo("# A\n\nx");
    }

    @Test
    void crlfPage_staysCrlf() {
        assertThat(apply("# A\r\n\r\na\r\n", append("x\ny", "A")))
                .isEqualTo("# A\r\n\r\na\r\n\r\nx\r\ny\r\n");
        assertThat(apply("a\n", append("x\r\ny"))).isEqualTo("a\n\nx\ny\n");
    }

    @Test
    void unknownSection_isNeverMade() {
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() -> apply("# A\n", append("x", "B")));
    }

    @Test
    void emptyBlock_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> apply("a", append(" \n")))
                .withMessage("The text to add is empty; give some text.");
    }

    @Test
    void textThatOpensAFence_mayNotSwallowTheNextHeading() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> apply("# A\n\n# B\n", append("```\ncode", "A")))
                .withMessage(
                        "The text would swallow the heading 'B' on line 3; close its code fence,"
                                + " comment or HTML, or end it with a blank line.");
        assertThat(apply("# A\n", append("```\ncode", "A"))).isEqualTo("# A\n\n```\ncode\n");
    }
}
