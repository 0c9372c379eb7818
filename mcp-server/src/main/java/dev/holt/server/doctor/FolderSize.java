package dev.holt.server.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What the files in a folder and below take.
 *
 * @param files how many there are
 * @param bytes their length together
 */
public record FolderSize(long files, long bytes) {
    /** The size of a folder; nothing for one that is missing. Files that vanish do not count. */
    public static FolderSize of(Path folder) {
        long[] sums = new long[2];
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            sums[0]++;
                            sums[1] += attributes.size();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderSize(sums[0], sums[1]);
    }
}
