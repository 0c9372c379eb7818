package dev.holt.example.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.server.Holt;
import dev.holt.server.HoltOptions;
import dev.holt.wiki.WikiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseNotesTest {
    @TempDir Path temp;

    @Test
    void newFolder_becomesAWikiThatIsSearchedRenderedAndCalled() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ReleaseNotes.run(
                temp.resolve("notes"), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Releases/1.0: ")
                .contains("<strong>first</strong>")
                .endsWith("3" + System.lineSeparator());
    }

    @Test
    void documentation_showsThisProgram() throws IOException {
        String program =
                Files.readString(
                        Path.of("src/main/java/dev/holt/example/embedding/ReleaseNotes.java"));

        assertThat(Files.readString(Path.of("../../docs/embedding.md"))).contains(program);
    }

    @Test
    void folderThatIsNoWiki_isRefusedAtOnceWithTheRemedy() throws IOException {
        Files.writeString(temp.resolve("todo.txt"), "x");

        assertThatThrownBy(() -> Holt.open(HoltOptions.of(temp)))
                .isInstanceOf(WikiException.class)
                .hasMessageContaining("holt init");
    }

    @Test
    void toolsThatWrite_nameTheProgramInTheCommit() {
        HoltOptions options = HoltOptions.of(temp.resolve("wiki")).withProgram("my-program");
        try (Holt holt = Holt.open(options)) {
            holt.call("write_page", Map.of("page", "A", "content", "text\n"));

            assertThat(holt.call("recent_changes", Map.of()).structured().toString())
                    .contains("my-program");
        }
    }

    @Test
    void readOnly_leavesOutWhatWrites() {
        Path folder = temp.resolve("wiki");
        Holt.open(HoltOptions.of(folder)).close();
        try (Holt holt = Holt.open(HoltOptions.of(folder).withReadOnly(true))) {
            assertThat(holt.catalog().tool("write_page")).isEmpty();
            assertThat(holt.catalog().tool("read_page")).isPresent();
        }
    }
}
