package dev.holt.render.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The disk level: one file for each key, readable by all processes. Safe for use by several
 * threads.
 *
 * <p>Files are written by a thread of their own, under another name first and then renamed, so that
 * a reader sees all of a file or none. They are not forced to the disk: what a power cut leaves of
 * them fails its checksum and is a miss. No failure of the disk reaches a caller.
 */
final class DiskLevel {
    private static final Logger LOG = LoggerFactory.getLogger(DiskLevel.class);
    private static final int FOLDER_DIGITS = 2;

    private final DiskOptions options;
    private final Clock clock;
    private final CacheCounters counters;
    private final DiskTidying tidying;
    private final Map<String, Supplier<byte[]>> pending = new LinkedHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean writerRuns;

    DiskLevel(DiskOptions options, Clock clock, CacheCounters counters) {
        this.options = options;
        this.clock = clock;
        this.counters = counters;
        this.tidying = new DiskTidying(options, clock);
    }

    /** What is stored under a key. */
    Optional<byte[]> read(String key) {
        Path file = file(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<byte[]> content = StoredEntry.content(bytes, key);
            if (content.isEmpty()) {
                counters.damaged();
            } else {
                touch(file);
            }
            return content;
        } catch (IOException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    /** Stores something under a key, soon, unless too much is waiting already. */
    void write(String key, Supplier<byte[]> content) {
        synchronized (pending) {
            if (pending.size() >= options.maxPending() && !pending.containsKey(key)) {
                return;
            }
            pending.put(key, content);
            if (!writerRuns) {
                writerRuns = true;
                Thread.ofVirtual().name("holt-render-disk").start(this::writePending);
            }
        }
    }

    /** Returns when everything that is waiting now has been written. */
    void flush() {
        // It waits for the lock, and so for the file that the other thread may be at.
        writePending();
    }

    private void writePending() {
        writing.lock();
        try {
            for (var next = take(); next != null; next = take()) {
                write(next);
            }
        } finally {
            writing.unlock();
        }
    }

    private Map.@Nullable Entry<String, Supplier<byte[]>> take() {
        synchronized (pending) {
            Iterator<Map.Entry<String, Supplier<byte[]>>> all = pending.entrySet().iterator();
            if (!all.hasNext()) {
                writerRuns = false;
                return null;
            }
            Map.Entry<String, Supplier<byte[]>> first = all.next();
            Map.Entry<String, Supplier<byte[]>> taken = Map.entry(first.getKey(), first.getValue());
            all.remove();
            return taken;
        }
    }

    private void write(Map.Entry<String, Supplier<byte[]>> entry) {
        try {
            byte[] bytes = StoredEntry.of(entry.getKey(), entry.getValue().get());
            if (bytes.length > options.maxBytes() / DiskTidying.SLACK) {
                return;
            }
            Path file = file(entry.getKey());
            Path folder = options.folder().resolve(folderName(entry.getKey()));
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, DiskTidying.UNFINISHED, "");
            try {
                Files.write(unfinished, bytes);
                Files.move(
                        unfinished,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            counters.written();
            tidying.written(bytes.length);
        } catch (IOException e) {
            LOG.debug("A rendered page was not stored", e);
        } catch (RuntimeException e) {
            LOG.error("A rendered page was not stored", e);
        }
    }

    private void touch(Path file) throws IOException {
        Instant now = clock.instant();
        Instant marked = Files.getLastModifiedTime(file).toInstant();
        if (marked.plus(options.touchAfter()).isBefore(now)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    private Path file(String key) {
        return options.folder().resolve(folderName(key)).resolve(StoredEntry.fileName(key));
    }

    private static String folderName(String key) {
        return StoredEntry.fileName(key).substring(0, FOLDER_DIGITS);
    }
}
