package dev.holt.render.cache;

import static dev.holt.render.cache.Rendering.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.RelativeAddresses;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What elements put out in each format. */
class ElementsTest {
    private final TestWiki test = TestWiki.bare();
    private final PageRenderer renderer = Rendering.renderer(test, Rendering.memory());

    @AfterEach
    void close() {
        renderer.close();
        test.close();
    }

    private String render(Format format, String page) {
        Target target = new Target(new PageName(page), format, new WikiAddresses());
        return renderer.render(RenderRequest.of(test.head(), target)).text();
    }

    private String html(String text) {
        test.write("Design/Page", text);
        return renderer.render(request(test.head(), "Design/Page")).text();
    }

    @Test
    void linkToAPage_leadsToItsAddress() {
        test.write("Design/Two words", "x");

        assertThat(html("[[Two words#So: far]]"))
                .isEqualTo(
                        "<a href=\"wiki://page/Design/Two%20words#so-far\">Two words#So: far</a>\n");
    }

    @Test
    void linkToAMissingPage_isMarkedAndLeadsToWhereItIsMade() {
        assertThat(html("[[Gone \"&\"]]"))
                .isEqualTo(
                        "<a class=\"missing\" href=\"wiki://page/Gone%20%22%26%22\" title=\"There is"
                                + " no page 'Gone &quot;&amp;&quot;' yet\">Gone \"&\"</a>\n");
    }

    @Test
    void linkThatFitsSeveralPages_namesThem() {
        test.write("A/X", "x");
        test.write("B/X", "x");

        assertThat(html("[[X]]"))
                .isEqualTo(
                        "<span class=\"ambiguous\" title=\"Several pages fit: A/X, B/X\">X</span>\n");
    }

    @Test
    void embeddedPicture_isShown() {
        test.writeFile("Design/Page/flow.png", new byte[1]);

        assertThat(html("![[flow.png]]"))
                .isEqualTo(
                        "<img src=\"wiki://attachment/Design/Page/flow.png\" alt=\"flow.png\" />\n");
    }

    @Test
    void embeddedFileOfAnotherKind_isLinked() {
        test.writeFile("plan.pdf", new byte[1]);

        assertThat(html("![[plan.pdf]]"))
                .isEqualTo(
                        "<a class=\"attachment\""
                                + " href=\"wiki://attachment/plan.pdf\">plan.pdf</a>\n");
    }

    @Test
    void embeddedPage_isIncluded() {
        test.write("A", "see a");

        assertThat(html("![[A]]")).contains("data-page=\"A\">see a");
    }

    @Test
    void includedHeadings_followTheHeadingAbove() {
        test.write("A", "# Top\n## Sub");

        assertThat(html("## Here\n<<Include(A)>>"))
                .contains("<h2>Here</h2>", "<h3>Top</h3>", "<h4>Sub</h4>");
    }

    @Test
    void includedSection_comesAlone() {
        test.write("A", "before\n# One\none\n## Sub\nsub\n# Two\ntwo");

        assertThat(html("<<Include(A#One)>>"))
                .contains("one", "sub")
                .doesNotContain("before", "two");
    }

    @Test
    void includeOfWhatIsNotThere_saysWhat() {
        test.write("A", "a");
        test.writeFile("x.png", new byte[1]);

        assertThat(html("<<Include(Gone)>>")).contains("there is no page 'Gone'");
        assertThat(html("<<Include(A#Three)>>")).contains("there is no section 'Three'");
        assertThat(html("<<Include(x.png)>>")).contains("'x.png' is an attachment");
    }

    @Test
    void linksOfAnIncludedPage_areLookedUpFromThatPage() {
        test.write("Guide/A", "[[B]]");
        test.write("Guide/B", "b");
        test.write("Design/B", "b");

        assertThat(html("<<Include(Guide/A)>>")).contains("href=\"wiki://page/Guide/B\"");
    }

    @Test
    void failingMacro_saysWhyInItsPlace() {
        test.write("Home", "1234567");

        assertThat(html("before <<Refuse(Home)>> after"))
                .isEqualTo(
                        "before <span class=\"holt-error\"><strong>Refuse(Home)</strong>: it is"
                                + " 7</span> after\n");
    }

    @Test
    void unknownMacro_saysSo() {
        assertThat(html("<<Nothing()>>")).contains("Nothing()", "there is no macro of this name");
    }

    @Test
    void wrongArguments_sayWhatThereIs() {
        assertThat(html("<<Text(of=a, of=b)>>")).contains("'of' is given twice", "Text takes [of]");
        assertThat(html("<<Text(a, b)>>")).contains("'b' is too much");
    }

    @Test
    void markdownOfAMacro_isRendered() {
        test.write("A", "a");

        assertThat(html("<<Markdown(((A)))>>")).contains("<a href=\"wiki://page/A\">A</a>");
    }

    @Test
    void textOfAMacro_isEscaped() {
        test.write("A", "<b>&");

        assertThat(html("x <<Text(A)>> y")).isEqualTo("x &lt;b&gt;&amp; y\n");
    }

    @Test
    void textFormat_hasLabelsOnly() {
        test.write("A", "a");
        test.write("Home", "see [[A]], <<Link(A)>>, <<Include(Gone)>>.");

        assertThat(render(Format.TEXT, "Home"))
                .isEqualTo("see A, to, [Include(Gone): there is no page 'Gone'].\n");
    }

    @Test
    void expandedFormat_hasLinksFromTheRoot() {
        test.write("Two words", "a_b");
        test.write("Home", "<<Link(Two words)>> and <<Text(Two words)>>.");

        assertThat(render(Format.EXPANDED, "Home")).isEqualTo("[to](/Two%20words.md) and a\\_b.\n");
    }

    @Test
    void relativeAddresses_leadFromFileToFile() {
        test.write("Design/Deep/A", "a");
        test.write("Guide/B", "b");
        test.writeFile("Design/x.png", new byte[1]);
        test.write(
                "Design/Page", "[[Guide/B#x]] [[Deep/A]] [[Design/Page#me]] ![[x.png]] [[Gone]]");
        Target target =
                new Target(
                        new PageName("Design/Page"), Format.HTML, new RelativeAddresses(".html"));

        assertThat(renderer.render(RenderRequest.of(test.head(), target)).text())
                .contains(
                        "href=\"./../Guide/B.html#x\"",
                        "href=\"./Deep/A.html\"",
                        "href=\"#me\"",
                        "src=\"./x.png\"",
                        "<span class=\"missing\"");
    }
}
