package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.tools.ToolBench.Reply;
import dev.holt.tools.operation.Attribution;
import dev.holt.tools.operation.Step;
import dev.holt.tools.operation.WikiWriter;
import dev.holt.tools.operation.WriteOutcome;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write that is sent again because its answer was lost. */
class RepeatedWriteTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void sameKeyAndArguments_areDoneOnce() {
        bench.wiki().write("Log", "one\n");
        Reply first = append("k1", "two");
        String tip = bench.wiki().git("rev-parse", "HEAD");

        Reply second = append("k1", "two");

        assertThat(bench.wiki().git("rev-parse", "HEAD")).isEqualTo(tip);
        assertThat(second.error()).isEmpty();
        assertThat(second.fields())
                .containsEntry("replayed", true)
                .containsEntry("revision", first.field("revision"));
        assertThat(second.text()).contains("nothing was written now");
    }

    @Test
    void replayedAnswer_namesTheFilesOfTheFirst() {
        bench.wiki().write("Log", "one\n");
        Reply first = append("k1", "two");
        bench.wiki().write("Other", "x\n");

        assertThat(append("k1", "two").field("changes")).isEqualTo(first.field("changes"));
    }

    @Test
    void sameKeyWithOtherArguments_isRefused() {
        bench.wiki().write("Log", "one\n");
        append("k1", "two");

        Reply reply = append("k1", "three");

        assertThat(reply.error()).isEqualTo("key_reused");
        assertThat(bench.head().page("Log").text()).doesNotContain("three");
    }

    @Test
    void otherKey_isAnotherRequest() {
        bench.wiki().write("Log", "one\n");
        append("k1", "two");

        append("k2", "two");

        assertThat(bench.head().page("Log").text().lines().filter("two"::equals)).hasSize(2);
    }

    @Test
    void keyOfADryRun_isStillFree() {
        bench.wiki().write("Log", "one\n");
        bench.call(
                "edit_page",
                "page",
                "Log",
                "edits",
                List.of(Map.of("op", "append", "text", "two")),
                "idempotency_key",
                "k1",
                "dry_run",
                true);

        assertThat(append("k1", "two").fields()).doesNotContainKey("replayed");
        assertThat(bench.head().page("Log").text()).contains("two");
    }

    @Test
    void movedPage_isNotMissedWhenTheMoveIsRepeated() {
        bench.wiki().write("A", "text\n");
        bench.call("move_page", "page", "A", "to", "B", "idempotency_key", "k1");

        Reply second = bench.call("move_page", "page", "A", "to", "B", "idempotency_key", "k1");

        assertThat(second.error()).isEmpty();
        assertThat(second.fields()).containsEntry("replayed", true);
    }

    @Test
    void anotherProcess_knowsTheKey() {
        WriteOutcome first = writeWithKey(bench.wiki().wiki());
        WikiOptions options = WikiOptions.defaults().withClock(bench.wiki().clock());

        try (Wiki other = Wiki.open(bench.wiki().folder(), options)) {
            WriteOutcome second = writeWithKey(other);

            assertThat(second.commit().replayed()).isTrue();
            assertThat(second.commit().revision()).isEqualTo(first.commit().revision());
        }
    }

    @Test
    void keyOlderThanItsMemory_isForgotten() {
        bench.wiki().write("Log", "one\n");
        append("k1", "two");
        bench.wiki().clock().advance(Duration.ofHours(25));

        assertThat(append("k1", "two").fields()).doesNotContainKey("replayed");
    }

    @Test
    void keyThatIsTooLong_isRefused() {
        Reply atLimit = append("k".repeat(WriteRequest.MAX_KEY_CHARS), "x");
        Reply past = append("k".repeat(WriteRequest.MAX_KEY_CHARS + 1), "x");

        assertThat(atLimit.error()).isEqualTo("unknown_page");
        assertThat(past.error()).isEqualTo("invalid_arguments");
        assertThat(past.text()).contains("idempotency_key");
    }

    @Test
    void messageThatIsTooLong_isRefused() {
        Object[] call = {"page", "A", "content", "x\n", "message", ""};
        call[5] = "m".repeat(WriteRequest.MAX_MESSAGE_CHARS + 1);
        assertThat(bench.call("write_page", call).text()).contains("\"message\"", "2,000");

        call[5] = "m".repeat(WriteRequest.MAX_MESSAGE_CHARS);
        assertThat(bench.call("write_page", call).error()).isEmpty();
    }

    private static WriteOutcome writeWithKey(Wiki wiki) {
        Attribution who =
                new Attribution(
                        new PersonIdentity("Ann", "ann@example.org"),
                        Optional.empty(),
                        Map.of(),
                        Optional.of("k1"),
                        Optional.of("digest"));
        try (WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults())) {
            Step step = new Step.WritePage("A", "text\n", Optional.empty());
            return new WikiWriter(wiki, () -> index).write(List.of(step), who, false);
        }
    }

    private Reply append(String key, String text) {
        return bench.call(
                "edit_page",
                "page",
                "Log",
                "edits",
                List.of(Map.of("op", "append", "text", text)),
                "idempotency_key",
                key);
    }
}
