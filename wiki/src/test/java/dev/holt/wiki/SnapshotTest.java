package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void listedFiles_haveTheirSizesInBytes() {
        test.write("Home", "\u00e9\n");
        test.writeFile("a.bin", new byte[5]);
        Snapshot head = test.head();

        assertThat(head.size(head.pages().getFirst())).isEqualTo(3);
        assertThat(head.size(head.attachments("").getFirst())).isEqualTo(5);
    }

    @Test
    void exactName_winsOverOtherCase() {
        commit("Auth.md", "AUTH.md", "auth.md");

        assertThat(page("AUTH")).isEqualTo("AUTH");
        assertThat(page("auth")).isEqualTo("auth");
    }

    @Test
    void otherCase_findsTheOnlyPage() {
        commit("Design/Auth.md");

        assertThat(page("design/AUTH")).isEqualTo("Design/Auth");
    }

    @Test
    void otherCaseOfSeveral_isAmbiguousWithAllOfThem() {
        commit("Design/Auth.md", "design/auth.md", "DESIGN/Other.md");

        assertThatThrownBy(() -> test.head().page("dEsIgN/aUtH"))
                .isInstanceOfSatisfying(
                        WikiException.AmbiguousName.class,
                        e ->
                                assertThat(e.candidates())
                                        .containsExactly("Design/Auth", "design/auth"))
                .hasMessageContaining("'Design/Auth', 'design/auth'");
    }

    @Test
    void otherCaseOfFolderOnly_looksIntoAllSuchFolders() {
        commit("Design/Auth.md", "design/Flow.md");

        assertThat(page("DESIGN/flow")).isEqualTo("design/Flow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Home.md", "home.MD", "HOME.md"})
    void trailingSuffix_isOptional(String name) {
        commit("Home.md");

        assertThat(page(name)).isEqualTo("Home");
    }

    @Test
    void pageNamedWithSuffix_winsOverStrippedName() {
        commit("Home.md", "Home.md.md");

        assertThat(page("Home.md")).isEqualTo("Home.md");
        assertThat(page("Home")).isEqualTo("Home");
    }

    @Test
    void decomposedNameFromMacOs_isFoundComposed() {
        commit("Cafe\u0301/Menu\u0308.md");

        assertThat(page("Caf\u00e9/Men\u00fc")).isEqualTo("Cafe\u0301/Menu\u0308");
        assertThat(page("caf\u00e9/men\u00dc")).isEqualTo("Cafe\u0301/Menu\u0308");
    }

    @Test
    void composedSpelling_winsOverOtherCase() {
        commit("Cafe\u0301.md", "caf\u00c9.md");

        assertThat(page("Caf\u00e9")).isEqualTo("Cafe\u0301");
    }

    @Test
    void nameAgainstTheRules_isReadWhenGitHasIt() {
        commit("What? [draft]/con.md");

        assertThat(page("What? [draft]/con")).isEqualTo("What? [draft]/con");
    }

    @Test
    void unknownPage_namesTheNearOnes() {
        commit("Design/Auth.md", "Design/Flow.md");

        assertThatThrownBy(() -> test.head().page("Desing/Auth"))
                .isInstanceOfSatisfying(
                        WikiException.UnknownPage.class,
                        e -> {
                            assertThat(e.near()).containsExactly(PageName.of("Design/Auth"));
                            assertThat(e.code()).isEqualTo("unknown_page");
                        })
                .hasMessageContaining("'Desing/Auth'")
                .hasMessageContaining(test.head().revision().abbreviated())
                .hasMessageContaining("'Design/Auth'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/Home",
                "../Home",
                "a/../Home",
                "Home/",
                "a//b",
                "C:\\Home",
                "a\\b",
                "Ho\nme"
            })
    void impossibleName_isRefusedAsSuch(String name) {
        commit("Home.md");

        assertThatThrownBy(() -> test.head().page(name))
                .isInstanceOf(WikiException.InvalidName.class);
        assertThatThrownBy(() -> test.head().attachment(name))
                .isInstanceOf(WikiException.InvalidName.class);
        assertThat(test.head().findPage(name)).isEmpty();
    }

    @Test
    void folder_isNoPage() {
        commit("Design.md/Auth.md");

        assertThat(test.head().findPage("Design")).isEmpty();
        assertThat(test.head().findPage("design")).isEmpty();
        assertThat(test.head().hasPage(new PageName("Design"))).isFalse();
    }

    @Test
    void exactLookup_doesNotIgnoreCase() {
        commit("Home.md");

        assertThat(test.head().findPage(new PageName("Home"))).isPresent();
        assertThat(test.head().findPage(new PageName("home"))).isEmpty();
        assertThat(test.head().hasPage(new PageName("home"))).isFalse();
    }

    @Test
    void pages_areSortedByName() {
        commit("b.md", "a/c.md", "a.md", "a-b.md", "pic.png");

        assertThat(names(test.head().pages())).containsExactly("a", "a-b", "a/c", "b");
    }

    @Test
    void prefix_isPlainText() {
        commit("Design.md", "Design/Auth.md", "Designer.md", "Desk.md", "design/x.md");

        assertThat(names(test.head().pages("Design")))
                .containsExactly("Design", "Design/Auth", "Designer");
        assertThat(names(test.head().pages("Design/"))).containsExactly("Design/Auth");
        assertThat(names(test.head().pages(""))).hasSize(5);
        assertThat(names(test.head().pages("Z"))).isEmpty();
    }

    @Test
    void attachments_areAllOtherFiles() {
        commit("Design/Auth.md", "Design/Auth/flow.png", "Design/Auth/data.MD", "LICENSE");

        assertThat(test.head().attachments(""))
                .extracting(e -> e.name().value())
                .containsExactly("Design/Auth/data.MD", "Design/Auth/flow.png", "LICENSE");
        assertThat(test.head().attachments("Design/Auth/f")).hasSize(1);
    }

    @Test
    void attachment_isFoundWhateverItsCase() {
        test.writeFile("Design/Auth/Flow.png", new byte[] {1, 2, 3});

        Attachment attachment = test.head().attachment("design/auth/flow.PNG");

        assertThat(attachment.name().value()).isEqualTo("Design/Auth/Flow.png");
        assertThat(attachment.bytes()).containsExactly(1, 2, 3);
        assertThat(attachment.size()).isEqualTo(3);
        assertThat(attachment.revision()).isEqualTo(test.head().revision());
        assertThat(attachment.blobId())
                .isEqualTo(test.git("rev-parse", "HEAD:Design/Auth/Flow.png"));
    }

    @Test
    void unknownAttachment_namesTheNearOnes() {
        commit("Design/Auth/flow.png", "Auth.md");

        assertThatThrownBy(() -> test.head().attachment("flow.png"))
                .isInstanceOfSatisfying(
                        WikiException.UnknownAttachment.class,
                        e ->
                                assertThat(e.near())
                                        .containsExactly(
                                                AttachmentName.of("Design/Auth/flow.png")));
        assertThat(test.head().findAttachment("Auth.md")).isEmpty();
    }

    @Test
    void snapshot_staysAsItWas() {
        test.write("Home", "one");
        Snapshot before = test.head();
        test.write("Home", "two");
        test.write("Other", "new");

        assertThat(before.page("Home").text()).isEqualTo("one");
        assertThat(before.pages()).hasSize(1);
        assertThat(test.head().page("Home").text()).isEqualTo("two");
    }

    @Test
    void time_isTheCommits() {
        test.write("Home", "one");

        assertThat(test.head().time()).isEqualTo(test.clock().instant());
    }

    @Test
    void rootTree_isGits() {
        test.write("Home", "one");

        assertThat(test.head().rootTree()).isEqualTo(test.git("rev-parse", "HEAD^{tree}"));
    }

    @Test
    void blobId_isGitsForAPageOfExactlyThisName() {
        test.write("Design/Auth", "one");

        assertThat(test.head().blobId(new PageName("Design/Auth")))
                .contains(test.git("rev-parse", "HEAD:Design/Auth.md"));
        assertThat(test.head().blobId(new PageName("design/Auth"))).isEmpty();
        assertThat(test.head().blobId(new PageName("Design"))).isEmpty();
    }

    @Test
    void treeId_isGitsForAFolderOfExactlyThisPath() {
        test.write("Design/Old/Auth", "one");

        assertThat(test.head().treeId("")).contains(test.head().rootTree());
        assertThat(test.head().treeId("Design/Old"))
                .contains(test.git("rev-parse", "HEAD:Design/Old"));
        assertThat(test.head().treeId("design")).isEmpty();
        assertThat(test.head().treeId("Design/Old/Auth.md")).isEmpty();
        assertThat(test.head().treeId("Design/")).isEmpty();
    }

    @Test
    void wikiWithoutCommits_isEmpty() {
        Snapshot empty = test.head();

        assertThat(empty.revision()).isEqualTo(Revision.NONE);
        assertThat(empty.pages()).isEmpty();
        assertThat(empty.attachments("")).isEmpty();
        assertThat(empty.names().byLeaf("Home")).isEmpty();
        assertThat(empty.rootTree()).isEqualTo("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
        assertThatThrownBy(() -> empty.page("Home"))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining("000000000000");
    }

    @Test
    void manyThreadsWithTinyCache_readTheSame() throws Exception {
        WikiOptions tiny = WikiOptions.defaults().withCachedEntries(3);
        try (TestWiki shared = TestWiki.bare(tiny);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Map<String, String> pages = new TreeMap<>();
            for (int i = 0; i < 40; i++) {
                pages.put("folder" + i % 7 + "/Page" + i, "text " + i);
            }
            shared.writeAll(pages);
            List<Future<Map<String, String>>> reads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                reads.add(threads.submit(() -> readAll(shared.head())));
            }
            for (Future<Map<String, String>> read : reads) {
                assertThat(read.get()).isEqualTo(pages);
            }
        }
    }

    private static Map<String, String> readAll(Snapshot snapshot) {
        Map<String, String> read = new TreeMap<>();
        for (PageEntry entry : snapshot.pages()) {
            String lower = entry.name().value().toLowerCase(Locale.ROOT);
            assertThat(snapshot.names().byLeaf(entry.name().leaf())).containsExactly(entry.name());
            read.put(entry.name().value(), snapshot.page(lower).text());
        }
        return read;
    }

    private String page(String name) {
        return test.head().page(name).name().value();
    }

    private void commit(String... paths) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, path.getBytes(StandardCharsets.UTF_8));
        }
        test.commit("Add files", files);
    }

    private static List<String> names(List<PageEntry> entries) {
        return entries.stream().map(entry -> entry.name().value()).toList();
    }
}
