package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceAnswer;
import dev.holt.protocol.ResourceContent;
import dev.holt.protocol.ResourceEntry;
import dev.holt.protocol.ResourceList;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.protocol.ToolGroup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WikiResourcesTest {
    private final ToolBench bench = ToolBench.empty();
    private final ResourceLimits defaults = ResourceLimits.defaults();

    @AfterEach
    void close() {
        bench.close();
    }

    private WikiResources resources(ResourceLimits limits) {
        return new WikiResources(bench.environment(), limits);
    }

    private ResourceAnswer read(String uri) {
        return resources(defaults).read(uri, new TestCall());
    }

    private String text(String uri) {
        return ((ResourceContent.Text) read(uri).contents().getFirst()).text();
    }

    private static List<String> uris(ResourceList list) {
        return list.entries().stream().map(ResourceEntry::uri).toList();
    }

    @Test
    void page_isItsExactMarkdownAndMayChange() {
        bench.wiki().write("Design/C# notes", "# C#\r\n\nText \n");

        ResourceAnswer answer = read("wiki://page/Design/C%23%20notes");

        assertThat(answer.contents())
                .containsExactly(
                        new ResourceContent.Text(
                                "wiki://page/Design/C%23%20notes",
                                "text/markdown", "# C#\r\n\nText \n"));
        assertThat(answer.freshness().ttl()).isZero();
        assertThat(answer.freshness().shared()).isFalse();
    }

    @Test
    void pageAtACommit_mayBeKept() {
        String first = bench.wiki().write("Home", "one\n").id();
        bench.wiki().write("Home", "two\n");

        assertThat(text("wiki://page/Home?revision=" + first)).isEqualTo("one\n");
        assertThat(read("wiki://page/Home?revision=" + first).freshness().ttl())
                .isEqualTo(Duration.ofDays(7));
        assertThat(read("wiki://page/Home?revision=" + first.substring(0, 7)).freshness().ttl())
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void pageAtABranchOrDate_mayNotBeKept() {
        bench.wiki().write("Home", "one\n");
        String branch = bench.wiki().wiki().branch();

        assertThat(read("wiki://page/Home?revision=" + branch).freshness().ttl()).isZero();
        assertThat(read("wiki://page/Home?revision=2099-01-01").freshness().ttl()).isZero();
    }

    @Test
    void section_isReadByHeadingPathOrAnchor() {
        bench.wiki().write("Plan", "# Plan\n\n## Early spring\n\nSow.\n\n## Autumn\n\nReap.\n");

        assertThat(text("wiki://page/Plan#Early%20spring"))
                .isEqualTo("## Early spring\n\nSow.\n\n");
        assertThat(text("wiki://page/Plan#early-spring")).isEqualTo("## Early spring\n\nSow.\n\n");
    }

    @Test
    void whatIsNotThere_isNotFoundAndNamesWhatIsLikeIt() {
        bench.wiki().write("Tomato", "x\n");

        assertThatThrownBy(() -> read("wiki://page/Tomatoe"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("'Tomato'");
        assertThatThrownBy(() -> read("wiki://page/Tomato#Nowhere"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read("wiki://page/Tomato?revision=nonsense"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read("wiki://page/../etc/passwd"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read("wiki://attachment/x.png"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> read("wiki://index/Nowhere"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void pageAtTheLimit_isServedWhole() {
        bench.wiki().write("Big", "x".repeat(100));

        ResourceAnswer answer =
                resources(defaults.withTextBytes(100)).read("wiki://page/Big", new TestCall());

        assertThat(answer.contents()).hasSize(1);
    }

    @Test
    void pagePastTheLimit_namesTheToolThatReadsItInParts() {
        bench.wiki().write("Big", "x".repeat(101));

        assertThatThrownBy(() ->
                        resources(defaults.withTextBytes(100))
                                .read("wiki://page/Big", new TestCall()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("read_page")
                .hasMessageContaining("max_chars")
                .hasMessageContaining("wiki://page/Big#<section>");
    }

    @Test
    void sectionOfAPagePastTheLimit_isServed() {
        bench.wiki().write("Big", "# A\n\nshort\n\n# B\n\n" + "x".repeat(101));

        ResourceAnswer answer =
                resources(defaults.withTextBytes(100)).read("wiki://page/Big#A", new TestCall());

        assertThat(answer.contents()).hasSize(1);
    }

    @Test
    void attachments_areTextOrBytes() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0};
        bench.wiki().writeFile("Tour/map.png", picture);
        bench.wiki().writeFile("Tour/data.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(text("wiki://attachment/Tour/data.csv")).isEqualTo("a,b\n");
        assertThat(read("wiki://attachment/Tour/map.png").contents().getFirst())
                .isInstanceOfSatisfying(
                        ResourceContent.Blob.class,
                        blob -> {
                            assertThat(blob.data()).isEqualTo(picture);
                            assertThat(blob.mimeType()).isEqualTo("image/png");
                        });
    }

    @Test
    void attachmentPastTheLimit_isRefused() {
        try (ToolBench small = ToolBench.with(ToolLimits.defaults().withReturnedBytes(4))) {
            small.wiki().writeFile("a.bin", new byte[4]);
            small.wiki().writeFile("b.bin", new byte[5]);
            WikiResources resources = new WikiResources(small.environment());

            assertThat(resources.read("wiki://attachment/a.bin", new TestCall()).contents())
                    .hasSize(1);
            assertThatThrownBy(() -> resources.read("wiki://attachment/b.bin", new TestCall()))
                    .hasMessageContaining("read whole up to 4 B");
        }
    }

    @Test
    void lists_areAsRecorded() {
        SmallWiki.fill(bench.wiki());
        bench.call("search", "query", "tomato");

        StringBuilder seen = new StringBuilder();
        for (String uri :
                List.of(
                        "wiki://index",
                        "wiki://index/Plants",
                        "wiki://recent",
                        "wiki://tag/vegetable")) {
            seen.append("== ").append(uri).append('\n').append(text(uri)).append('\n');
        }
        for (ResourceEntry each :
                resources(defaults).list(Optional.empty(), new TestCall()).entries()) {
            seen.append(each).append('\n');
        }
        RecordedText.check(Path.of("src/test/resources/answers/resources.txt"), seen.toString());
    }

    @Test
    void listInPages_namesEverythingOnceAtOneRevision() {
        SmallWiki.fill(bench.wiki());
        WikiResources resources = resources(defaults.withListed(3));
        List<String> seen = new ArrayList<>();

        ResourceList page = resources.list(Optional.empty(), new TestCall());
        seen.addAll(uris(page));
        bench.wiki().write("Aaa", "new\n");
        while (page.next().isPresent()) {
            page = resources.list(page.next(), new TestCall());
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(uris(page));
        }

        assertThat(seen)
                .containsExactly(
                        "wiki://index",
                        "wiki://recent",
                        "wiki://page/Home",
                        "wiki://page/Old",
                        "wiki://page/Plan",
                        "wiki://page/Plants/Basil",
                        "wiki://page/Plants/Tomato",
                        "wiki://attachment/Plants/Tomato/bed.png",
                        "wiki://attachment/Plants/Tomato/harvest.csv");
    }

    @Test
    void everyListedResource_canBeRead() {
        SmallWiki.fill(bench.wiki());
        bench.wiki().write("Odd/50% #1? ü 🦦", "x\n");

        List<ResourceEntry> entries =
                resources(defaults).list(Optional.empty(), new TestCall()).entries();

        assertThat(entries).hasSize(10);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(read(entry.uri()).contents()).hasSize(1));
    }

    @Test
    void cursorOfAnotherList_isRefused() {
        SmallWiki.fill(bench.wiki());
        String cursor = bench.call("list_pages", "limit", 1).nextCursor().orElseThrow();

        assertThatThrownBy(() -> resources(defaults).list(Optional.of(cursor), new TestCall()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void changesOlderThanTheCommitsLookedAt_haveNoTime() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("New", "x\n");

        List<ResourceEntry> entries =
                resources(defaults.withTimedCommits(1))
                        .list(Optional.empty(), new TestCall())
                        .entries();

        assertThat(entries.stream().filter(each -> each.lastModified().isPresent()))
                .extracting(ResourceEntry::name)
                .containsExactly("New");
    }

    @Test
    void callerWithoutAttachmentsAndHistory_seesNeither() {
        SmallWiki.fill(bench.wiki());
        WikiResources resources = resources(defaults);
        TestCall reader = TestCall.of(ToolGroup.READ);

        assertThat(uris(resources.list(Optional.empty(), reader)))
                .hasSize(6)
                .noneMatch(uri -> uri.contains("attachment") || uri.contains("recent"));
        assertThatThrownBy(() -> resources.read("wiki://attachment/Plants/Tomato/bed.png", reader))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> resources.read("wiki://recent", reader))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void emptyWiki_hasAnIndex() {
        assertThat(text("wiki://index")).startsWith("# 0 pages\n");
        assertThat(text("wiki://recent")).startsWith("# Newest changes\n");
    }
}
