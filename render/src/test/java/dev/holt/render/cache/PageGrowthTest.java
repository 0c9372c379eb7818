package dev.holt.render.cache;

import static dev.holt.render.cache.Rendering.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that include and call too much. */
class PageGrowthTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    private String html(EvaluationLimits limits) {
        try (PageRenderer renderer =
                new PageRenderer(
                        Rendering.engine(test, limits), Rendering.memory(), test.clock())) {
            return renderer.render(request(test.head(), "Home")).text();
        }
    }

    private String html() {
        return html(EvaluationLimits.defaults());
    }

    @Test
    void pageThatIncludesItself_saysSo() {
        test.write("Home", "before\n<<Include(Home)>>\nafter");

        assertThat(html())
                .contains("before", "after")
                .contains("the page would include itself: Home &gt; Home");
    }

    @Test
    void pageThatIncludesItselfThroughOthers_namesTheChain() {
        test.write("Home", "<<Include(A)>>");
        test.write("A", "<<Include(B)>>");
        test.write("B", "b\n<<Include(A)>>");

        assertThat(html())
                .contains("b\n", "the page would include itself: Home &gt; A &gt; B &gt; A");
    }

    @Test
    void otherSectionOfTheSamePage_mayBeIncluded() {
        test.write("Home", "# One\n<<Include(Home#Two)>>\n# Two\ntwo");

        assertThat(html()).contains("<h2>Two</h2>\ntwo").doesNotContain("holt-error");
    }

    @Test
    void depthAtTheLimit_isRendered_andOneMoreIsRefused() {
        test.write("Home", "<<Include(A)>>");
        test.write("A", "<<Include(B)>>");
        test.write("B", "b\n<<Include(C)>>");
        test.write("C", "see c");

        assertThat(html(new EvaluationLimits(3, 100, 10_000))).contains("see c");
        assertThat(html(new EvaluationLimits(2, 100, 10_000)))
                .contains("b\n")
                .doesNotContain("see c")
                .contains(
                        "at most 2 pages may stand inside each other (maxIncludeDepth): Home &gt;"
                                + " A &gt; B &gt; C");
    }

    @Test
    void callsOfAPageAtTheLimit_areMade_andOneMoreIsRefused() {
        test.write("Home", "<<Include(A)>> <<Include(A)>> <<Include(A)>>");
        test.write("A", "see a");

        assertThat(html(new EvaluationLimits(9, 3, 10_000))).doesNotContain("holt-error");
        assertThat(html(new EvaluationLimits(9, 2, 10_000)))
                .containsOnlyOnce("holt-error")
                .contains("at most 2 transclusions and macros (maxCalls)");
    }

    @Test
    void callsInsideAnIncludedPage_countToo() {
        test.write("Home", "<<Include(A)>>");
        test.write("A", "<<Reader(user)>> <<Reader(user)>>");

        assertThat(html(new EvaluationLimits(9, 3, 10_000))).doesNotContain("holt-error");
        assertThat(html(new EvaluationLimits(9, 2, 10_000)))
                .contains("nobody")
                .contains("(maxCalls): Home &gt; A &gt; Reader(user)");
    }

    @Test
    void addedBytesAtTheLimit_areShown_andOneMoreIsRefused() {
        test.write("Home", "<<Text(A)>> [[A]]");
        test.write("A", "x".repeat(93));

        assertThat(html(new EvaluationLimits(9, 9, 93))).contains("xxx");
        assertThat(html(new EvaluationLimits(9, 9, 92)))
                .doesNotContain("xxx")
                .contains("add at most 92 bytes to a page (maxAddedBytes)")
                .contains("<a href=\"wiki://page/A\">");
    }

    @Test
    void bytesOfSeveralElements_countTogether() {
        test.write("Home", "<<Text(A)>> <<Text(A)>> <<Text(A)>> [[A]]");
        test.write("A", "x".repeat(100));

        assertThat(html(new EvaluationLimits(9, 9, 250)))
                .containsOnlyOnce("x".repeat(100) + " " + "x".repeat(100))
                .contains("add at most 250 bytes to a page (maxAddedBytes)")
                .contains("<a href=\"wiki://page/A\">");
    }

    @Test
    void pagesThatGrowInPowers_stayBounded() {
        test.write("Home", "<<Include(P0)>>");
        for (int i = 0; i < 9; i++) {
            String next = "<<Include(P" + (i + 1) + ")>>\n";
            test.write("P" + i, next.repeat(10));
        }
        test.write("P9", "x".repeat(1000));

        assertThat(html(new EvaluationLimits(50, 100_000, 50_000)).length()).isLessThan(100_000);
        assertThat(html(new EvaluationLimits(50, 300, 1_000_000)).length()).isLessThan(1_000_000);
    }

    @Test
    void macroThatCallsItself_ends() {
        test.write("Home", "<<Again(1)>>");

        assertThat(html(new EvaluationLimits(4, 100, 10_000))).contains("(maxIncludeDepth)");
    }
}
