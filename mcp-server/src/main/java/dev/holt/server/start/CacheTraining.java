package dev.holt.server.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ahead-of-time cache (JEP 483, 514, 515) of one kind of server: starts it in a process of
 * its own that records, says everything of {@link TrainingTalk} in both eras, lets it end, tries the
 * cache, and moves it to where the launcher looks. One process at a time works in a folder; a
 * process that dies leaves files that the next one removes.
 */
public final class CacheTraining {
    /** How many caches of one kind a folder keeps: those of other versions of Java and Holt. */
    static final int KEPT = 3;

    private static final long PATIENCE_SECONDS = 120;
    private static final String ENDPOINT = "MCP endpoint: ";
    private static final String UNFINISHED = ".unfinished";

    private final Installation installation;
    private final Path folder;

    private CacheTraining(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /**
     * Returns that of this process's installation, writing into the first folder that can be
     * written.
     *
     * @throws TrainingException when there is none, or the process was not started by the launcher
     */
    public static CacheTraining ofProcess() {
        Installation installation =
                Installation.ofProcess()
                        .orElseThrow(() ->
                                new TrainingException(
                                        "the folder of the installation is not known; run this"
                                                + " through the launcher 'holt'"));
        return in(installation, System.getenv());
    }

    static CacheTraining in(Installation installation, Map<String, String> environment) {
        List<Path> folders = installation.cacheFolders(environment);
        return folders.stream()
                .filter(CacheTraining::isWritable)
                .findFirst()
                .map(folder -> new CacheTraining(installation, folder))
                .orElseThrow(() ->
                        new TrainingException(
                                "none of these folders can be written: "
                                        + folders
                                        + "; set XDG_CACHE_HOME to one that can"));
    }

    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** The file that is made for a kind of server. */
    public Path file(ServerKind kind) {
        return folder.resolve(installation.cacheName(kind));
    }

    /**
     * Makes the cache, in some 5 to 10 seconds of processor time.
     *
     * @return the file; empty when another process is at work in this folder
     * @throws TrainingException when it can't be made, with the reason
     */
    public Optional<Path> make(ServerKind kind) {
        try (FileChannel channel =
                        FileChannel.open(
                                folder.resolve("training.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return Optional.empty();
            }
            removeUnfinished();
            Path unfinished =
                    folder.resolve(kind.label() + "-" + ProcessHandle.current().pid() + UNFINISHED);
            train(kind, unfinished);
            tryOut(kind, unfinished);
            Files.move(
                    unfinished,
                    file(kind),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            removeOld(kind);
            return Optional.of(file(kind));
        } catch (IOException e) {
            throw new TrainingException("'" + folder + "' cannot be written", e);
        }
    }

    private void removeUnfinished() throws IOException {
        for (Path file : files(name -> name.contains(UNFINISHED))) {
            Files.deleteIfExists(file);
        }
    }

    private void removeOld(ServerKind kind) throws IOException {
        List<Path> all =
                files(name -> name.startsWith(kind.label() + "-") && name.endsWith(".aot"));
        all.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed());
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private List<Path> files(java.util.function.Predicate<String> named) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> named.test(file.getFileName().toString())).toList());
        }
    }

    private void train(ServerKind kind, Path unfinished) {
        try (TrainingWiki wiki = TrainingWiki.create()) {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    kind.label(),
                                    "--wiki",
                                    wiki.folder().toString(),
                                    "--tools",
                                    "read,history,write,attachments,debug"));
            if (kind == ServerKind.SERVE) {
                arguments.addAll(List.of("--port", "0"));
            }
            List<String> options = List.of("-XX:AOTCacheOutput=" + unfinished);
            Process server = start(installation.command(kind, options, arguments), kind);
            try {
                switch (kind) {
                    case STDIO -> talkOnStreams(server);
                    case SERVE -> talkOverHttp(server);
                }
                end(server, unfinished);
            } finally {
                server.destroyForcibly();
            }
        }
    }

    private static Process start(List<String> command, ServerKind kind) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // What the virtual machine says about classes that it can't keep would fill a pipe.
        if (kind == ServerKind.STDIO) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        } else {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new TrainingException("'" + command.getFirst() + "' cannot be started", e);
        }
    }

    private static void talkOnStreams(Process server) {
        LineWire wire = new LineWire(server.getInputStream(), server.getOutputStream());
        TrainingTalk.withSession(wire).run();
        TrainingTalk.stateless(wire).run();
        try {
            server.getOutputStream().close();
        } catch (IOException e) {
            throw new TrainingException("the server ended during its training", e);
        }
        // The virtual machine tells on the same stream that it writes the cache.
        Thread.ofVirtual().start(() -> server.inputReader().lines().forEach(line -> {}));
    }

    private static void talkOverHttp(Process server) {
        BufferedReader errors = server.errorReader();
        URI endpoint =
                errors.lines()
                        .filter(line -> line.startsWith(ENDPOINT))
                        .findFirst()
                        .map(line -> URI.create(line.substring(ENDPOINT.length())))
                        .orElseThrow(() ->
                                new TrainingException("the server ended before its training"));
        Thread.ofVirtual().start(() -> errors.lines().forEach(line -> {}));
        try (HttpWire wire = new HttpWire(endpoint)) {
            TrainingTalk.withSession(wire).run();
            wire.leaveSession();
            TrainingTalk.stateless(wire).run();
        }
        server.destroy();
    }

    private static void end(Process server, Path unfinished) {
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TrainingException(
                        "the virtual machine wrote no cache within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("the training was interrupted", e);
        }
        if (!Files.isRegularFile(unfinished)) {
            throw new TrainingException(
                    "the virtual machine wrote no cache; is there room in '"
                            + unfinished.getParent()
                            + "'?");
        }
    }

    /** A Java that can't use the cache refuses to start with it in this mode. */
    private void tryOut(ServerKind kind, Path unfinished) {
        List<String> options = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + unfinished);
        Process trial =
                start(installation.command(kind, options, List.of("--version")), ServerKind.STDIO);
        Thread.ofVirtual().start(() -> trial.inputReader().lines().forEach(line -> {}));
        try {
            if (trial.waitFor() != 0) {
                throw new TrainingException("this Java can't use the cache that it made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("the training was interrupted", e);
        } finally {
            trial.destroyForcibly();
        }
    }
}
