package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of many writes. */
class KilledServerTest {
    private static final int WRITES = 1_000;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;

    @TempDir Path temp;

    @Test
    void everyAcknowledgedWrite_isThereAfterwards() throws Exception {
        Path wiki = temp.resolve("wiki");
        TreeSet<String> acknowledged = new TreeSet<>();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        ServerProcess server = ServerProcess.stdio(wiki);
        List<CompletableFuture<Void>> calls =
                IntStream.range(0, WRITES)
                        .mapToObj(i -> write(server.client(), "Page " + i))
                        .map(call ->
                                call.thenAccept(page -> {
                                    synchronized (acknowledged) {
                                        acknowledged.add(page);
                                    }
                                    enough.countDown();
                                }))
                        .toList();
        enough.await();
        server.kill();
        calls.forEach(KilledServerTest::settle);

        assertThat(git(wiki, "fsck", "--strict")).doesNotContain("error", "missing");
        assertThat(acknowledged.size()).isBetween(ACKNOWLEDGED_BEFORE_THE_KILL, WRITES - 1);
        try (ServerProcess next = ServerProcess.stdio(wiki)) {
            ToolAnswer written =
                    next.client().call("write_page", Map.of("page", "After", "content", "x\n"));
            assertThat(written.isError()).as(written.text()).isFalse();
        }
        TreeSet<String> inHistory = new TreeSet<>();
        Collections.addAll(
                inHistory, git(wiki, "ls-tree", "-z", "--name-only", "main").split("\0"));
        assertThat(inHistory).containsAll(acknowledged.stream().map(page -> page + ".md").toList());
        assertThat(git(wiki, "status", "--porcelain")).isEmpty();
    }

    private static CompletableFuture<String> write(McpTestClient client, String page) {
        return client.callAsync("write_page", Map.of("page", page, "content", page + "\n"))
                .thenApply(answer -> {
                    assertThat(answer.isError()).as(answer.text()).isFalse();
                    return page;
                });
    }

    private static void settle(CompletableFuture<Void> call) {
        try {
            call.join();
        } catch (CompletionException unanswered) {
            // Killed before it could answer: nothing was promised.
        }
    }

    private static String git(Path wiki, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = wiki.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
