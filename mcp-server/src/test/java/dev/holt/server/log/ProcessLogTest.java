package dev.holt.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The log of a process, as its standard error shows it. */
class ProcessLogTest {

    @Test
    void everythingThatIsLogged_isALineOfTheSameKind() throws Exception {
        List<String> lines = lines("json");

        assertThat(lines)
                .satisfiesExactly(
                        own ->
                                assertThat(own)
                                        .startsWith("{\"time\":\"2")
                                        .contains("\"message\":\"own\"", "\"tool\":\"search\""),
                        other ->
                                assertThat(other)
                                        .startsWith("{\"time\":\"2")
                                        .contains("\"logger\":\"org.example\"", "other 1"),
                        uncaught ->
                                assertThat(uncaught)
                                        .startsWith("{\"time\":\"2")
                                        .contains(
                                                "Thread doomed ended unexpectedly",
                                                "java.lang.IllegalStateException: dead"));
    }

    @Test
    void text_isTheDefault() throws Exception {
        assertThat(lines("text"))
                .hasSize(3)
                .first()
                .asString()
                .contains(" WARN ProcessLogTest$Program: own tool=search");
    }

    private static List<String> lines(String format) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                format)
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().toList();
    }

    /** Logs in every way there is. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws InterruptedException {
            ProcessLog.begin();
            Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors());
            LogFormat format = args[0].equals("json") ? LogFormat.JSON : LogFormat.TEXT;
            ProcessLog.use(new LogOptions(format, org.slf4j.event.Level.INFO));
            MDC.put("tool", "search");
            LoggerFactory.getLogger(Program.class).warn("own");
            MDC.remove("tool");
            java.util.logging.Logger.getLogger("org.example").log(Level.WARNING, "other {0}", 1);
            java.util.logging.Logger.getLogger("org.example").info("unheard");
            Thread doomed =
                    new Thread(
                            () -> {
                                throw new IllegalStateException("dead");
                            },
                            "doomed");
            doomed.start();
            doomed.join();
        }
    }
}
