package dev.holt.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.HostileQueries;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches whose text is meant to break something. */
class HostileSearchTest {
    /** The longest query that is searched for. */
    private static final int LONGEST = 1_000;

    private static final int MIXTURES = 40;

    /** Three hits with their snippets, and the query twice. */
    private static final int ANSWER_CHARS = 6_000;

    private static final int ERROR_CHARS = 500;

    /** The error of any tool for text that is no Unicode. */
    private static final String HALVES = "invalid_arguments";

    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        bench.wiki().write("A", "---\nstate: open\n---\n# Word\n\na b aB 東 x word\n");
        bench.wiki().write("B", "word ".repeat(500) + "\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void queryOfAnyCharacters_isAnsweredBriefly() {
        queries(LONGEST)
                .forEach(text -> {
                    ToolBench.Reply reply = bench.call("search", "query", text, "limit", 3);

                    assertThat(reply.error())
                            .as(reply.text())
                            .isEqualTo(isWhole(text) ? "" : HALVES);
                    assertThat(reply.text()).as(text).hasSizeLessThan(ANSWER_CHARS);
                    assertThat(reply.fields().toString()).as(text).hasSizeLessThan(ANSWER_CHARS);
                });
    }

    @Test
    void queryThatIsTooLong_isRefusedWithoutAnEcho() {
        Stream.concat(queries(LONGEST + 1), queries(100_000))
                .forEach(text -> {
                    ToolBench.Reply reply = bench.call("search", "query", text);

                    assertThat(reply.error())
                            .as(reply.text())
                            .isEqualTo(isWhole(text) ? "query_too_long" : HALVES);
                    assertThat(reply.text()).hasSizeLessThan(ERROR_CHARS);
                });
    }

    /** Whether each surrogate has its other half, without which a text cannot be sent. */
    private static boolean isWhole(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    private static Stream<String> queries(int chars) {
        return HostileQueries.of(chars, MIXTURES, new Random(chars)).filter(q -> !q.isBlank());
    }
}
