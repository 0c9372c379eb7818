package dev.holt.server.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clients for Node, which {@code .ci/clients} installs into {@code target/clients}. Where the
 * environment names that folder in {@code HOLT_CLIENTS}, as continuous integration does, they must
 * be there.
 *
 * @param node the program
 * @param folder where the packages and our adapters are
 */
record NodeClients(Path node, Path folder) {
    private static final Path USUAL_FOLDER = Path.of("..", "target", "clients");
    private static final Path OURS = Path.of("src", "test", "clients");
    private static final List<String> LIBRARIES = List.of("client", "sdk", "inspector");

    /**
     * Returns the clients, or says on standard error that they are left out.
     *
     * @throws IllegalStateException when the environment demands them and they are not there
     */
    static Optional<NodeClients> installed() {
        String demanded = System.getenv("HOLT_CLIENTS");
        Path folder = demanded == null ? USUAL_FOLDER : Path.of(demanded);
        folder = folder.toAbsolutePath().normalize();
        NodeClients clients = new NodeClients(folder.resolve("node"), folder);
        if (Files.isExecutable(clients.node)
                && LIBRARIES.stream().map(clients::library).allMatch(Files::isDirectory)) {
            clients.copyAdapters();
            return Optional.of(clients);
        }
        if (demanded != null) {
            throw new IllegalStateException(
                    "HOLT_CLIENTS names " + demanded + ", where the MCP clients are not installed");
        }
        System.err.println(
                "LEFT OUT: MCP clients for Node against the real server. To run them, install them"
                        + " with .ci/clients (needs npm), or run .ci/run.");
        return Optional.empty();
    }

    /** Returns the folder of one of the protocol's own packages. */
    Path library(String name) {
        return folder.resolve("node_modules").resolve("@modelcontextprotocol").resolve(name);
    }

    /** Node looks for packages beside the program and above, so ours must stand there. */
    private void copyAdapters() {
        try (Stream<Path> ours = Files.list(OURS)) {
            for (Path file : ours.filter(each -> each.toString().endsWith(".mjs")).toList()) {
                Files.copy(
                        file,
                        folder.resolve(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
