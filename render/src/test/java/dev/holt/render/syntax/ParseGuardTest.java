package dev.holt.render.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.MarkdownPage;
import org.junit.jupiter.api.Test;

class ParseGuardTest {
    private static void staysAsItIs(String text) {
        assertThat(ParseGuard.harmless(text)).isSameAs(text);
    }

    @Test
    void ordinaryText_staysAsItIs() {
        staysAsItIs("# T\n\n" + "word ".repeat(10_000) + "\n\n> > quote\n\n- - -\n");
    }

    @Test
    void markersBeyondTheNesting_becomeLetters() {
        String at = ">".repeat(ParseGuard.MAX_NESTING) + " a";
        staysAsItIs(at);
        assertThat(ParseGuard.harmless("a\n>" + at + "\n"))
                .isEqualTo("a\n" + ">".repeat(ParseGuard.MAX_NESTING) + "x a\n");
        String indent = " ".repeat(2 * ParseGuard.MAX_NESTING + 2);
        staysAsItIs(indent + "- a");
        assertThat(ParseGuard.harmless(indent + " - a")).isEqualTo(indent + " x a");
    }

    @Test
    void ruleBeyondItsLength_becomesSpaces() {
        String at = "*".repeat(ParseGuard.MAX_RULE);
        staysAsItIs(at);
        assertThat(ParseGuard.harmless(at + "*")).isEqualTo(at + " ");
        String spaced = "- ".repeat(ParseGuard.MAX_RULE);
        assertThat(MarkdownPage.parse("# A\n\n" + spaced + "\n\n# B\n").sections()).hasSize(2);
    }

    @Test
    void tableRuleBeyondItsLength_losesItsStart() {
        String at = "|-".repeat(ParseGuard.MAX_TABLE_RULE / 2);
        staysAsItIs("a\n" + at + "\n");
        assertThat(ParseGuard.harmless("a\n" + at + "|\n"))
                .isEqualTo("a\nx-" + at.substring(2) + "|\n");
    }

    @Test
    void tagOnALineBeyondItsLength_losesItsStart() {
        String at = "<a " + "b ".repeat(ParseGuard.MAX_HTML_LINE / 2);
        String cut = at.substring(0, ParseGuard.MAX_HTML_LINE);
        staysAsItIs(cut);
        assertThat(ParseGuard.harmless(cut + "b")).isEqualTo("x" + cut.substring(1) + "b");
        staysAsItIs("<!-- " + at);
        staysAsItIs("<script " + at);
    }

    @Test
    void quotedLinesBeyondTheirNumber_areBrokenByABlankOne() {
        String at = "> a\n".repeat(ParseGuard.MAX_CONTAINED_LINES - 1);
        staysAsItIs(at);
        assertThat(ParseGuard.harmless(at + "> b\n> c\n")).isEqualTo(at + ">  \n> c\n");
        assertThat(ParseGuard.harmless(at + "> ```\n> c\n")).isEqualTo(at + "> ```\n>  \n");
        staysAsItIs(at + "\n" + at);
    }

    @Test
    void wikiLinkAtItsLength_isReadAndBeyondIsNone() {
        String target = "a".repeat(InlineScan.MAX_LENGTH - 3);
        assertThat(MarkdownPage.parse("[[" + target + "]]").links()).hasSize(1);
        assertThat(MarkdownPage.parse("[[" + target + "a]] x").links()).isEmpty();
    }

    @Test
    void htmlTagAtItsLength_isReadAndBeyondIsText() {
        String tag = "<a b=\"" + "x".repeat(BoundedInlineParser.MAX_TAG - 8) + "\">";
        assertThat(MarkdownPage.parse("t " + tag + " y").plainText()).isEqualTo("t  y");
        String longer = "<a b=\"x" + tag.substring(6);
        assertThat(MarkdownPage.parse("t " + longer + " y").plainText()).startsWith("t <a");
    }
}
