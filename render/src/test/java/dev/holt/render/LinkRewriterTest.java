package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PageName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkRewriterTest {
    private static final InMemoryNames NAMES =
            InMemoryNames.of(
                    "Home.md", "A/One.md", "A/Two.md", "B/Three.md", "B/One.md", "A/One/pic 1.png");

    private static String rewrite(String from, String text, String... moves) {
        Map<String, String> moved = new HashMap<>();
        for (int i = 0; i < moves.length; i += 2) {
            moved.put(moves[i], moves[i + 1]);
        }
        PageName page = new PageName(from);
        PageName after = PageName.ofPath(moved.getOrDefault(page.path(), page.path()));
        return LinkRewriter.rewrite(page, after, MarkdownPage.parse(text), NAMES, moved);
    }

    @Test
    void markdownLinks_keepTheirStyle() {
        String text =
                """
                [a](A/Two.md) [b](A/Two) [c](/A/Two.md#x "t") [d](./A/Two.md) [e](<A/Two.md#y>)
                ![f](A/Two.md) [g][ref] [h](A/Two.md?raw=1#z) [i](A%2FTwo.md)

                [ref]: A/Two.md 'title'
                """;
        assertThat(rewrite("Home", text, "A/Two.md", "C d/Tüo (1).md"))
                .isEqualTo(
                        """
                        [a](C%20d/Tüo%20%281%29.md) [b](C%20d/Tüo%20%281%29) [c](/C%20d/Tüo%20%281%29.md#x "t") [d](./C%20d/Tüo%20%281%29.md) [e](<C d/Tüo (1).md#y>)
                        ![f](C%20d/Tüo%20%281%29.md) [g][ref] [h](C%20d/Tüo%20%281%29.md?raw=1#z) [i](C%20d/Tüo%20%281%29.md)

                        [ref]: C%20d/Tüo%20%281%29.md 'title'
                        """);
    }

    @Test
    void wikiLinks_keepTheirStyle() {
        assertThat(
                        rewrite(
                                "Home",
                                "[[A/Two]] [[Two]] [[A/Two.md#S|text]] [[/A/Two]] ![[Two]] | [[./A/Two]]",
                                "A/Two.md",
                                "C/Zwei.md"))
                .isEqualTo(
                        "[[C/Zwei]] [[Zwei]] [[C/Zwei.md#S|text]] [[/C/Zwei]] ![[Zwei]] | [[./C/Zwei]]");
    }

    @Test
    void wholeName_staysWholeAlsoWhereAShorterOneWouldDo() {
        assertThat(rewrite("A/One", "[[A/Two]]", "A/Two.md", "A/Deep/Two.md"))
                .isEqualTo("[[A/Deep/Two]]");
    }

    @Test
    void leafThatIsNoLongerUnique_becomesTheFullName() {
        assertThat(rewrite("Home", "[[Two]] [[Three|x]]", "A/Two.md", "C/Three.md"))
                .isEqualTo("[[C/Three]] [[B/Three|x]]");
    }

    @Test
    void leafThatStaysUnique_isLeftAlone() {
        assertThat(rewrite("Home", "[[Two]]", "A/Two.md", "C/Deep/Two.md")).isEqualTo("[[Two]]");
    }

    @Test
    void pageThatMoves_getsItsOwnRelativeLinksRight() {
        assertThat(
                        rewrite(
                                "A/One",
                                "[a](Two.md) [b](../Home.md) [c](/Home.md) [d](#x) [e](One.md#y) [[Two]]"
                                        + " [[A/Two]] ![p](<One/pic 1.png>) [gone](New.md)",
                                "A/One.md",
                                "C/D/Eins.md"))
                .isEqualTo(
                        "[a](../../A/Two.md) [b](../../Home.md) [c](/Home.md) [d](#x) [e](Eins.md#y) [[Two]]"
                                + " [[A/Two]] ![p](<../../A/One/pic 1.png>) [gone](../../A/New.md)");
    }

    @Test
    void attachmentsThatMoveAlong_areFollowed() {
        assertThat(
                        rewrite(
                                "A/One",
                                "![p](One/pic%201.png) ![[pic 1.png]]",
                                "A/One.md",
                                "C/Eins.md",
                                "A/One/pic 1.png",
                                "C/Eins/pic 1.png"))
                .isEqualTo("![p](Eins/pic%201.png) ![[pic 1.png]]");
    }

    @Test
    void wikiLinkToANeighbour_isMadeFullWhenThePageLeaves() {
        assertThat(rewrite("A/Two", "[[One]]", "A/Two.md", "C/Two.md")).isEqualTo("[[A/One]]");
        assertThat(rewrite("A/Two", "[[One]]", "A/Two.md", "B/Two.md")).isEqualTo("[[A/One]]");
    }

    @Test
    void linksInCodeAndElsewhere_areLeftAlone() {
        String text =
                """
                ---
                see: "[[Two]]"
                ---
                `[[Two]]` `[a](A/Two.md)` \\[[Two]] <!-- [[Two]] --> https://x.org/A/Two.md

                    [[Two]]

                ```
                [a](A/Two.md)
                ```
                [x](https://x.org/A/Two.md) [[Three]] [t](B/Three.md)
                """;
        assertThat(rewrite("Home", text, "A/Two.md", "C/Zwei.md")).isEqualTo(text);
    }

    @Test
    void tableLink_keepsItsEscapedBar() {
        assertThat(
                        rewrite(
                                "Home",
                                "| a |\r\n|---|\r\n| [[A/Two\\|t]] |\r\n",
                                "A/Two.md",
                                "C/Zwei.md"))
                .isEqualTo("| a |\r\n|---|\r\n| [[C/Zwei\\|t]] |\r\n");
    }

    @Test
    void pagesThatSwapNames_areTold() {
        assertThat(
                        rewrite(
                                "Home",
                                "[[A/One]] [b](B/One.md)",
                                "A/One.md",
                                "B/One.md",
                                "B/One.md",
                                "A/One.md"))
                .isEqualTo("[[B/One]] [b](A/One.md)");
    }

    @Test
    void pageThatArrivesWhereALinkWantsIt_satisfiesTheLink() {
        assertThat(rewrite("Home", "[[Wanted]] [w](Wanted.md)", "A/Two.md", "Wanted.md"))
                .isEqualTo("[[Wanted]] [w](Wanted.md)");
    }

    @Test
    void textFirstLinks_getTheirNewTargetBehindTheBar() {
        assertThat(
                        LinkRewriter.rewrite(
                                new PageName("Home"),
                                new PageName("Home"),
                                MarkdownPage.parse(
                                        "[[One|Two]] [[Two|One#a]] [[One]] [[One|]]\n\n| [[x\\|One]] |\n|---|\n",
                                        WikiLinkOrder.TEXT_FIRST),
                                InMemoryNames.of("Home.md", "One.md", "Two.md"),
                                Map.of("One.md", "A/New.md")))
                .isEqualTo(
                        "[[One|Two]] [[Two|New#a]] [[New]] [[New|]]\n\n| [[x\\|New]] |\n|---|\n");
    }

    @Test
    void percentEncodedLetters_stayEncoded() {
        assertThat(
                        LinkRewriter.rewrite(
                                new PageName("Home"),
                                new PageName("Home"),
                                MarkdownPage.parse("[a](Caf%C3%A9.md)"),
                                InMemoryNames.of("Home.md", "Café.md"),
                                Map.of("Café.md", "Thé & 100%.md")))
                .isEqualTo("[a](Th%C3%A9%20%26%20100%25.md)");
    }
}
