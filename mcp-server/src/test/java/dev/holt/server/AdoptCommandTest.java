package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.server.adopt.AdoptionReport;
import dev.holt.wiki.CommitCount;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdoptCommandTest {
    @TempDir Path temp;
    private Path source;
    private Path wiki;

    @BeforeEach
    void folders() throws IOException {
        source = Files.createDirectory(temp.resolve("notes"));
        wiki = temp.resolve("wiki");
    }

    @Test
    void folderOfMarkdown_becomesPagesAndAttachmentsInOneCommit() throws IOException {
        write("Home.md", "# My notes\n\n[[Ideas/One]]\n");
        write("Ideas/One.md", "# One\n\n![](One/plan.png)\n");
        write("Ideas/One/plan.png", "\0png");

        String printed = adopt();

        assertThat(printed)
                .contains("Took 2 pages and 1 attachments into " + wiki + ", in 1 commit");
        assertThat(printed).doesNotContain("left");
        assertThat(text("Home")).startsWith("# My notes");
        assertThat(wiki.resolve("Ideas/One/plan.png")).hasSize(4);
        assertThat(Files.readString(wiki.resolve("Ideas/One.md"))).startsWith("# One");
    }

    @Test
    void source_isNotChanged() throws IOException {
        write("A.md", "a");
        write(".obsidian/app.json", "{}");
        List<String> before = files(source);

        adopt();

        assertThat(files(source)).isEqualTo(before);
    }

    @Test
    void sourceThatIsASymbolicLink_isWhatItLeadsTo() throws IOException {
        write("A.md", "a");
        source = Files.createSymbolicLink(temp.resolve("link"), source);

        assertThat(adopt()).contains("Took 1 pages").doesNotContain("left out");
    }

    @Test
    void newWikiInsideOfTheSourceThroughALink_isRefused() throws IOException {
        write("A.md", "a");
        wiki = Files.createSymbolicLink(temp.resolve("link"), source).resolve("new/wiki");
        List<String> before = files(source);

        assertThatThrownBy(this::adopt).hasMessageContaining("inside one another");
        assertThat(files(source)).isEqualTo(before);
    }

    @Test
    void secondTime_takesWhatIsNewAndLeavesWhatIsDifferent() throws IOException {
        write("A.md", "a\n");
        write("B.md", "b\n");
        adopt();
        write("A.md", "another\n");
        write("C.md", "c\n");

        String printed = adopt();

        assertThat(printed)
                .contains("Took 1 pages and 0 attachments")
                .contains("1 were there already")
                .contains(
                        "1 left as it is in the wiki, where it is different; merge it by hand\n  A.md");
        assertThat(text("A")).isEqualTo("a\n");
        assertThat(text("C")).isEqualTo("c\n");
    }

    @Test
    void nothingNew_makesNoCommit() throws IOException {
        write("A.md", "a\n");
        adopt();
        int commits = commits();

        assertThat(adopt()).contains("in 0 commits; 1 were there already");
        assertThat(commits()).isEqualTo(commits);
    }

    @Test
    void pageOfAWikiThatIsOlder_staysAsItWas() throws IOException {
        Wiki.open(wiki, WikiOptions.defaults()).close();
        write("Home.md", "# Mine\n");

        assertThat(adopt()).contains("left as it is in the wiki").contains("  Home.md");
    }

    @Test
    void oddFiles_areReportedByKindAndTheOthersTaken() throws IOException {
        write("Good.md", "[[Nowhere]]\n");
        write("good.md", "another case\n");
        write("Bad?.md", "x");
        Files.write(source.resolve("Latin.md"), new byte[] {'a', (byte) 0xe4});
        Files.write(source.resolve("Large.md"), new byte[1024 * 1024 + 1]);
        Files.write(
                source.resolve("Just.md"),
                "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(source.resolve("Link.md"), source.resolve("Good.md"));
        write(".git/config", "x");
        write("old.txt", "x");
        write("LICENSE", "x");
        write("Broken.md", "---\na: [\n---\n");
        write("Twin/Same.md", "# Title\n");
        write("Twin/Other.md", "# Title\n");

        String printed = adopt();

        assertThat(printed)
                .contains("Took 5 pages and 1 attachments")
                .contains("1 left out: another file has this name but for its case")
                .contains("1 left out: no page or file can have this name; rename it\n  Bad?.md")
                .contains("1 left out: not UTF-8; convert it, for example with iconv\n  Latin.md")
                .contains("1 left out: too large; split it, or keep it elsewhere\n  Large.md")
                .contains("1 left out: a symbolic link; copy what it leads to\n  Link.md")
                .contains("1 left out: hidden\n  .git/")
                .contains("rename it if it is Markdown\n  old.txt")
                .contains("1 left out: a file without an ending; give it one\n  LICENSE")
                .contains("1 front matter that is no YAML")
                .contains("  Title: Twin/Other, Twin/Same")
                .contains("  Good line 1: Nowhere");
    }

    @Test
    void foldersThatDifferInCase_loseOnlyWhatClashes() throws IOException {
        write("Docs/A.md", "a\n");
        write("docs/A.md", "b\n");
        write("docs/B.md", "b\n");

        String printed = adopt();

        assertThat(text("Docs/A")).isEqualTo("a\n");
        assertThat(printed).contains("left out: another file has this name but for its case");
    }

    @Test
    void fileNamedLikeAFolder_isLeftOut() throws IOException {
        write("a.b", "a file");
        write("A.B/C.md", "c\n");

        assertThat(adopt())
                .contains("Took 1 pages")
                .contains("left out: another file has this name");
    }

    @Test
    void manyOfAKind_areCountedAndTheFirstNamed() throws IOException {
        for (int i = 0; i <= AdoptionReport.NAMED; i++) {
            write("%02d?.md".formatted(i), "x");
        }

        assertThat(adopt())
                .contains("11 left out: no page or file can have this name")
                .contains("  09?.md")
                .doesNotContain("  10?.md")
                .contains("  and 1 more");
    }

    @Test
    void fiveThousandFiles_areTakenInAFewCommits() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            write("Folder %d/Page %d.md".formatted(i % 50, i), "# Page " + i + "\n");
        }

        assertThat(adopt()).contains("Took 5,000 pages and 0 attachments").contains("in 5 commits");
        assertThat(pages()).isEqualTo(5_001);
    }

    @Test
    void sourceThatIsNoFolder_isRefused() {
        source = temp.resolve("none");

        assertThatThrownBy(this::adopt).hasMessageContaining("is no folder");
    }

    @Test
    void wikiInsideItsSource_isRefusedWithTheRemedy() {
        wiki = source.resolve("wiki");
        assertThatThrownBy(this::adopt).hasMessageContaining("run holt init " + source);

        wiki = temp;
        assertThatThrownBy(this::adopt).hasMessageContaining("inside one another");
    }

    private String adopt() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Configuration configuration = TestConfiguration.of(wiki, Map.of());
        int code = new AdoptCommand(new Command.Adopt(configuration, source), out, out).run();
        assertThat(code).isEqualTo(Main.DONE);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String text(String page) {
        try (Wiki open = Wiki.open(wiki, WikiOptions.defaults())) {
            return open.head().page(page).text();
        }
    }

    private int pages() {
        try (Wiki open = Wiki.open(wiki, WikiOptions.defaults())) {
            return open.head().pages().size();
        }
    }

    private int commits() {
        try (Wiki open = Wiki.open(wiki, WikiOptions.defaults())) {
            CommitCount count = open.countCommits(100);
            assertThat(count.authors()).isEqualTo(1);
            return count.commits();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted().forEach(file -> found.add(file + " " + file.toFile().lastModified()));
        }
        return found;
    }
}
