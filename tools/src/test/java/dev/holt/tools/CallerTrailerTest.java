package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ToolGroup;
import org.junit.jupiter.api.Test;

/** Commits say who asked for them, where the server knows. */
class CallerTrailerTest {

    @Test
    void changeOfSomebodyWhoLoggedIn_namesThem() {
        try (ToolBench bench = ToolBench.empty()) {
            bench.call(TestCall.of(ToolGroup.WRITE), "write_page", "page", "A", "content", "a\n");

            assertThat(message(bench)).contains("Holt-Client: test-client 1.0");
            assertThat(message(bench)).contains("Holt-Caller: reader");
        }
    }

    @Test
    void changeOfSomebodyUnknown_namesNobody() {
        try (ToolBench bench = ToolBench.empty()) {
            bench.call("write_page", "page", "A", "content", "a\n");

            assertThat(message(bench)).contains("Holt-Tool: write_page");
            assertThat(message(bench)).doesNotContain("Holt-Caller");
        }
    }

    private static String message(ToolBench bench) {
        return bench.wiki().git("log", "-1", "--format=%B", "main");
    }
}
