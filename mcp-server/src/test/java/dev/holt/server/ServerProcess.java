package dev.holt.server;

import dev.holt.protocol.McpTestClient;
import dev.holt.server.start.ServerKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Holt in a process of its own, as a client would start it, and a connected client of it. */
public final class ServerProcess implements AutoCloseable {
    private static final String ENDPOINT = "MCP endpoint: ";

    private final Process process;
    private final McpTestClient client;
    private final Optional<URI> endpoint;

    private ServerProcess(
            Process process, Optional<URI> endpoint, Consumer<McpTestClient> beforeHandshake) {
        this.process = process;
        this.endpoint = endpoint;
        client =
                endpoint.map(McpTestClient::overHttp)
                        .orElseGet(() -> McpTestClient.overProcess(process));
        beforeHandshake.accept(client);
        client.initialize();
    }

    /** Starts {@code holt stdio} on a wiki. */
    static ServerProcess stdio(Path wiki, String... options) {
        return stdio(wiki, client -> {}, options);
    }

    /** Likewise; the client is made ready before the handshake. */
    static ServerProcess stdio(
            Path wiki, Consumer<McpTestClient> beforeHandshake, String... options) {
        Process process = start(command("stdio", wiki, options), ProcessBuilder.Redirect.INHERIT);
        return new ServerProcess(process, Optional.empty(), beforeHandshake);
    }

    /** Starts {@code holt stdio} on a wiki with an option of Java's own, such as a log. */
    static ServerProcess logged(Path wiki, String javaOption) {
        List<String> command = command("stdio", wiki);
        command.add(1, javaOption);
        Process process = start(command, ProcessBuilder.Redirect.INHERIT);
        return new ServerProcess(process, Optional.empty(), client -> {});
    }

    /** Starts {@code holt serve} on a wiki and a free port. */
    public static ServerProcess http(Path wiki, String... options) {
        return http(wiki, client -> {}, options);
    }

    /** Likewise, as another Holt does that wants it gone when it is gone itself. */
    static ServerProcess httpUntilInputEnds(Path wiki) {
        List<String> command = command("serve", wiki, "--port", "0");
        command.add(1, "-D" + ServerKind.ENDS_WITH_INPUT + "=true");
        Process process = start(command, ProcessBuilder.Redirect.PIPE);
        return new ServerProcess(process, Optional.of(endpoint(process)), client -> {});
    }

    /** Likewise; the client is made ready before the handshake. */
    static ServerProcess http(
            Path wiki, Consumer<McpTestClient> beforeHandshake, String... options) {
        List<String> command = command("serve", wiki, options);
        command.addAll(List.of("--port", "0"));
        Process process = start(command, ProcessBuilder.Redirect.PIPE);
        return new ServerProcess(process, Optional.of(endpoint(process)), beforeHandshake);
    }

    /**
     * Returns the command that starts {@code holt stdio} on a wiki, with the locale that the
     * launcher sees to: clients pass hardly any environment on.
     */
    public static List<String> stdioCommand(Path wiki) {
        List<String> command = new ArrayList<>(List.of("env", "LC_ALL=C.UTF-8"));
        command.addAll(command("stdio", wiki));
        return command;
    }

    McpTestClient client() {
        return client;
    }

    /** Returns where it serves, if it is reached over HTTP. */
    public Optional<URI> endpoint() {
        return endpoint;
    }

    /** Ends the process as a power cut would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Asks the process to end, as service managers do. */
    void terminate() {
        // Process.destroy would also close the pipes that answers are still read from.
        process.toHandle().destroy();
    }

    /** Waits for the process to end by itself; empty when it does not in time. */
    OptionalInt exitCode(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** Ends the process's input, as the system does when whoever started it dies. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(String name, Path wiki, String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                name,
                                "--wiki",
                                wiki.toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static Process start(List<String> command, ProcessBuilder.Redirect errors) {
        try {
            return new ProcessBuilder(command).redirectError(errors).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the server says until it names its endpoint; the rest is read and thrown away. */
    private static URI endpoint(Process process) {
        BufferedReader errors = process.errorReader();
        String line = read(errors);
        while (line != null && !line.startsWith(ENDPOINT)) {
            line = read(errors);
        }
        if (line == null) {
            throw new IllegalStateException("The server ended before it named its endpoint");
        }
        Thread.ofVirtual().start(() -> errors.lines().forEach(ignored -> {}));
        return URI.create(line.substring(ENDPOINT.length()));
    }

    private static @Nullable String read(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
