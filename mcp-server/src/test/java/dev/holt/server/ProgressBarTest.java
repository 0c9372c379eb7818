package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

    @Test
    void terminal_seesEachPercentOnce() {
        ProgressBar bar =
                new ProgressBar(Optional.of(new PrintStream(drawn, true, StandardCharsets.UTF_8)));

        bar.start(1_000);
        for (int i = 0; i < 1_000; i++) {
            bar.step();
        }
        bar.end();

        String text = drawn.toString(StandardCharsets.UTF_8);
        assertThat(text.split("%", -1)).hasSize(102);
        assertThat(text).contains("[" + "#".repeat(40) + "] 100%").endsWith("\r");
    }

    @Test
    void withoutATerminal_nothingIsDrawn() {
        ProgressBar bar = ProgressBar.on(new PrintStream(drawn, true, StandardCharsets.UTF_8));

        bar.start(1);
        bar.step();
        bar.end();

        assertThat(drawn.size()).isZero();
    }
}
