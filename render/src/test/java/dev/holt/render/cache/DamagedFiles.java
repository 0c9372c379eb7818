package dev.holt.render.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What may happen to files of which anybody may think that they can go. */
final class DamagedFiles {
    private DamagedFiles() {}

    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts, changes, replaces, mixes up or deletes files. */
    static void harm(Path folder, RandomWorld world) {
        List<Path> files = in(folder);
        try {
            for (int i = 0; i < 3 && !files.isEmpty(); i++) {
                harm(files.get(world.below(files.size())), files, world);
            }
            if (world.below(4) == 0) {
                deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void harm(Path file, List<Path> files, RandomWorld world) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        switch (world.below(5)) {
            case 0 -> Files.write(file, Arrays.copyOf(bytes, world.below(bytes.length + 1)));
            case 1 -> {
                if (bytes.length > 0) {
                    bytes[world.below(bytes.length)] ^= (byte) (1 << world.below(8));
                    Files.write(file, bytes);
                }
            }
            case 2 -> Files.write(file, world.garbage());
            case 3 -> {
                // A whole entry in the wrong place.
                Path other = files.get(world.below(files.size()));
                if (Files.exists(other)) {
                    Files.write(file, Files.readAllBytes(other));
                }
            }
            default -> Files.delete(file);
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
