package dev.holt.render.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the disk level within its bounds. For use by one thread.
 *
 * <p>Other processes write there too, so the folder is counted anew at the first write and after
 * each sixteenth of a bound that was written. When it is over a bound, the files that were marked
 * as used longest ago are removed until it is a sixteenth below.
 */
final class DiskTidying {
    /** How files are called while they are written. */
    static final String UNFINISHED = "new-";

    /** The part of a bound by which it may be missed for a while: one divided by this. */
    static final int SLACK = 16;

    private static final Logger LOG = LoggerFactory.getLogger(DiskTidying.class);
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final DiskOptions options;
    private final Clock clock;
    private long bytesToGo;
    private long filesToGo;

    DiskTidying(DiskOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Counts a written file, and tidies up when it is time. */
    void written(long bytes) {
        bytesToGo -= bytes;
        filesToGo--;
        if (bytesToGo <= 0 || filesToGo <= 0) {
            bytesToGo = options.maxBytes() / SLACK;
            filesToGo = Math.max(1, options.maxFiles() / SLACK);
            tidy();
        }
    }

    private record Stored(Path file, long bytes, Instant marked) {}

    private void tidy() {
        try {
            List<Stored> files = files();
            long bytes = files.stream().mapToLong(Stored::bytes).sum();
            if (bytes > options.maxBytes() || files.size() > options.maxFiles()) {
                remove(files, bytes);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The folder of rendered pages could not be counted", e);
        }
    }

    private List<Stored> files() throws IOException {
        List<Stored> files = new ArrayList<>();
        Instant abandoned = clock.instant().minus(ABANDONED);
        Files.walkFileTree(
                options.folder(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        Instant marked = facts.lastModifiedTime().toInstant();
                        boolean unfinished = file.getFileName().toString().startsWith(UNFINISHED);
                        if (unfinished && marked.isBefore(abandoned)) {
                            Files.deleteIfExists(file);
                        } else if (facts.isRegularFile()) {
                            files.add(new Stored(file, facts.size(), marked));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // Another process removes files too.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private void remove(List<Stored> files, long allBytes) throws IOException {
        files.sort(Comparator.comparing(Stored::marked).thenComparing(Stored::file));
        long maxBytes = options.maxBytes() - options.maxBytes() / SLACK;
        int maxFiles = Math.max(1, options.maxFiles() - options.maxFiles() / SLACK);
        long bytes = allBytes;
        int count = files.size();
        for (Stored oldest : files) {
            if (bytes <= maxBytes && count <= maxFiles) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
            count--;
        }
    }
}
