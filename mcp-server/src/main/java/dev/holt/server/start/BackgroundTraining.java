package dev.holt.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a missing or refused cache made for the next start, by a process of its own with low
 * priority: a while after this one began, when its client has had its first answers, or when it
 * ends before that. Does nothing in a process that started with a cache.
 */
public final class BackgroundTraining implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTraining.class);
    private static final Duration DELAY = Duration.ofSeconds(10);
    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private final StartCache cache;
    private final ServerKind kind;
    private final Optional<FileStamp> refused;
    private final AtomicBoolean begun = new AtomicBoolean();

    private BackgroundTraining(StartCache cache, ServerKind kind) {
        this.cache = cache;
        this.kind = kind;
        this.refused = isWanting() ? cache.file().flatMap(FileStamp::of) : Optional.empty();
    }

    /** Sees to the cache of the server that this process is. */
    public static BackgroundTraining of(ServerKind kind) {
        BackgroundTraining training = new BackgroundTraining(StartCache.ofProcess(), kind);
        if (training.isWanting()) {
            Thread.ofPlatform().daemon().name("cache training").start(training::beginLater);
        }
        return training;
    }

    @Override
    public void close() {
        if (isWanting()) {
            begin();
        }
    }

    private boolean isWanting() {
        return cache.isWanting(System.getenv());
    }

    private void beginLater() {
        try {
            Thread.sleep(DELAY);
            begin();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        if (begun.getAndSet(true)) {
            return;
        }
        try {
            removeRefused();
            Optional<Installation> installation = Installation.ofProcess();
            if (installation.isPresent()) {
                start(installation.get());
            }
        } catch (IOException e) {
            LOG.warn("No quicker start next time: {}", e.toString());
        }
    }

    /** Refusing it costs more time than having none. */
    private void removeRefused() throws IOException {
        if (refused.isPresent()) {
            CacheFolder.remove(cache.file().orElseThrow(), refused.get());
        }
    }

    private void start(Installation installation) throws IOException {
        List<String> command = new ArrayList<>();
        NICE.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "10")));
        command.addAll(
                installation.command(
                        ServerKind.STDIO,
                        List.of("-Dholt.home=" + installation.home()),
                        List.of("train", kind.label())));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
