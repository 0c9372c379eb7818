package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without picocli means what picocli makes of it. */
class PlainCommandLineTest {
    private static final List<String> WORDS =
            List.of(
                    "serve",
                    "stdio",
                    "check",
                    "--wiki",
                    "w",
                    "a b",
                    "",
                    "-",
                    "--",
                    "-x",
                    "@w",
                    "--read-only",
                    "true",
                    "--port",
                    "0",
                    "99999",
                    "--tools",
                    "read,write",
                    "read",
                    "--wiki=x",
                    "--author",
                    "Ada <a@b.c>",
                    "--log",
                    "json",
                    "--host",
                    "--help",
                    "--wik",
                    "'q'",
                    "\"q\"",
                    "--log-level",
                    "info");

    private final CommandLineReader reader = new CommandLineReader(Map.of("HOLT_PORT", "81"));

    @Test
    void randomCommandLines_areReadAsPicocliReadsThem() {
        Random random = new Random(4);
        int plain = 0;
        for (int round = 0; round < 4_000; round++) {
            String[] args = random(random);
            if (PlainCommandLine.of(args).isPresent()) {
                plain++;
                assertThat(outcome(() -> reader.read(args)))
                        .as(String.join(" ", args))
                        .isEqualTo(outcome(() -> reader.parse(args)));
            }
        }
        assertThat(plain).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stdio",
                "stdio --wiki /w --read-only --tools read,history",
                "serve --port 0 --log json"
            })
    void whatClientsWrite_isPlain(String line) {
        assertThat(PlainCommandLine.of(line.split(" "))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "--wiki w stdio",
                "stdio --wiki=w",
                "stdio --wiki",
                "stdio --wiki a --wiki b",
                "stdio --wiki -x",
                "stdio --wiki @x",
                "stdio --nothing",
                "stdio w"
            })
    void otherCommandLines_areLeftToPicocli(String line) {
        assertThat(PlainCommandLine.of(line.split(" "))).isEmpty();
    }

    private static String[] random(Random random) {
        List<String> args = new ArrayList<>();
        args.add(WORDS.get(random.nextInt(2)));
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            args.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return args.toArray(String[]::new);
    }

    private interface Reading {
        Command read() throws UsageException;
    }

    private static Object outcome(Reading reading) {
        try {
            return reading.read();
        } catch (UsageException wrong) {
            return wrong.problems();
        }
    }
}
