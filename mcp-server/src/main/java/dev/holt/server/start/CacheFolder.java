package dev.holt.server.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of caches. One process at a time adds to it; what a process that died left half done is
 * removed by the next one.
 */
record CacheFolder(Path path) {
    /** How many caches of one kind are kept: those of other versions of Java and Holt. */
    static final int KEPT = 3;

    private static final String UNFINISHED = ".unfinished";

    /** Whether it can be written, for which it is made if need be. */
    boolean isWritable() {
        try {
            Files.createDirectories(path);
            return Files.isWritable(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens the file whose lock the process holds that adds to the folder. */
    FileChannel openLock() throws IOException {
        return FileChannel.open(
                path.resolve("training.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A name for a cache that is being made; the virtual machine puts more files beside it. */
    Path unfinished(ServerKind kind) {
        return path.resolve(kind.label() + "-" + ProcessHandle.current().pid() + UNFINISHED);
    }

    /** Removes what processes left that died; only who holds the lock may. */
    void removeUnfinished() throws IOException {
        for (Path file : files(name -> name.contains(UNFINISHED))) {
            Files.deleteIfExists(file);
        }
    }

    /** Gives a finished cache its name in one step, and removes the oldest ones of its kind. */
    void add(ServerKind kind, Path finished, Path name) throws IOException {
        Files.move(
                finished,
                name,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        List<Path> newestFirst =
                files(file -> file.startsWith(kind.label() + "-") && file.endsWith(".aot")).stream()
                        .sorted(Comparator.comparingLong(CacheFolder::age))
                        .toList();
        for (Path old :
                newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    /**
     * Removes a cache, unless another process has put one of this name into its place: a server
     * that began with the old one may be late.
     *
     * @param stamp that of the cache which is to go
     */
    static void remove(Path cache, FileStamp stamp) throws IOException {
        boolean mayBeRemoved = Files.isWritable(cache.toAbsolutePath().getParent());
        if (mayBeRemoved && FileStamp.of(cache).equals(Optional.of(stamp))) {
            Files.deleteIfExists(cache);
        }
    }

    private static long age(Path file) {
        return -file.toFile().lastModified();
    }

    private List<Path> files(Predicate<String> named) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> named.test(file.getFileName().toString())).toList();
        }
    }
}
