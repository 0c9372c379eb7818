package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor}, {@code stats} and {@code init --from}, as typed. */
class CareCommandsTest {
    @TempDir Path temp;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void doctorOfAWikiWithAProblem_printsItWithTheRemedyAndFails() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".git/MERGE_HEAD"), "x");

        assertThat(run("doctor", "--wiki", wiki.toString())).isEqualTo(Main.FAILED);
        assertThat(printed())
                .contains(
                        "  problem: A merge, rebase, cherry-pick or revert is unfinished (MERGE_HEAD).\n")
                .contains("    To do: Finish or abort it with git in " + wiki + ".\n")
                .contains("1 problem");
    }

    @Test
    void doctorOfAMissingFolder_hasNotesOnly() {
        assertThat(run("doctor", temp.resolve("none").toString(), "--port", "0"))
                .isEqualTo(Main.DONE);
        assertThat(printed()).contains("  note: There is no folder").contains("0 problems");
    }

    @Test
    void doctorForPrograms_printsOneJsonObject() throws IOException {
        Path wiki = wiki();
        Files.writeString(wiki.resolve(".git/MERGE_HEAD"), "x");

        assertThat(run("doctor", wiki.toString(), "--json")).isEqualTo(Main.FAILED);
        JsonNode report = JsonMapper.shared().readTree(printed());
        assertThat(report.path("problems").asInt()).isEqualTo(1);
        assertThat(report.path("checks").toString())
                .contains("\"check\":\"Git\"")
                .contains("\"severity\":\"PROBLEM\"")
                .contains("\"remedy\":\"Finish or abort it with git");
    }

    @Test
    void stats_countWhatThereIs() throws IOException {
        Path wiki = wiki();
        call(wiki, "Long", "x".repeat(5_000) + "\n\n[[Nowhere]]\n");

        assertThat(run("stats", wiki.toString())).isEqualTo(Main.DONE);
        assertThat(printed())
                .contains("Pages           2 in 1 folders\n")
                .contains("Commits         2 by 1 authors\n")
                .contains(
                        "Links           1 broken, 1 pages wanted, 1 pages that nothing links to\n")
                .contains("Largest pages\n      4.9 kB  Long\n");
    }

    @Test
    void statsWithoutAnIndex_buildNone() throws IOException {
        Path wiki = wiki();

        run("stats", wiki.toString());

        assertThat(printed()).contains("Index           none yet");
    }

    @Test
    void statsOfAMissingWiki_makeNone() {
        Path none = temp.resolve("none");
        Configuration configuration = TestConfiguration.of(none, Map.of());

        assertThatThrownBy(() -> new StatsCommand(configuration, out()).run())
                .isInstanceOf(WikiException.class)
                .hasMessageContaining(none.toString());
        assertThat(none).doesNotExist();
    }

    @Test
    void initFrom_takesTheSettingsWikiUnlessAFolderIsNamed() throws UsageException {
        assertThat(read("init", "--from", "/s", "--wiki", "/w"))
                .isInstanceOfSatisfying(
                        Command.Adopt.class,
                        adopt -> {
                            assertThat(adopt.source()).isEqualTo(Path.of("/s"));
                            assertThat(adopt.configuration().wiki()).isEqualTo(Path.of("/w"));
                        });
        assertThat(read("init", "/d", "--from", "/s", "--wiki", "/w"))
                .isInstanceOfSatisfying(
                        Command.Adopt.class,
                        adopt -> assertThat(adopt.configuration().wiki()).isEqualTo(Path.of("/d")));
    }

    @Test
    void fromWithoutAFolder_isRefused() {
        assertThatThrownBy(() -> read("init", "--from"))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.problems().toString()).contains("--from"));
    }

    private static Command read(String... arguments) throws UsageException {
        return new CommandLineReader(Map.of()).read(arguments);
    }

    private static void call(Path wiki, String page, String text) {
        try (Holt holt = Holt.open(HoltOptions.of(wiki))) {
            assertThat(holt.call("write_page", Map.of("page", page, "content", text)).isError())
                    .isFalse();
            // Brings the index on disk to this commit.
            holt.call("search", Map.of("query", "wiki"));
        }
    }

    private int run(String... arguments) {
        return Main.run(arguments, out(), out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path wiki() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("wiki")).toRealPath();
        Wiki.init(folder, WikiOptions.defaults(), PersonIdentity.HOLT).close();
        return folder;
    }
}
