package dev.holt.server.clients;

import dev.holt.server.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where clients find a wiki: a command that they start themselves, or a server that runs. */
final class ServedWiki implements AutoCloseable {
    private final Path folder;
    private final Optional<ServerProcess> server;

    private ServedWiki(Path folder, Optional<ServerProcess> server) {
        this.folder = folder;
        this.server = server;
    }

    /** Serves a wiki over {@code stdio} or {@code http}. */
    static ServedWiki over(String wire, Path folder) {
        return new ServedWiki(
                folder,
                wire.equals("http") ? Optional.of(ServerProcess.http(folder)) : Optional.empty());
    }

    List<String> command() {
        return ServerProcess.stdioCommand(folder);
    }

    /** Returns the endpoint, or nothing where the client starts the command. */
    Optional<URI> endpoint() {
        return server.flatMap(ServerProcess::endpoint);
    }

    @Override
    public void close() {
        server.ifPresent(ServerProcess::close);
    }
}
