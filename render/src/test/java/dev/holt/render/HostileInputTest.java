package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.holt.render.syntax.MarkdownParser;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that exhaust parsers: all are read, and what stands around them is still understood. */
class HostileInputTest {
    private static final int MANY = 100_000;

    private static MarkdownPage surrounded(String hostile) {
        return MarkdownPage.parse("# First\n\n[[A]]\n\n" + hostile + "\n\n# Last\n\n[[B]]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "> - ",
                "* ",
                "- * ",
                "[",
                "![",
                "[[",
                "]",
                "[]",
                "[a](",
                "[a](<b",
                "[a][",
                "*",
                "_",
                "*a_ ",
                "*a **b ",
                "**a",
                "c* ",
                "x`",
                "e`` ",
                "<",
                "<a ",
                "<a b=c ",
                "<b/",
                "&",
                "&a",
                "\\",
                "(",
                "a",
                "|",
                "|-",
                ":-|",
                "\"",
                "'",
                "<!-",
                "x~",
                "#",
                "=",
                "-",
                "\t",
                " ",
                "\u0000",
                "\uD83D",
                "[a](b) ",
                "[[a|b]] ",
                "<x@",
                "http://",
                "![[",
                "]]",
                "@",
                "a@b.c "
            })
    void oneThingRepeatedOnALine_isRead(String piece) {
        MarkdownPage page = surrounded(piece.repeat(MANY / piece.length()));
        assertThat(page.sections()).extracting(Section::title).contains("First");
        assertThat(page.links().getFirst().target()).isEqualTo("A");
        assertThat(page.sections()).extracting(Section::title).contains("Last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> a", "- a", "a", "|a|b|", "|-|", "# a", "  a", "    a", "[a]: b", "[a]: \"",
                "> # a", "- - a", "a|b", "<b>", "\\", "* * *", "&a;", "1. a", "> > a", "a  ", "[",
                "_a", "<a"
            })
    void oneLineRepeated_isRead(String line) {
        MarkdownPage page = surrounded((line + "\n").repeat(MANY / 10));
        assertThat(page.sections()).extracting(Section::title).contains("First", "Last");
        assertThat(page.links()).extracting(PageLink::target).contains("A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](b \"",
                "[a](<",
                "<a b=\"",
                "a <!-- ",
                "[a]: b \"",
                "[",
                "<http://",
                "`",
                "<!--",
                "<?",
                "```",
                "|a|\n|",
                "a <b ",
                "**",
                "[a]: <"
            })
    void oneThingThatNeverEnds_isRead(String start) {
        MarkdownPage page = surrounded(start + "x\\y ".repeat(MANY / 4));
        assertThat(page.sections()).extracting(Section::title).contains("First");
        assertThat(page.links().getFirst().target()).isEqualTo("A");
    }

    @Test
    void deepNesting_isReadUpToTheBound() {
        String quotes = ">".repeat(10_000);
        assertThat(surrounded(quotes + " # a").sections()).hasSize(2);
        String at = "> ".repeat(MarkdownParser.MAX_NESTING) + "[[C]]";
        assertThat(surrounded(at).links()).hasSize(3);
        assertThat(surrounded("*a ".repeat(50_000) + "b* ".repeat(50_000)).links()).hasSize(2);
        assertThat(surrounded("[".repeat(50_000) + "](c)".repeat(50_000)).sections()).hasSize(2);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            list.append("  ".repeat(i)).append("- a\n");
        }
        assertThat(surrounded(list.toString()).sections()).hasSize(2);
    }

    @Test
    void paragraphAtTheBound_isReadAndBeyondIsPlain() {
        String words = "word ".repeat(MarkdownParser.MAX_PARAGRAPH / 5);
        String link = " [c](c.md)";
        String at = words.substring(0, MarkdownParser.MAX_PARAGRAPH - link.length() - 1) + link;
        assertThat(surrounded(at).links()).hasSize(3);
        assertThat(surrounded("x" + at).links()).hasSize(2);
        assertThat(surrounded("x" + at).plainText()).contains("word word");
    }

    @Test
    void marksAtTheBound_areReadAndBeyondArePlain() {
        String marks = "` ".repeat(MarkdownParser.MAX_OPENERS - 1);
        assertThat(surrounded(marks + "[c](c.md)").links()).hasSizeGreaterThan(1);
        assertThat(surrounded("* ".repeat(MarkdownParser.MAX_OPENERS) + "a [c](c.md)").links())
                .hasSize(3);
        String lone = "a* ".repeat(MarkdownParser.MAX_OPENERS - 1);
        assertThat(surrounded(lone + "[c](c.md)").links()).hasSize(3);
        assertThat(surrounded("a* " + lone + "[c](c.md)").links()).hasSize(2);
    }

    @Test
    void oneMebibyteOnOneLine_isRead() {
        assertThat(surrounded("[".repeat(1 << 20)).sections()).hasSize(2);
        assertThat(surrounded("word ".repeat(1 << 18)).sections()).hasSize(2);
    }

    @Test
    void hugeTable_isReadWithItsLinks() {
        MarkdownPage page = surrounded("|a|b|\n|-|-|\n" + "|[[C]]|y|\n".repeat(20_000));
        assertThat(page.links()).hasSize(20_002);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomSoup_isReadAndItsSpansAreRight(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "[",
            "]",
            "[[",
            "]]",
            "(",
            ")",
            "<",
            ">",
            "*",
            "_",
            "`",
            "```",
            "#",
            "# ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "|",
            "-",
            "---\n",
            "===\n",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\t",
            "a",
            "b c",
            "é",
            "😀",
            "\\",
            "&amp;",
            "!",
            "<!--",
            "-->",
            "<b>",
            "](",
            "a.md",
            "%20",
            "\"",
            ":",
            "[x]: y\n",
            "\uFEFF",
            "\u0000",
            "\uD83D"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder soup = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                soup.append(pieces[random.nextInt(pieces.length)]);
            }
            check(soup.toString());
        }
    }

    private static void check(String text) {
        MarkdownPage page = MarkdownPage.parse(text);
        assertThatCode(page::plainText).as(text).doesNotThrowAnyException();
        int last = page.bodyStart();
        for (Section section : page.sections()) {
            assertThat(section.span().start()).as(text).isGreaterThanOrEqualTo(last);
            last = section.heading().end();
            assertThat(section.heading().start()).isEqualTo(section.span().start());
            assertThat(section.contentStart()).isBetween(last, section.ownEnd());
            assertThat(section.ownEnd()).isLessThanOrEqualTo(section.span().end());
            assertThat(page.section(section.address())).as(text).isEqualTo(section);
        }
        for (PageLink link : page.links()) {
            assertThat(link.targetSpan().start())
                    .as(text)
                    .isBetween(link.span().start(), link.span().end());
            assertThat(link.targetSpan().end()).as(text).isLessThanOrEqualTo(link.span().end());
            assertThat(link.line()).isEqualTo(page.lineAt(link.span().start()));
        }
    }
}
