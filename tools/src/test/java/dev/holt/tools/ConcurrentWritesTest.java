package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several agents at once. */
class ConcurrentWritesTest {
    private static final int WRITERS = 6;
    private static final int EACH = 4;

    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void appendsWithoutBase_areAllThereOnce() throws Exception {
        bench.wiki().write("Log", "start\n");

        together(writer -> {
            for (int i = 0; i < EACH; i++) {
                assertThat(append(writer + "." + i).error()).isEmpty();
            }
            return true;
        });

        assertThat(lines()).containsAll(expected()).doesNotHaveDuplicates();
    }

    @Test
    void writesWithBaseRetriedOnConflict_areAllThereOnce() throws Exception {
        bench.wiki().write("Log", "start\n");

        together(writer -> {
            for (int i = 0; i < EACH; i++) {
                appendByWholePage(writer + "." + i);
            }
            return true;
        });

        assertThat(lines()).containsAll(expected()).doesNotHaveDuplicates();
        assertThat(bench.wiki().git("rev-list", "--count", "HEAD"))
                .isEqualTo(Integer.toString(1 + WRITERS * EACH));
    }

    @Test
    void onePageCreatedByAll_isCreatedByOne() throws Exception {
        List<Reply> replies =
                together(writer ->
                        bench.call("write_page", "page", "New", "content", writer + "\n"));

        assertThat(replies.stream().filter(reply -> reply.error().isEmpty())).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.error().equals("name_taken")))
                .hasSize(WRITERS - 1);
    }

    @Test
    void pageMovedByAllButToOtherNames_isMovedByOne() throws Exception {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Home", "[[Old]]\n");

        List<Reply> replies =
                together(writer -> bench.call("move_page", "page", "Old", "to", "New" + writer));

        assertThat(replies.stream().filter(reply -> reply.error().isEmpty())).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.error().equals("page_moved")))
                .hasSize(WRITERS - 1);
        assertThat(bench.head().pages()).hasSize(2);
        assertThat(bench.call("check_wiki").fields().toString()).doesNotContain("Old");
    }

    private static <T> List<T> together(IntFunction<T> work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(threads.submit(() -> work.apply(writer)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private Reply append(String line) {
        return bench.call(
                "edit_page", "page", "Log", "edits", List.of(Map.of("op", "append", "text", line)));
    }

    private void appendByWholePage(String line) {
        Reply reply;
        do {
            Reply read = bench.call("read_page", "page", "Log");
            reply =
                    bench.call(
                            "write_page",
                            "page",
                            "Log",
                            "content",
                            read.field("content") + line + "\n",
                            "base_revision",
                            read.field("revision"));
        } while (reply.error().equals("edit_conflict"));
        assertThat(reply.error()).isEmpty();
    }

    private List<String> lines() {
        return bench.head().page("Log").text().lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> expected() {
        return IntStream.range(0, WRITERS)
                .boxed()
                .flatMap(writer -> IntStream.range(0, EACH).mapToObj(i -> writer + "." + i))
                .toList();
    }
}
