package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.program.Format;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Raw HTML: what stays, what goes, and that nothing reaches beyond its block. */
class SanitisedHtmlTest {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "poster", "cite", "action", "formaction", "background", "data");

    private static final Set<String> HARMLESS =
            Set.of("http", "https", "mailto", "ftp", "wiki", "tel");

    static Iterable<String> attacks() {
        return XssVectors.ALL;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void attack_leavesNothingThatRuns(String attack) {
        String quoted = attack.replace("\n", "\n> ");
        for (String page :
                new String[] {
                    attack,
                    "before " + attack + " after",
                    "before\n\n" + attack + "\n\nafter *x*\n",
                    "> " + quoted,
                    "- " + attack,
                    "| a |\n|---|\n| " + attack + " |\n",
                    "# " + attack,
                    "<div>\n" + attack + "\n</div>",
                    "<div title=\"" + attack + "\n\n[[Page]]\n\n\">",
                    "[text](" + attack + ")",
                    "![text](<" + attack + ">)",
                    "[a]: " + attack + "\n\n[a]",
                    "[[" + attack + "|" + attack + "]]",
                    "{{Video|src=" + attack + "}}",
                    "{{InfoBox\n|" + attack + "=" + attack + "\n}}",
                    "::: info " + attack + "\n:::",
                    ">| # " + attack,
                    "```" + attack + "\n```",
                    "$" + attack + "$",
                    "<" + attack + ">"
                }) {
            check(page);
        }
    }

    private static void check(String page) {
        String html = Programs.tagsOnly(Programs.compile(page, Format.HTML).segments());
        assertThat(Nesting.problem(html)).as(page).isEmpty();
        for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(html)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
                if (ADDRESSES.contains(attribute.getKey())) {
                    assertThat(scheme(attribute.getValue())).as(html).isIn(HARMLESS);
                }
            }
        }
    }

    /** The scheme as a browser finds it: blanks and control characters do not count. */
    private static String scheme(String address) {
        String plain = address.replaceAll("[\\x00-\\x20\\x7f-\\x9f]", "").toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        String before = colon < 0 ? "" : plain.substring(0, colon);
        return before.matches("[a-z][a-z0-9+.-]*") ? before : "https";
    }

    @Test
    void allowedTags_stayWithTheirAllowedAttributes() {
        assertThat(Programs.html("<div class=\"a\" onclick=\"b()\" style=\"c\">\nx\n</div>\n"))
                .isEqualTo("<div class=\"a\">\nx\n</div>\n");
        assertThat(Programs.html("a <kbd>Ctrl</kbd> <sub>2</sub><br>b"))
                .isEqualTo("<p>a <kbd>Ctrl</kbd> <sub>2</sub><br>b</p>\n");
        assertThat(Programs.html("<img src=\"a.png\" width=5 onerror=x() alt='\"'>"))
                .isEqualTo("<img src=\"a.png\" width=\"5\" alt=\"&quot;\">\n");
        assertThat(Programs.html("<a href=\"https://x.org/?a=1&amp;b\">x</a>"))
                .isEqualTo("<p><a href=\"https://x.org/?a=1&amp;b\">x</a></p>\n");
    }

    @Test
    void tagsAroundMarkdown_holdLinksAndText() {
        assertThat(Programs.html("<div>\n\n[[Page]] *x*\n\n</div>\n\nafter\n"))
                .isEqualTo("<div>\n<p>{WIKI Page: Page} <em>x</em></p>\n</div>\n<p>after</p>\n");
    }

    @Test
    void tagsThatAreNotClosed_endWithTheirBlock() {
        assertThat(Programs.html("*a <b>x* y\n\nafter"))
                .isEqualTo("<p><em>a <b>x</b></em> y</p>\n<p>after</p>\n");
        assertThat(Programs.html("> <div>\n> x\n\nafter"))
                .isEqualTo("<blockquote>\n<div>\nx\n</div>\n</blockquote>\n<p>after</p>\n");
        assertThat(Programs.html("<table><tr><td>\n\nx"))
                .isEqualTo("<table><tr><td>\n<p>x</p>\n</td></tr></table>");
        assertThat(Programs.html("a</b></div></p></blockquote>")).isEqualTo("<p>a</p>\n");
    }

    @Test
    void brokenTags_areText() {
        assertThat(Programs.html("<div title=\"\n\n[[Page]]\n\n\">x"))
                .isEqualTo("&lt;div title=&quot;\n<p>{WIKI Page: Page}</p>\n<p>&quot;&gt;x</p>\n");
        assertThat(Programs.html("<div\n\nx")).isEqualTo("&lt;div\n<p>x</p>\n");
    }

    @Test
    void elementsAndMacros_neverStandInAttributes() {
        assertThat(Programs.html("<i title=\"[[Page]] <<Macro(x)>>\">a</i>"))
                .isEqualTo("<p><i title=\"[[Page]] &lt;&lt;Macro(x)&gt;&gt;\">a</i></p>\n");
        assertThat(Programs.html("<div title='x [[Page]]'>\n<<Macro>>\n</div>"))
                .isEqualTo("<div title=\"x [[Page]]\">\n&lt;&gt;\n</div>\n");
    }

    @Test
    void scriptsStylesAndComments_goWithTheirContent() {
        assertThat(Programs.html("<script>\nalert(1)\n</script>\n\nx")).isEqualTo("<p>x</p>\n");
        assertThat(Programs.html("<style>\n* {}\n</style>\n\nx")).isEqualTo("<p>x</p>\n");
        assertThat(Programs.html("a <!-- b --> c")).isEqualTo("<p>a  c</p>\n");
        assertThat(Programs.html("<script>alert(1)")).isEmpty();
    }

    @Test
    void openTagsAtTheLimit_stayAndBeyondAreDropped() {
        int limit = HtmlOutput.MAX_OPEN_TAGS;
        String at = Programs.html("<div>\n".repeat(limit));
        assertThat(at.split("<div>", -1)).hasSize(limit + 1);
        assertThat(Programs.html("<div>\n".repeat(limit + 1)).split("<div>", -1))
                .hasSize(limit + 1);
    }

    @Test
    void tagAtTheLimit_isATagAndBeyondIsText() {
        String start = "<pre title=\"";
        String at = start + "x".repeat(SanitisedHtml.MAX_TAG - start.length() - 2) + "\">";
        assertThat(Programs.html(at)).startsWith("<pre title=");
        assertThat(Programs.html(at.replace("\">", "x\">"))).startsWith("&lt;pre");
    }
}
