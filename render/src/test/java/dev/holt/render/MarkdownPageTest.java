package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    private static List<String> titles(String text) {
        return MarkdownPage.parse(text).sections().stream().map(Section::title).toList();
    }

    @Test
    void atxAndSetextHeadings_areSections() {
        assertThat(titles("# One #\n\nTwo\n---\n\nThree\nlines\n===\n###### Six\n#no\n"))
                .containsExactly("One", "Two", "Three lines", "Six");
    }

    @Test
    void whatLooksLikeHeadingsInCodeHtmlAndFrontMatter_isNone() {
        String text =
                """
                ---
                # comment
                title: x
                ---
                ```
                # fenced
                ```

                    # indented

                <!--
                # comment
                -->

                <div>
                # html
                </div>

                ~~~~
                # tilde
                ~~~
                # still
                """;
        assertThat(titles(text)).isEmpty();
    }

    @Test
    void headingInBlockQuoteOrList_isNoSection() {
        assertThat(titles("> # Q\n\n- # L\n\n# T\n")).containsExactly("T");
    }

    @Test
    void carriageReturns_endLinesToo() {
        MarkdownPage page = MarkdownPage.parse("a\r# b\rc\r\n# d\r\n");
        assertThat(page.sections()).extracting(Section::title).containsExactly("b", "d");
        assertThat(page.sections()).extracting(Section::firstLine).containsExactly(2, 4);
    }

    @Test
    void section_reachesToTheNextHeadingOfItsLevel() {
        String text = "# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\n";
        MarkdownPage page = MarkdownPage.parse(text);
        Section b = page.section("A > B");
        assertThat(b.span().of(text)).isEqualTo("## B\nb\n### C\nc\n");
        assertThat(text.substring(b.contentStart(), b.ownEnd())).isEqualTo("b\n");
        assertThat(b.heading().of(text)).isEqualTo("## B");
        assertThat(b.firstLine()).isEqualTo(3);
        assertThat(b.lastLine()).isEqualTo(6);
        assertThat(page.section("A").span().of(text))
                .isEqualTo(text.substring(0, text.indexOf("# E")));
    }

    @Test
    void bodyStart_isAfterByteOrderMarkAndFrontMatter() {
        assertThat(MarkdownPage.parse("\uFEFF---\r\na: 1\r\n...\r\nx").bodyStart()).isEqualTo(17);
        assertThat(MarkdownPage.parse("\uFEFFx").bodyStart()).isEqualTo(1);
        assertThat(MarkdownPage.parse("x").bodyStart()).isZero();
    }

    @Test
    void title_isTheFrontMattersElseTheFirstLevelOneHeading() {
        assertThat(MarkdownPage.parse("---\ntitle: T\n---\n# H\n").title()).contains("T");
        assertThat(MarkdownPage.parse("## Sub\n\n# *H* `x`\n").title()).contains("H x");
        assertThat(MarkdownPage.parse("## Sub\n").title()).isEmpty();
    }

    @Test
    void anchors_areAsGitHubMakesThem() {
        String text =
                """
                # Hello, World!
                # Hello World
                # Größe & Maß
                # 🚀 Launch
                # a_b-c  d
                # Hello World
                # hello-world-1
                # 日本語 テスト
                > # Hello World
                """;
        assertThat(MarkdownPage.parse(text).sections())
                .extracting(Section::anchor)
                .containsExactly(
                        "hello-world",
                        "hello-world-1",
                        "größe--maß",
                        "-launch",
                        "a_b-c--d",
                        "hello-world-2",
                        "hello-world-1-1",
                        "日本語-テスト");
    }

    @Test
    void anchor_findsByIdAndByHeadingText() {
        MarkdownPage page = MarkdownPage.parse("# One Two\n## Sub, x\n");
        assertThat(page.anchor("one-two")).map(Section::title).contains("One Two");
        assertThat(page.anchor("One Two")).map(Section::title).contains("One Two");
        assertThat(page.anchor("One Two#Sub, x")).map(Section::title).contains("Sub, x");
        assertThat(page.anchor("three")).isEmpty();
    }

    @Test
    void plainText_hasNoMarkup() {
        String text =
                """
                ---
                tags: x
                ---
                # T *i*

                Some **bold** `code` [text](a.md) [[P|shown]] ![alt](i.png) &amp; a\\*b <b>t</b>
                next

                | a | b |
                |-|-|
                | c | [[d\\|e]] |

                ```java
                int x;
                ```

                <div>html <i>x</i></div>
                """;
        assertThat(MarkdownPage.parse(text).plainText())
                .isEqualTo(
                        """
                        T i
                        Some bold code text shown alt & a*b t next
                        a
                        b
                        c
                        e
                        int x;
                        html  x\
                        """);
    }

    @Test
    void plainTextOfPart_hasTheBlocksThatStartThere() {
        String text = "# A\n\none\n\n## B\n\ntwo\n";
        MarkdownPage page = MarkdownPage.parse(text);
        Section a = page.section("A");
        assertThat(page.plainText(new Span(a.contentStart(), a.ownEnd()))).isEqualTo("one");
    }
}
