package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.TestWiki;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteExportTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    private final TestWiki test = TestWiki.bare();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private @TempDir Path temp;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void everyLinkOfASite_leadsToAFileOfIt() throws IOException {
        test.write("Home", "# Home\n\n[[Guide/First steps#Fill it]] <<Children(3)>> [[Missing]]\n");
        test.write(
                "Guide/First steps",
                "# First\n\n## Fill it\n\n![k](First%20steps/k.png) [up](../Home.md) [[a:b & \"c\"]]\n");
        test.write("a:b & \"c\"", "[[Home]] [[#Here]]\n\n# Here\n");
        test.writeFile("Guide/First steps/k.png", new byte[] {1, 2});

        assertThat(exported()).isEqualTo(Main.DONE);

        int checked = 0;
        for (Path page : files(".html")) {
            for (String address : addresses(page)) {
                URI uri = page.toUri().resolve(address);
                Path file = Path.of(URI.create(uri.toString().replaceFirst("#.*", "")));
                assertThat(file).as("%s on %s", address, page).exists();
                if (uri.getFragment() != null) {
                    assertThat(file).content().contains("id=\"" + uri.getFragment() + "\"");
                }
                checked++;
            }
        }
        assertThat(checked).isEqualTo(19);
        assertThat(site().resolve("Home.html")).content().contains("class=\"missing\"");
        assertThat(site().resolve("Guide/First steps/k.png")).hasBinaryContent(new byte[] {1, 2});
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Wrote 3 pages and 1 attachments to " + site() + "\n");
    }

    @Test
    void folderWithFilesOfOthers_isRefusedAndLeftAlone() throws IOException {
        test.write("Home", "text\n");
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.txt"), "years of work");

        assertThat(exported()).isEqualTo(Main.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("has files that Holt did not write, such as 'thesis.txt'");
        assertThat(files("")).containsExactly(site().resolve("thesis.txt"));
    }

    @Test
    void nextExport_replacesAndRemovesWhatTheLastOneWrote() throws IOException {
        test.write("Home", "one\n");
        test.write("Old", "text\n");
        exported();
        test.write("Home", "two\n");
        test.delete("Old");

        assertThat(exported()).isEqualTo(Main.DONE);

        assertThat(site().resolve("Home.html")).content().contains("<p>two</p>");
        assertThat(site().resolve("Old.html")).doesNotExist();
    }

    @Test
    void fileThatCannotBeWritten_isReportedAndTheOthersAreWritten() throws IOException {
        test.write("Home", "text\n");
        test.write("Other", "text\n");
        test.writeFile("Home.html", new byte[] {1});
        String tooLong = "x".repeat(252);
        test.write(tooLong, "text\n");

        assertThat(exported()).isEqualTo(Main.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "holt: attachment 'Home.html' is not exported: another file has the name"
                                + " 'Home.html'")
                .contains("holt: page '" + tooLong + "' is not exported: ");
        assertThat(site().resolve("Home.html")).content().contains("<p>text</p>");
        assertThat(site().resolve("Other.html")).exists();
    }

    @Test
    void listOfPages_givesWayToAPageCalledIndex() throws IOException {
        test.write("Index", "mine\n");

        exported();

        assertThat(site().resolve("Index.html")).content().contains("<p>mine</p>");
        assertThat(site().resolve("_index.html")).content().contains("All pages");
    }

    @Test
    void onePage_isExportedAlone() throws IOException {
        test.write("Home", "text\n");
        test.write("Other", "text\n");

        assertThat(run("render", "home", "--out", site().toString())).isEqualTo(Main.DONE);

        assertThat(site().resolve("Home.html")).exists();
        assertThat(site().resolve("Other.html")).doesNotExist();
    }

    @Test
    void pageWithoutAFolder_isPrinted() {
        test.write("Guide/Start", "# Start\n");
        test.write("Home", "*Begin:* <<Children(2)>>\n");

        assertThat(run("render", "Home", "--format", "text")).isEqualTo(Main.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Begin: Guide/Start\n");
    }

    @Test
    void explain_printsTheFacts() {
        test.write("Home", "[[Gone]]\n");

        assertThat(run("explain", "Home")).isEqualTo(Main.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("page Home as html: from fresh in ")
                .contains("- page: Gone is missing");
        assertThat(run("explain", "Nothing")).isEqualTo(Main.FAILED);
    }

    private int exported() {
        return run("render", "--all", "--format", "html", "--out", site().toString());
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--wiki", test.folder().toString()));
        return Main.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path site() {
        return temp.resolve("site");
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(site())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
        }
    }

    private static List<String> addresses(Path page) throws IOException {
        return ADDRESS.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").replace("&quot;", "\""))
                .toList();
    }
}
