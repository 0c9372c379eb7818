package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.UnknownPartException;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each construct; what stands in braces is an element. */
class MarkdownCompilerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "[[Page]] ¦ {WIKI Page: Page}",
                "[[A/B#Some Part|x & y]] ¦ {WIKI A/B#Some Part: x &amp; y}",
                "[[#Here]] ¦ {WIKI #Here: #Here}",
                "[[Page|]] ¦ {WIKI Page: Page}",
                "a ![[i.png|60]] ¦ a {WIKI embed i.png: 60}",
                "[*a* [[B]]](C.md#d 'e') ¦ {MARKDOWN C.md#d 'e': <em>a</em> [[B]]}",
                "![a *b*](c%20d.png) ¦ {MARKDOWN embed c d.png: a b}",
                "\\[[a]] [[a\\|b]] ¦ [[a]] {WIKI a: b}",
                "[[ ]] [[a[b]] [[`a`]] ¦ [[ ]] [[a[b]] [[<code>a</code>]]",
                "<<Children>> x ¦ {macro Children()} x",
                "x <<Search(a \")>>\" b)>> ¦ x {macro Search(a \")>>\" b)}",
                "x <<Search(a\")>> ¦ x {macro Search(a\")}",
                "\\<<Children(x)>> \\<<A>> ¦ &lt;&lt;Children(x)&gt;&gt; &lt;&lt;A&gt;&gt;",
                "<<1>> <<A(b>> ¦ &lt;&lt;1&gt;&gt; &lt;&lt;A(b&gt;&gt;",
                "x <<Include(A b#C)>> ¦ x {include A b#C}",
                "x <<Include(\"A\")>> <<include(B)>> ¦ x {include A} {include B}",
                "$a_1*b_2*c$ $5 or $6 ¦ <span class=\"math inline\">a_1*b_2*c</span> $5 or $6",
                "a $$x<y$$ b ¦ a <span class=\"math display\">x&lt;y</span> b",
                "~~a~~ ==b== c==d ¦ <del>a</del> <mark>b</mark> c==d",
                "[^x] ¦ [^x]",
                "https://a.b/c_d_e. x ¦ <a href=\"https://a.b/c_d_e\" rel=\"nofollow noopener\">https://a.b/c_d_e</a>. x",
                "[x](javascript:a) ¦ <span class=\"blocked\">x</span>",
                "![x](data:a) ¦ <span class=\"blocked\">x</span>",
                "<data:a> ¦ <span class=\"blocked\">data:a</span>"
            })
    void inlineConstruct_becomes(String markdown, String html) {
        assertThat(Programs.html(markdown)).isEqualTo("<p>" + html + "</p>\n");
    }

    @Test
    void schemeWithALineBreakInIt_isLookedUpInTheWiki() {
        assertThat(Programs.html("[a](java&#10;script:x)"))
                .isEqualTo("<p>{MARKDOWN java\nscript:x: a}</p>\n");
    }

    @Test
    void macroOrEmbedAlone_isABlock() {
        assertThat(Programs.html("a\n\n<<Children>>\n\n![[B]]\n"))
                .isEqualTo("<p>a</p>\n{macro Children() block}\n{WIKI embed B: B block}\n");
        assertThat(Programs.html("# a\n\n<<Include(B)>>\n\n### c\n\n- <<D>>\n"))
                .contains("{include B block under 1}")
                .contains("{macro D() block under 3}");
    }

    @Test
    void macroInCode_isCode() {
        assertThat(Programs.html("`<<A>>`\n\n    <<A>>\n\n```\n<<A>> [[b]]\n```\n"))
                .doesNotContain("{");
    }

    @Test
    void linksInTables_mayEscapeTheirBar() {
        assertThat(Programs.html("| a |\n|---|\n| [[P\\|t]] <<M(a\\|b)>> |\n"))
                .contains("<td>{WIKI P: t} {macro M(a|b)}</td>");
    }

    @Test
    void definitions_leadWhereTheyLead() {
        assertThat(Programs.html("[x][d] ![y][d] [e]\n\n[d]: A.md\n[e]: https://x.org\n"))
                .isEqualTo(
                        "<p>{MARKDOWN A.md: x} {MARKDOWN embed A.md: y} <a href=\"https://x.org\""
                                + " rel=\"nofollow noopener\">e</a></p>\n");
    }

    @Test
    void headings_haveAnchorsAsOnGitHub() {
        assertThat(
                        Programs.compile("# A b!\n\n## A b\n\n> # A b\n\n# A b\n", Format.HTML)
                                .headings())
                .containsExactly(
                        new Heading(1, "A b!", "a-b"),
                        new Heading(2, "A b", "a-b-1"),
                        new Heading(1, "A b", "a-b-3"));
        assertThat(Programs.html("# é *x* [[P|t]]\n"))
                .isEqualTo("<h1 id=\"é-x-t\">é <em>x</em> {WIKI P: t}</h1>\n");
    }

    @Test
    void frontMatter_isLeftOutExceptOfTheExpandedPage() {
        String page = "---\ntitle: x\n---\n# A\n";
        assertThat(Programs.html(page)).isEqualTo("<h1 id=\"a\">A</h1>\n");
        assertThat(Programs.text(page)).isEqualTo("A\n");
        assertThat(Programs.expanded(page)).isEqualTo(page);
        assertThat(Programs.part(page, Format.EXPANDED, Part.included(Optional.empty(), 0)))
                .isEqualTo("# A\n");
    }

    @Test
    void alert_hasItsTitle() {
        assertThat(Programs.html("> [!tip]\n> a\n>\n> b\n"))
                .isEqualTo(
                        """
                        <div class="markdown-alert markdown-alert-tip">
                        <p class="markdown-alert-title">Tip</p>
                        <p>a</p>
                        <p>b</p>
                        </div>
                        """);
        assertThat(Programs.html("> [!NOTE] a\n")).startsWith("<blockquote>");
        assertThat(Programs.html("> [!OTHER]\n> a\n")).startsWith("<blockquote>");
    }

    @Test
    void spoilerFoldAndFencedBlock_holdBlocks() {
        assertThat(Programs.html(">! a\n>! - b\n\n>| # *H*\n>| c\n\n::: yellow\n# T\nd\n:::\ne\n"))
                .isEqualTo(
                        """
                        <details class="spoiler">
                        <summary>Spoiler</summary>
                        <p>a</p>
                        <ul>
                        <li>b</li>
                        </ul>
                        </details>
                        <details class="fold">
                        <summary><em>H</em></summary>
                        <p>c</p>
                        </details>
                        <div class="block block-warning">
                        <p class="block-title">T</p>
                        <p>d</p>
                        </div>
                        <p>e</p>
                        """);
    }

    @Test
    void fencedBlocks_nestAndCodeHidesTheirEnd() {
        assertThat(Programs.html("::: info\n::: red\na\n:::\n```\n:::\n```\n:::\nb\n"))
                .isEqualTo(
                        """
                        <div class="block block-info">
                        <div class="block block-danger">
                        <p>a</p>
                        </div>
                        <pre><code>:::
                        </code></pre>
                        </div>
                        <p>b</p>
                        """);
    }

    @Test
    void quotedTableOrImage_isNoFoldOrSpoiler() {
        assertThat(Programs.html(">| a | b |\n>|---|---|\n>| c | d |\n"))
                .contains("<blockquote>\n<table>");
        assertThat(Programs.html(">![a](b.png)")).startsWith("<blockquote>");
    }

    @Test
    void embed_keepsCaptionOptionsAndContent() {
        assertThat(
                        Programs.html(
                                "{{InfoBox\n|caption=A *b*|Site=[[P\\|t]]\n|width=30%\ntext\n}}\nafter\n"))
                .isEqualTo(
                        """
                        <div class="embed embed-infobox">
                        <p class="embed-caption">A <em>b</em></p>
                        <table class="embed-options">
                        <tbody>
                        <tr>
                        <th>Site</th>
                        <td>{WIKI P: t}</td>
                        </tr>
                        </tbody>
                        </table>
                        <p>text</p>
                        </div>
                        <p>after</p>
                        """);
        assertThat(Programs.html("{{ImageFrame\n|caption=C\n![a](b.png)}}\n"))
                .isEqualTo(
                        """
                        <figure class="embed embed-imageframe">
                        <p>{MARKDOWN embed b.png: a}</p>
                        <figcaption>C</figcaption>
                        </figure>
                        """);
        assertThat(Programs.html("{{Video|src=https://x.org/a.mp4}}\n"))
                .contains("<video controls src=\"https://x.org/a.mp4\"></video>");
    }

    @Test
    void braces_withoutAnEndOrAName_areText() {
        assertThat(Programs.html("{{InfoBox\na\n")).isEqualTo("<p>{{InfoBox\na</p>\n");
        assertThat(Programs.html("{{ user.name }}\n")).isEqualTo("<p>{{ user.name }}</p>\n");
    }

    @Test
    void fences_keepTheirLanguageAndWhatTheClientDraws() {
        assertThat(Programs.html("```python title=x\na<b\n```\n"))
                .isEqualTo("<pre><code class=\"language-python\">a&lt;b\n</code></pre>\n");
        assertThat(Programs.html("```mermaid\na-->b\n```\n"))
                .isEqualTo("<pre class=\"mermaid\">a--&gt;b\n</pre>\n");
        assertThat(Programs.html("```math\na<b\n```\n\n$$\nc\\\\\n= d\n$$\n"))
                .isEqualTo(
                        """
                        <div class="math display">a&lt;b</div>
                        <div class="math display">c\\\\
                        = d</div>
                        """);
    }

    @Test
    void footnotes_areNumberedByUse() {
        assertThat(Programs.html("a[^b] c[^a] d[^b]\n\n[^a]: x\n[^b]: y [[P]]\n"))
                .isEqualTo(
                        """
                        <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> \
                        c<sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup> \
                        d<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2">1</a></sup></p>
                        <section class="footnotes">
                        <ol>
                        <li id="fn-1">
                        <p>y {WIKI P: P}</p>
                        <a href="#fnref-1" class="footnote-back">↩</a>
                        <a href="#fnref-1-2" class="footnote-back">↩</a>
                        </li>
                        <li id="fn-2">
                        <p>x</p>
                        <a href="#fnref-2" class="footnote-back">↩</a>
                        </li>
                        </ol>
                        </section>
                        """);
    }

    @Test
    void footnotesOfIncludedParts_haveIdsOfTheirOwn() {
        String page = "a[^n]\n\n[^n]: x\n";
        String whole = Programs.part(page, Format.HTML, Part.included(Optional.empty(), 0));

        assertThat(whole).containsPattern("href=\"#fn-([0-9a-f]{8})-1\" id=\"fnref-\\1-1\"");
        assertThat(whole).containsPattern("<li id=\"fn-([0-9a-f]{8})-1\">");
        assertThat(whole).containsPattern("href=\"#fnref-([0-9a-f]{8})-1\"");
    }

    @Test
    void textFirstOrder_takesTheRightSideForThePage() {
        MarkdownCompiler compiler =
                new MarkdownCompiler(new CompileOptions(WikiLinkOrder.TEXT_FIRST));
        PageSource source = new PageSource("", "[[text|Page#s]] [[Other]]");
        assertThat(Programs.shown(compiler.compile(source, Format.HTML, Part.PAGE).segments()))
                .isEqualTo("<p>{WIKI Page#s: text} {WIKI Other: Other}</p>\n");
        assertThat(compiler.id()).isNotEqualTo(Programs.COMPILER.id());
    }

    @Test
    void section_isWrittenAloneWithItsLevelsShifted() {
        String page = "# A\n\na[^n]\n\n## B\n\nb[^n]\n\nC\n---\n\n[^n]: note\n\n# D\n";
        Part part = Part.included(Optional.of("b"), 3);
        assertThat(Programs.part(page, Format.HTML, part))
                .startsWith("<h4 id=\"b\">B</h4>\n<p>b<sup")
                .contains("<p>note</p>")
                .doesNotContain("<p>C");
        Part whole = Part.included(Optional.empty(), 5);
        assertThat(Programs.part(page, Format.HTML, whole))
                .contains("<h6 id=\"a\">")
                .contains("<h6 id=\"b\">");
        assertThatThrownBy(
                        () -> Programs.part(page, Format.HTML, Part.included(Optional.of("x"), 0)))
                .isInstanceOf(UnknownPartException.class)
                .hasMessage("There is no section 'x'; the page has 'A', 'B', 'C', 'D'");
    }

    @Test
    void expanded_isTheTextWithOnlyItsCallsReplaced() {
        String page =
                "\uFEFF---\na: b\n---\r\n* x  <<A>> <b>\r\n\t[[P]] `<<B>>`\n\n<<Include(C)>>\n";
        assertThat(Programs.expanded(page))
                .isEqualTo(
                        page.replace("<<A>>", "{macro A()}")
                                .replace("<<Include(C)>>", "{include C block}"));
    }

    @Test
    void expandedPart_hasItsHeadingsShifted() {
        assertThat(
                        Programs.part(
                                "# A #\n\nB\nb <<M>>\n---\n\ntext\n",
                                Format.EXPANDED,
                                Part.included(Optional.empty(), 1)))
                .isEqualTo("## A #\n\n### B b {macro M() under 3}\n\ntext\n");
    }

    @Test
    void text_isReadable() {
        assertThat(
                        Programs.text(
                                """
                                # A *b*

                                c [[P|d]] [e](f.md) `g`[^n]\\
                                h

                                - i
                                - [x] j
                                  1. k

                                > [!NOTE]
                                > l

                                | m | n |
                                |---|---|
                                | o | p |

                                <div>q</div>

                                <script>r</script>

                                [^n]: s
                                """))
                .isEqualTo(
                        """
                        A b

                        c d e g[1]
                        h

                        - i
                        - [x] j
                          1. k

                          Note: l

                        m | n
                        o | p

                        q

                        [1] s
                        """);
    }

    @Test
    void emptyPage_isAnEmptyProgram() {
        for (Format format : Format.values()) {
            assertThat(Programs.compile("", format).segments()).isEmpty();
        }
    }

    @Test
    void everyCompilation_isCounted() {
        MarkdownCompiler compiler = new MarkdownCompiler(CompileOptions.DEFAULT);
        compiler.compile(new PageSource("", "a"), Format.HTML, Part.PAGE);
        assertThat(compiler.parses()).isEqualTo(1);
    }
}
