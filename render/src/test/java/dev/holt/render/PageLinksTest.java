package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holt.render.syntax.WikiLinkOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static List<String> links(String text) {
        return MarkdownPage.parse(text).links().stream()
                .map(link ->
                        link.kind()
                                + " "
                                + link.target()
                                + link.anchor().map(a -> "#" + a).orElse("")
                                + " '"
                                + link.text()
                                + "'"
                                + (link.external() ? " external" : ""))
                .toList();
    }

    private static List<String> written(String text) {
        return MarkdownPage.parse(text).links().stream()
                .map(link -> link.targetSpan().of(text))
                .toList();
    }

    @Test
    void wikiLinksInAllForms_areFound() {
        assertThat(links("[[A]] [[ B/C #Some Part ]] [[A|x y]] ![[i.png]] [[#Here]] \\![[E]]"))
                .containsExactly(
                        "WIKI A 'A'",
                        "WIKI B/C#Some Part 'B/C #Some Part'",
                        "WIKI A 'x y'",
                        "EMBED i.png 'i.png'",
                        "WIKI #Here '#Here'",
                        "WIKI E 'E'");
    }

    @Test
    void wikiLinkInTable_mayEscapeItsBar() {
        assertThat(links("| a | b |\n|---|---|\n| [[P\\|t]] | x |\n"))
                .containsExactly("WIKI P 't'");
        assertThat(written("| a |\n|---|\n| [[P#s\\|t]] |\n")).containsExactly("P#s");
    }

    @Test
    void wikiLinkInCodeHtmlLinkOrBehindBackslash_isNone() {
        assertThat(
                        links(
                                """
                                `[[a]]` <!-- [[b]] --> <i title="[[c]]">x</i> \\[[d]] [[]] [[ ]] [[e
                                f]] [x [[g]] y](h)

                                    [[i]]

                                ```
                                [[j]]
                                ```

                                <div>
                                [[k]]
                                </div>
                                """))
                .containsExactly("MARKDOWN h 'x [[g]] y'");
    }

    @Test
    void codeSpanThatStartsInAWikiLink_wins() {
        assertThat(links("[[a `b]] c`")).isEmpty();
        assertThat(links("[[a|`b`]]")).containsExactly("WIKI a '`b`'");
        assertThat(links("[[[a]]]")).containsExactly("WIKI a 'a'");
    }

    @Test
    void wikiLinkWithADefinedLabel_staysAWikiLink() {
        assertThat(links("[[a]]\n\n[a]: b.md\n"))
                .containsExactly("WIKI a 'a'", "DEFINITION b.md 'a'");
    }

    @Test
    void markdownLinks_areDecoded() {
        assertThat(
                        links(
                                "[a](b%20c.md#d%C3%A9) [e](<f g.md> \"title\") ![h](i\\).png 't') [j](k&amp;l.md)"
                                        + " [m](n(o)p) [q]() [r](#s) [t](u.md?raw=1#v)"))
                .containsExactly(
                        "MARKDOWN b c.md#dé 'a'",
                        "MARKDOWN f g.md 'e'",
                        "IMAGE i).png 'h'",
                        "MARKDOWN k&l.md 'j'",
                        "MARKDOWN n(o)p 'm'",
                        "MARKDOWN  'q'",
                        "MARKDOWN #s 'r'",
                        "MARKDOWN u.md#v 't'");
    }

    @Test
    void targetSpan_isTheTargetAsWritten() {
        assertThat(
                        written(
                                """
                                [a](b%20c.md#d "t") [e](<f g.md>) [q]()

                                [r]: <s t.md#u> 'v'
                                [w]:
                                  x.md

                                > [quoted
                                > text](y.md
                                > "title")
                                """))
                .containsExactly("b%20c.md#d", "f g.md", "", "s t.md#u", "x.md", "y.md");
    }

    @Test
    void definitions_areListedInsteadOfTheirUses() {
        assertThat(links("[x][d] [d] ![y][d]\n\n[d]: a.md#b 'title'\n[^1]: note\n"))
                .containsExactly("DEFINITION a.md#b 'd'");
    }

    @Test
    void addressesWithAScheme_areExternal() {
        assertThat(
                        links(
                                "[a](https://x.org/y#z) <http://q.org> <me@x.org> [b](//x.org) [c](mailto:m@x)"
                                        + " [[https://w.org]] [d](C:x.md)"))
                .containsExactly(
                        "MARKDOWN https://x.org/y#z 'a' external",
                        "MARKDOWN http://q.org 'http://q.org' external",
                        "MARKDOWN mailto:me@x.org 'me@x.org' external",
                        "MARKDOWN //x.org 'b' external",
                        "MARKDOWN mailto:m@x 'c' external",
                        "WIKI https://w.org 'https://w.org' external",
                        "MARKDOWN C:x.md 'd'");
    }

    @Test
    void imageInsideALink_isListedAfterIt() {
        assertThat(links("[![a](b.png)](c.md)"))
                .containsExactly("MARKDOWN c.md 'a'", "IMAGE b.png 'a'");
    }

    @Test
    void linksInHeadingsListsAndQuotes_areFoundWithTheirLines() {
        String text = "# [h](1.md)\n\n- x\n  - [[l]]\n\n> > [q](2.md)\n";
        assertThat(MarkdownPage.parse(text).links())
                .extracting(PageLink::line)
                .containsExactly(1, 4, 6);
    }

    @Test
    void malformedPercentCode_staysAsItIs() {
        assertThat(links("[a](b%zz%2.md) [c](d%FF.md)"))
                .containsExactly("MARKDOWN b%zz%2.md 'a'", "MARKDOWN d%FF.md 'c'");
    }

    @Test
    void textFirstOrder_takesTheTargetFromBehindTheBar() {
        String text = "# See [[the plan|Plan#now]]\n\n[[Plan]] [[Plan|]] ![[a picture|a.png]]\n";
        MarkdownPage page = MarkdownPage.parse(text, WikiLinkOrder.TEXT_FIRST);

        assertThat(page.links())
                .extracting(PageLink::target, PageLink::text)
                .containsExactly(
                        tuple("Plan", "the plan"),
                        tuple("Plan", "Plan"),
                        tuple("Plan", "Plan"),
                        tuple("a.png", "a picture"));
        assertThat(page.links().getFirst().targetSpan().of(text)).isEqualTo("Plan#now");
        assertThat(page.sections().getFirst().title()).isEqualTo("See the plan");
    }
}
