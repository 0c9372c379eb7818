package dev.holt.wiki;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The few file operations whose effects outlive a crash of the machine. */
final class DurableFiles {
    private DurableFiles() {}

    /**
     * Writes a new file and forces its content to the disk. Its name is durable once {@link
     * #syncFolder} has run.
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
            out.getFD().sync();
        }
    }

    /** Forces the names in a folder to the disk, where the platform can. */
    static void syncFolder(Path folder) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    // A cancelled caller must not leave the write half done; it hears of it later.
                    interrupted |= Thread.interrupted();
                } catch (AccessDeniedException e) {
                    if (Files.isReadable(folder)) {
                        return; // Windows does not open folders; its file system orders renames
                    }
                    throw e;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
