package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of git's own lock files ({@code index.lock}, {@code main.lock}), taken so that git sees it
 * and a crash cannot make it permanent.
 *
 * <p>Design note: git's protocol is that whoever creates the lock file holds the lock, and a
 * process that is killed leaves it for ever. Here the lock file is a hard link to a marker, a file
 * of our own in the state folder, which is on the disk before. Making the link is as atomic as
 * creating a file. Later, a lock file that is the same file as a marker was made by us; and as only
 * the holder of the {@link WriteLock} makes them, the next holder knows that its maker is dead and
 * removes it. Where hard links are missing, the lock file is created with the marker's content, and
 * equal content is the proof; there a crash between creating and writing the file leaves a lock
 * that people must remove.
 */
final class GitLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GitLock.class);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Path file;

    private GitLock(Path file) {
        this.file = file;
    }

    /**
     * Takes the lock, waiting for git while the deadline allows.
     *
     * @param file the lock file
     * @param marker the file in the state folder that proves that the lock is ours
     * @param deadline in terms of {@link System#nanoTime()}
     * @throws WikiException.WikiLocked when git keeps it
     */
    static GitLock take(Path file, Path marker, long deadline) throws IOException {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            try {
                create(file, marker);
                return new GitLock(file);
            } catch (FileAlreadyExistsException e) {
                boolean cancelled = Thread.currentThread().isInterrupted();
                if (cancelled || System.nanoTime() - deadline >= 0) {
                    throw locked(file);
                }
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }
    }

    /** Removes a lock file if it is the one that {@code marker} stands for. */
    static void removeIfOurs(Path file, Path marker) throws IOException {
        if (isOurs(file, marker)) {
            Files.deleteIfExists(file);
        }
    }

    /** Whether a lock file exists and was made from {@code marker}. */
    static boolean isOurs(Path file, Path marker) throws IOException {
        try {
            return Files.isSameFile(file, marker)
                    || Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(marker));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void create(Path file, Path marker) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.createLink(file, marker);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // No hard links here; whatever else is wrong shows in the attempt to create the file.
            Files.write(file, Files.readAllBytes(marker), StandardOpenOption.CREATE_NEW);
        }
    }

    private static WikiException.WikiLocked locked(Path file) {
        String age = "";
        try {
            Instant made = Files.getLastModifiedTime(file).toInstant();
            age = ", made " + Duration.between(made, Instant.now()).toSeconds() + " s ago";
        } catch (IOException e) {
            age = ", just gone";
        }
        return new WikiException.WikiLocked(
                "git holds the lock file %s%s. Wait for the git command to finish and send the change again; if none is running, delete that file."
                        .formatted(file, age));
    }

    /** Gives the lock back. If that fails, {@link Recovery} finds the marker and does it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("The next write removes {}", file, e);
        }
    }
}
