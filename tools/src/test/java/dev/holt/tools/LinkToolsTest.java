package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code page_links} and {@code check_wiki}. */
class LinkToolsTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void linksOfAPage_areGroupedAndCounted() {
        bench.wiki()
                .write(
                        "Home",
                        "# Home\n\n[[Guide]] and [[Guide#Setup]]\n\n[[Guide#Nowhere]] and [[Gone]] and <https://example.org>\n");
        bench.wiki().write("Guide", "# Guide\n\n## Setup\n\nBack to [home](Home.md).\n");

        ToolBench.Reply reply = bench.call("page_links", "page", "Home");

        assertThat(reply.field("counts"))
                .isEqualTo(Map.of("incoming", 1, "outgoing", 5, "broken", 2));
        assertThat(reply.list("incoming"))
                .containsExactly(Map.of("page", "Guide", "line", 5, "text", "home"));
        assertThat(reply.list("broken"))
                .extracting("target")
                .containsExactly("Guide#Nowhere", "Gone");
        assertThat(reply.text()).contains("line 5: Gone -> missing: Gone");
    }

    @Test
    void oneGroup_continuesWithACursor() {
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            pages.put("From" + i, "[[Hub]]\n");
        }
        pages.put("Hub", "# Hub\n");
        bench.wiki().writeAll(pages);
        List<Object> from = new ArrayList<>();

        ToolBench.Reply reply =
                bench.call("page_links", "page", "Hub", "show", "incoming", "limit", 2);
        reply.list("incoming").forEach(link -> from.add(link.get("page")));
        while (reply.nextCursor().isPresent()) {
            reply =
                    bench.call(
                            "page_links",
                            "page",
                            "Hub",
                            "show",
                            "incoming",
                            "limit",
                            2,
                            "cursor",
                            reply.nextCursor().get());
            reply.list("incoming").forEach(link -> from.add(link.get("page")));
        }

        assertThat(from).containsExactly("From0", "From1", "From2", "From3", "From4");
    }

    @Test
    void groupLongerThanTheLimit_saysHowToSeeTheRest() {
        bench.wiki().writeAll(Map.of("Hub", "", "A", "[[Hub]]", "B", "[[Hub]]"));

        ToolBench.Reply reply = bench.call("page_links", "page", "Hub", "limit", 1);

        assertThat(reply.text()).contains("[1 more: show=incoming]");
        assertThat(reply.fields()).containsEntry("truncated", true);
    }

    @Test
    void check_findsEachKindOfProblem() {
        bench.wiki().write("Home", "# Home\n\n[[Guide#Nowhere]] [[Gone]] [[Twin]] [[Guide]]\n");
        bench.wiki()
                .writeAll(
                        Map.of(
                                "Guide",
                                "# Guide\n",
                                "A/Twin",
                                "",
                                "B/Twin",
                                "",
                                "GUIDE",
                                "",
                                "Bad",
                                "---\na: [\n---\n"));
        bench.wiki().writeFile("Latin.md", "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        ToolBench.Reply reply = bench.call("check_wiki");

        assertThat(reply.field("counts"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("broken_links", 1)
                .containsEntry("broken_anchors", 1)
                .containsEntry("ambiguous_links", 1)
                .containsEntry("ambiguous_names", 1)
                .containsEntry("wanted", 1)
                .containsEntry("invalid_front_matter", 1)
                .containsEntry("not_utf8", 1);
        assertThat(reply.field("problems")).isEqualTo(6);
        assertThat(reply.list("wanted"))
                .containsExactly(Map.of("page", "Gone", "links", 1, "from", List.of("Home")));
    }

    @Test
    void checkOfASoundWiki_findsNoProblems() {
        bench.wiki().write("Home", "# Home\n");

        assertThat(bench.call("check_wiki").field("problems")).isEqualTo(0);
    }

    @Test
    void asManyAsTheOverviewShows_areAllThere() {
        writeOrphans(CheckWiki.OVERVIEW_ENTRIES);

        assertThat(bench.call("check_wiki").list("orphans")).hasSize(CheckWiki.OVERVIEW_ENTRIES);
        assertThat(bench.call("check_wiki").fields()).doesNotContainKey("truncated");
    }

    @Test
    void oneMoreThanTheOverviewShows_isListedByItsKind() {
        writeOrphans(CheckWiki.OVERVIEW_ENTRIES + 1);

        assertThat(bench.call("check_wiki").list("orphans")).hasSize(CheckWiki.OVERVIEW_ENTRIES);
        assertThat(bench.call("check_wiki").text()).contains("[1 more: show=orphans]");
        assertThat(bench.call("check_wiki", "show", "orphans").list("orphans"))
                .hasSize(CheckWiki.OVERVIEW_ENTRIES + 1);
    }

    @Test
    void wantedPage_namesOnlySomeReferrers() {
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i <= CheckWiki.NAMED_REFERRERS; i++) {
            pages.put("From" + i, "[[Gone]]\n");
        }
        bench.wiki().writeAll(pages);

        Map<String, Object> wanted = bench.call("check_wiki").list("wanted").getFirst();

        assertThat(wanted).containsEntry("links", CheckWiki.NAMED_REFERRERS + 1);
        assertThat((List<?>) wanted.get("from")).hasSize(CheckWiki.NAMED_REFERRERS);
        assertThat(bench.call("check_wiki").text()).contains(" and 1 more");
    }

    private void writeOrphans(int count) {
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Orphan" + i, "");
        }
        bench.wiki().writeAll(pages);
    }
}
