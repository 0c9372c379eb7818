package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.program.Format;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderArgumentsTest {
    @Test
    void render_takesAPageOrAll() throws UsageException {
        Command.Render page = (Command.Render) read("render", "Home", "--format", "expanded");
        assertThat(page.page()).contains("Home");
        assertThat(page.format()).isEqualTo(Format.EXPANDED);
        assertThat(page.folder()).isEmpty();

        Command.Render all =
                (Command.Render) read("render", "--all", "--format", "html", "--out", "/tmp/site");
        assertThat(all.page()).isEmpty();
        assertThat(all.folder()).isEqualTo(Optional.of(Path.of("/tmp/site")));
    }

    @Test
    void explain_takesAPage() throws UsageException {
        Command.Explain explain = (Command.Explain) read("explain", "Home", "--format=text");

        assertThat(explain.page()).isEqualTo("Home");
        assertThat(explain.format()).isEqualTo(Format.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "render, render takes a page or --all",
        "render Home --all --out x, render takes a page or --all",
        "render --all, render --all needs the folder to write to: --out DIR",
        "render --all --out x --format text, --out writes a web site",
        "render Home --format pdf, --format is 'pdf'; it takes one of html",
        "explain, explain takes one page",
        "explain Home --all, explain takes one page",
        "serve --all, Unknown option: '--all'",
    })
    void wrongCommandLines_areNamed(String line, String problem) {
        assertThatThrownBy(() -> read(line.split(" "))).hasMessageContaining(problem);
    }

    private static Command read(String... args) throws UsageException {
        return new CommandLineReader(Map.of()).read(args);
    }
}
