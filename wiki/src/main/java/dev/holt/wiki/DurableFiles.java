package dev.holt.wiki;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The few file operations whose effects outlive a crash of the machine.
 *
 * <p>Design note: waiting for the disk is what a write costs, and file systems with a journal make
 * one wait serve all who ask at the same time. So files are written first and forced together, each
 * in a thread of its own: five cost little more than one.
 */
final class DurableFiles {
    private DurableFiles() {}

    /**
     * Writes a new file, which is durable once {@link #sync} has run for it and its folder.
     *
     * @throws FileAlreadyExistsException when there is one
     */
    static void writeNew(Path file, byte[] content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        // java.io, because an interrupt closes an interruptible channel in the middle of a write.
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
        }
    }

    /** Forces the content of files, and the names in folders, to the disk. */
    static void sync(Collection<Path> filesAndFolders) throws IOException {
        // Threads of their own also keep an interrupt of the caller away from the channels.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> running =
                    filesAndFolders.stream()
                            .map(path -> CompletableFuture.runAsync(() -> force(path), threads))
                            .toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    private static void force(Path path) {
        boolean folder = Files.isDirectory(path);
        var access = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows does not open folders; its file system keeps renames in order by itself.
            if (!folder || !Files.isReadable(path)) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that a file is in. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** Renames within one file system, replacing what is there in one step. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
