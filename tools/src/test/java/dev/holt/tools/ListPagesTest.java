package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListPagesTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void limit_hasBounds() {
        int most = ToolLimits.defaults().maxEntries();

        assertThat(bench.call("list_pages", "limit", 1).error()).isEmpty();
        assertThat(bench.call("list_pages", "limit", 0).text()).contains("limit");
        assertThat(bench.call("list_pages", "limit", most).error()).isEmpty();
        assertThat(bench.call("list_pages", "limit", most + 1).text()).contains("limit");
    }

    @Test
    void pagesAddedMeanwhile_neitherRepeatNorSkipAny() {
        bench.wiki().writeAll(Map.of("B", "", "D", "", "F", "", "H", ""));
        List<Object> names = new ArrayList<>();

        ToolBench.Reply reply = bench.call("list_pages", "limit", 2);
        names.addAll(names(reply));
        bench.wiki().writeAll(Map.of("A", "", "C", "", "E", ""));
        reply = bench.call("list_pages", "limit", 2, "cursor", reply.nextCursor().orElseThrow());
        names.addAll(names(reply));

        assertThat(names).containsExactly("B", "D", "F", "H");
        assertThat(reply.nextCursor()).isEmpty();
    }

    @Test
    void exactlyAsManyAsTheLimit_needNoCursor() {
        bench.wiki().writeAll(Map.of("A", "", "B", ""));

        assertThat(bench.call("list_pages", "limit", 2).nextCursor()).isEmpty();
    }

    @Test
    void moreThanTheLimit_showsFolders() {
        bench.wiki().writeAll(Map.of("All/X/1", "", "All/X/2", "", "All/Y/3", "", "All/4", ""));

        ToolBench.Reply reply = bench.call("list_pages", "limit", 1);

        assertThat(reply.list("folders"))
                .containsExactly(
                        Map.of("prefix", "All/X/", "pages", 2),
                        Map.of("prefix", "All/Y/", "pages", 1));
        assertThat(reply.text()).contains("Folders: All/X/ 2, All/Y/ 1.");
    }

    @Test
    void asManyFoldersAsTheLimit_areAllNamed() {
        writeFolders(FolderCounts.MAX_FOLDERS);

        ToolBench.Reply reply = bench.call("list_pages", "limit", 1);

        assertThat(reply.list("folders")).hasSize(FolderCounts.MAX_FOLDERS);
        assertThat(reply.fields()).doesNotContainKey("more_folders");
    }

    @Test
    void oneFolderMore_isCounted() {
        writeFolders(FolderCounts.MAX_FOLDERS + 1);

        ToolBench.Reply reply = bench.call("list_pages", "limit", 1);

        assertThat(reply.list("folders")).hasSize(FolderCounts.MAX_FOLDERS);
        assertThat(reply.fields()).containsEntry("more_folders", 1);
        assertThat(reply.text()).contains("and 1 smaller one");
    }

    @Test
    void sortRecent_putsTheLastChangedFirst() {
        bench.wiki().write("A", "1");
        bench.wiki().write("B", "1");
        bench.wiki().write("C", "1");
        bench.wiki().write("A", "2");

        assertThat(names(bench.call("list_pages", "sort", "recent")))
                .containsExactly("A", "C", "B");
    }

    @Test
    void commitOfVeryManyPages_isSortedWhole() {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            files.put("Bulk/" + i + ".md", bytes("1"));
        }
        bench.wiki().write("Oldest", "1");
        bench.wiki().commit("Import", files);
        bench.wiki().write("Newest", "1");

        List<Object> names = names(bench.call("list_pages", "sort", "recent", "limit", 1000));

        assertThat(names).hasSize(122).startsWith("Newest").endsWith("Oldest");
    }

    @Test
    void firstCommitOfVeryManyPages_hasATimeForEach() {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            files.put("Bulk/" + i + ".md", bytes("1"));
        }
        bench.wiki().commit("Import", files);

        assertThat(bench.call("list_pages", "sort", "recent", "limit", 1000).list("pages"))
                .hasSize(120)
                .allMatch(page -> page.containsKey("time"));
    }

    @Test
    void changedSinceADate_includesThatDay() {
        bench.wiki().write("Today", "1");

        assertThat(names(bench.call("list_pages", "changed_since", "2026-01-01")))
                .containsExactly("Today");
        assertThat(names(bench.call("list_pages", "changed_since", "2026-01-02"))).isEmpty();
    }

    @Test
    void changedSinceARevision_leavesOutWhatItHad() {
        String known = bench.wiki().write("Old", "1").abbreviated();
        bench.wiki().write("New", "1");

        assertThat(names(bench.call("list_pages", "changed_since", known))).containsExactly("New");
    }

    @Test
    void tagAndProperty_filter() {
        bench.wiki().write("A", "---\ntags: [x]\nstatus: done\n---\n# Title of A\n");
        bench.wiki().write("B", "---\ntags: [y]\nstatus: open\n---\n");

        assertThat(bench.call("list_pages", "tag", "x").text())
                .contains("\nA - Title of A #x\n".stripTrailing());
        assertThat(names(bench.call("list_pages", "property", "status=open"))).containsExactly("B");
        assertThat(names(bench.call("list_pages", "property", "status"))).containsExactly("A", "B");
    }

    @Test
    void asOf_listsThePast() {
        String then = bench.wiki().write("A", "1").abbreviated();
        bench.wiki().write("B", "1");

        assertThat(names(bench.call("list_pages", "as_of", then))).containsExactly("A");
        assertThat(names(bench.call("list_pages", "revision", then))).containsExactly("A");
    }

    @Test
    void wikiWithoutCommits_listsNothing() {
        assertThat(names(bench.call("list_pages"))).isEmpty();
        assertThat(names(bench.call("list_pages", "sort", "recent"))).isEmpty();
    }

    private void writeFolders(int count) {
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Folder" + i + "/Page", "");
            pages.put("Folder" + i + "/Other", "");
        }
        pages.put("Smallest/Page", "");
        pages.remove("Folder0/Page");
        pages.remove("Folder0/Other");
        bench.wiki().writeAll(pages);
    }

    private static List<Object> names(ToolBench.Reply reply) {
        return reply.list("pages").stream().map(page -> page.get("page")).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
