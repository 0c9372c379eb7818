package dev.holt.server.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ahead-of-time cache (JEP 483, 514, 515) of one kind of server: starts it in a process
 * of its own that records, says everything of {@link TrainingTalk} in both eras, lets it end, tries
 * the cache, and puts it where the launcher looks.
 */
public final class CacheTraining {
    private final Installation installation;
    private final CacheFolder folder;

    private CacheTraining(Installation installation, CacheFolder folder) {
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
                .map(CacheFolder::new)
                .filter(CacheFolder::isWritable)
                .findFirst()
                .map(folder -> new CacheTraining(installation, folder))
                .orElseThrow(() ->
                        new TrainingException(
                                "none of these folders can be written: "
                                        + folders
                                        + "; set XDG_CACHE_HOME to one that can"));
    }

    /** The file that is made for a kind of server. */
    public Path file(ServerKind kind) {
        return folder.path().resolve(installation.cacheName(kind));
    }

    /**
     * Makes the cache, in some 5 to 10 seconds of processor time.
     *
     * @return the file; empty when another process is at work in this folder
     * @throws TrainingException when it can't be made, with the reason
     */
    public Optional<Path> make(ServerKind kind) {
        try (FileChannel channel = folder.openLock();
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return Optional.empty();
            }
            folder.removeUnfinished();
            Path unfinished = folder.unfinished(kind);
            train(kind, unfinished);
            tryOut(kind, unfinished);
            folder.add(kind, unfinished, file(kind));
            return Optional.of(file(kind));
        } catch (OverlappingFileLockException e) {
            // Another thread of this very process.
            return Optional.empty();
        } catch (IOException e) {
            throw new TrainingException("'" + folder.path() + "' cannot be written", e);
        }
    }

    private void train(ServerKind kind, Path unfinished) {
        try (ClosedAtExit made = new ClosedAtExit()) {
            TrainingWiki wiki = TrainingWiki.create();
            made.add(wiki::close);
            wiki.fill();
            List<String> options =
                    List.of(
                            "-XX:AOTCacheOutput=" + unfinished,
                            "-D" + ServerKind.ENDS_WITH_INPUT + "=true");
            List<String> command = installation.command(kind, options, arguments(kind, wiki));
            ServerInTraining server = ServerInTraining.start(kind, command);
            made.add(server::close);
            switch (kind) {
                case STDIO -> server.talkOnStreams();
                case SERVE -> server.talkOverHttp();
            }
            server.awaitEnd();
        }
        if (!unfinished.toFile().isFile()) {
            throw new TrainingException(
                    "the virtual machine wrote no cache; is there room in '"
                            + unfinished.getParent()
                            + "'?");
        }
    }

    private static List<String> arguments(ServerKind kind, TrainingWiki wiki) {
        List<String> arguments = new ArrayList<>(List.of(kind.label(), "--wiki"));
        arguments.add(wiki.folder().toString());
        arguments.addAll(List.of("--tools", "read,history,write,attachments,debug"));
        if (kind == ServerKind.SERVE) {
            arguments.addAll(List.of("--port", "0"));
        }
        return arguments;
    }

    /** A Java that can't use the cache refuses to start with it in this mode. */
    private void tryOut(ServerKind kind, Path unfinished) {
        List<String> options = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + unfinished);
        List<String> command = installation.command(kind, options, List.of("--version"));
        try (ServerInTraining trial = ServerInTraining.start(ServerKind.STDIO, command)) {
            trial.readAway();
            if (trial.awaitEnd() != 0) {
                throw new TrainingException("this Java can't use the cache that it made");
            }
        }
    }
}
