package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that is told to end (SIGTERM) in the middle of many writes. */
class StoppedServerTest {
    private static final int WRITES = 50;

    /** Twice what the server grants itself, on a machine that does other things as well. */
    private static final int LONGEST_SECONDS = 26;

    @TempDir Path temp;

    static Stream<Arguments> transports() {
        return Stream.of(
                Arguments.of(
                        Named.of(
                                "stdio",
                                (Function<Path, ServerProcess>) wiki -> ServerProcess.stdio(wiki)),
                        // What the virtual machine makes of the signal.
                        143),
                Arguments.of(
                        Named.of(
                                "http",
                                (Function<Path, ServerProcess>) wiki -> ServerProcess.http(wiki)),
                        0));
    }

    @Test
    void webServerOfAnotherProcess_endsWithItsInput() throws Exception {
        ServerProcess server = ServerProcess.httpUntilInputEnds(temp.resolve("wiki"));
        try {
            assertThat(server.isAlive()).isTrue();

            server.endInput();

            assertThat(server.exitCode(LONGEST_SECONDS)).hasValue(0);
        } finally {
            server.kill();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyAcknowledgedWrite_isInTheHistory_andNoOtherWasHalfMade(
            Function<Path, ServerProcess> start, int exitCode) throws Exception {
        Path wiki = temp.resolve("wiki");
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        CountDownLatch first = new CountDownLatch(1);
        ServerProcess server = start.apply(wiki);
        List<CompletableFuture<Void>> writes =
                IntStream.range(0, WRITES)
                        .mapToObj(i -> "Page " + i)
                        .map(page ->
                                write(server.client(), page)
                                        .thenAccept(done -> {
                                            if (done) {
                                                acknowledged.add(page + ".md");
                                            }
                                            first.countDown();
                                        }))
                        .toList();
        first.await();

        server.terminate();

        assertThat(server.exitCode(LONGEST_SECONDS)).hasValue(exitCode);
        writes.forEach(StoppedServerTest::settle);
        assertThat(acknowledged).isNotEmpty();
        Set<String> made = new TreeSet<>();
        Collections.addAll(made, git(wiki, "ls-tree", "-z", "--name-only", "main").split("\0"));
        made.removeIf(name -> !name.startsWith("Page "));
        assertThat(made).isEqualTo(acknowledged);
        assertThat(git(wiki, "status", "--porcelain")).isEmpty();
        assertThat(git(wiki, "fsck", "--strict")).doesNotContain("error", "missing");
    }

    @Test
    void secondSignal_endsTheServerAtOnce() throws Exception {
        ServerProcess server = ServerProcess.http(temp.resolve("wiki"));
        assertThat(server.endpoint()).isPresent();

        // Two that arrive together are one to the operating system, so it gets as many as it takes.
        OptionalInt exitCode = OptionalInt.empty();
        while (exitCode.isEmpty()) {
            server.terminate();
            exitCode = server.exitCode(0);
        }

        assertThat(exitCode).hasValue(128 + 15);
    }

    private static CompletableFuture<Boolean> write(McpTestClient client, String page) {
        return client.callAsync("write_page", Map.of("page", page, "content", page + "\n"))
                .thenApply(answer -> !answer.isError());
    }

    /** A call that was not read before the stop has an error, or no answer at all. */
    private static void settle(CompletableFuture<Void> call) {
        try {
            call.join();
        } catch (CompletionException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static String git(Path wiki, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", wiki.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
