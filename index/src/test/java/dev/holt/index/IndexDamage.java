package dev.holt.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Damages what an index has on disk, as failing disks and meddling people do. */
final class IndexDamage {
    private final Path folder;
    private final RandomText random;
    private @Nullable Path copy;

    /** Damages the files in {@code folder} at random; it may be missing. */
    IndexDamage(Path folder, RandomText random) {
        this.folder = folder;
        this.random = random;
    }

    /**
     * Takes files away, or puts others in their places. Whoever has them open keeps what there was.
     *
     * @return what was done
     */
    String replace() throws IOException {
        return switch (random.below(5)) {
            case 0 -> {
                deleteAll();
                yield "all files deleted";
            }
            case 1 -> exchangeWithCopy();
            case 2 -> {
                Optional<Path> file = anyFile();
                if (file.isPresent()) {
                    Files.deleteIfExists(file.get());
                }
                yield "file deleted";
            }
            default ->
                    write(
                            "file replaced by a damaged one",
                            (file, bytes) -> {
                                Path made =
                                        Files.write(
                                                Files.createTempFile("holt-damage-", ""), bytes);
                                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
                            });
        };
    }

    /**
     * Changes bytes of a file where they are, which nobody may have open: Lucene verifies a file
     * when it is opened and trusts it from then on.
     *
     * @return what was done
     */
    String inPlace() throws IOException {
        return write("file damaged in place", Files::write);
    }

    /** Writes a file's bytes. */
    private interface Writing {
        void write(Path file, byte[] bytes) throws IOException;
    }

    private String write(String what, Writing writing) throws IOException {
        Optional<Path> file = anyFile();
        try {
            if (file.isPresent()) {
                writing.write(file.get(), damaged(Files.readAllBytes(file.get())));
            }
        } catch (NoSuchFileException gone) {
            // Another process has just deleted it; that is as good.
        }
        return what;
    }

    private byte[] damaged(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return new byte[] {1};
        }
        switch (random.below(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.below(bytes.length));
            }
            case 1 -> {
                Optional<Path> other = anyFile();
                return other.isPresent() ? Files.readAllBytes(other.get()) : bytes;
            }
            case 2 -> Arrays.fill(bytes, random.below(bytes.length), bytes.length, (byte) 0);
            default -> bytes[random.below(bytes.length)] ^= (byte) (1 << random.below(8));
        }
        return bytes;
    }

    /** Puts back what there was some time ago, as from a backup, and keeps what there is. */
    private String exchangeWithCopy() throws IOException {
        Path old = copy;
        copy = Files.createTempDirectory("holt-copy-");
        for (Path file : files()) {
            copyOver(file, copy);
        }
        if (old != null) {
            deleteAll();
            try (Stream<Path> files = Files.list(old)) {
                for (Path file : files.toList()) {
                    copyOver(file, folder);
                    Files.delete(file);
                }
            }
            Files.delete(old);
        }
        return "older files put back";
    }

    private static void copyOver(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // Another process has just deleted it; a copy made meanwhile would lack it too.
        }
    }

    private void deleteAll() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    private Optional<Path> anyFile() throws IOException {
        List<Path> files = files();
        return files.isEmpty() ? Optional.empty() : Optional.of(random.any(files));
    }

    /** All files but the locks: who deletes the lock that another holds, asks for trouble. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".lock")).sorted().toList();
        }
    }
}
