package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceAnswer;
import dev.holt.protocol.ResourceContent;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.wiki.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderedResourcesTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    private ResourceAnswer read(String uri, ResourceLimits limits) {
        return new WikiResources(bench.environment(), limits).read(uri, new TestCall());
    }

    private ResourceAnswer read(String uri) {
        return read(uri, ResourceLimits.defaults());
    }

    private ResourceContent.Text content(String uri) {
        return (ResourceContent.Text) read(uri).contents().getFirst();
    }

    /** How long a page at its commit may be kept as HTML. */
    private Duration ttl(String text) {
        String commit = bench.wiki().write("Home", text).id();
        return read("wiki://page/Home?revision=" + commit + "&format=html").freshness().ttl();
    }

    @Test
    void eachForm_hasItsTextAndType() {
        bench.wiki().write("Part", "*part*\n");
        bench.wiki().write("Home", "# Home\n\n<<Include(Part)>>\n");

        assertThat(content("wiki://page/Home?format=html"))
                .isEqualTo(
                        new ResourceContent.Text(
                                "wiki://page/Home?format=html",
                                "text/html",
                                """
                                <h1 id="home">Home</h1>
                                <div class="include" data-page="Part"><p><em>part</em></p>
                                </div>

                                """));
        assertThat(content("wiki://page/Home?format=text").mimeType()).isEqualTo("text/plain");
        assertThat(content("wiki://page/Home?format=text").text()).contains("part");
        assertThat(content("wiki://page/Home?format=expanded").mimeType())
                .isEqualTo("text/markdown");
        assertThat(content("wiki://page/Home?format=expanded").text())
                .isEqualTo("# Home\n\n*part*\n");
        assertThat(content("wiki://page/Home?format=outline").mimeType()).isEqualTo("text/plain");
        assertThat(content("wiki://page/Home?format=outline").text())
                .startsWith("Home (line 1, ")
                .contains("#home");
        assertThat(content("wiki://page/Home?format=markdown").text())
                .isEqualTo("# Home\n\n<<Include(Part)>>\n");
    }

    @Test
    void nameInOtherCapitals_isRendered() {
        bench.wiki().write("Home", "*x*\n");

        assertThat(content("wiki://page/home.md?format=html").text())
                .isEqualTo("<p><em>x</em></p>\n");
    }

    @Test
    void sectionOfAnExpandedPage_mayComeFromAnInclude() {
        bench.wiki().write("Part", "# Inside\n\nfar in\n");
        bench.wiki().write("Home", "# Home\n\n<<Include(Part)>>\n");

        assertThat(content("wiki://page/Home?format=expanded#Inside").text())
                .isEqualTo("## Inside\n\nfar in\n");
    }

    @Test
    void sectionOfHtml_isRefused() {
        bench.wiki().write("Home", "# Home\n");

        assertThatThrownBy(() -> read("wiki://page/Home?format=html#Home"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("format=html shows whole pages. Leave #Home out");
    }

    @Test
    void unknownPage_isNotFound() {
        assertThatThrownBy(() -> read("wiki://page/Nowhere?format=html"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void renderedPage_isBoundedByWhatItHasAndNotByItsMarkdown() {
        bench.wiki().write("Part", "x".repeat(100));
        bench.wiki().write("Home", "<<Include(Part)>>");
        ResourceLimits limits = ResourceLimits.defaults();

        assertThat(read("wiki://page/Home?format=html", limits.withTextBytes(154)).contents())
                .hasSize(1);
        assertThatThrownBy(() -> read("wiki://page/Home?format=html", limits.withTextBytes(153)))
                .hasMessageContaining("Page 'Home' has 154 B");
    }

    @Test
    void newestPage_mayNotBeKept() {
        bench.wiki().write("Home", "text\n");

        assertThat(read("wiki://page/Home?format=html").freshness().ttl()).isZero();
    }

    @Test
    void pageAtACommit_isKeptAsLongAsWhatItWasMadeFromStays() {
        assertThat(ttl("text, [[Link]] and ![[a.png]]\n")).isEqualTo(Duration.ofDays(7));
        assertThat(ttl("<<PageCount>>\n")).isEqualTo(Duration.ofHours(1));
        assertThat(ttl("<<User>>\n")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void pageWithTheTime_isKeptUntilItIsOver() {
        bench.wiki().clock().set(FakeClock.START.plus(Duration.ofMinutes(11 * 60 + 30)));

        assertThat(ttl("<<Date>>\n")).isEqualTo(Duration.ofSeconds(30 * 60 - 1));
    }

    @Test
    void renderedPage_isNeverSharedBetweenCallers() {
        String commit = bench.wiki().write("Home", "<<User>>\n").id();

        assertThat(read("wiki://page/Home?format=html&revision=" + commit).freshness().shared())
                .isFalse();
    }
}
