package dev.holt.wiki;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to one wiki: one holder among all threads of all Holt processes.
 *
 * <p>It is a lock on a file that the kernel releases when its process dies, so a crash leaves
 * nothing behind; the file itself stays. Waiting for another process is polling, with short pauses
 * that grow.
 */
final class WriteLock {
    /**
     * The same lock for all wikis of this JVM that share a file. It has to be static: POSIX file
     * locks belong to the process, and closing any channel on the file gives up all of them, so a
     * second wiki on the same folder must not even open the file while the first one holds it.
     */
    private static final ConcurrentMap<Path, ReentrantLock> IN_THIS_JVM = new ConcurrentHashMap<>();

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(250);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /** Who has this byte of the file may write. */
    private static final long WRITE_BYTE = 0;

    /** Who has this byte is next, so that a busy process cannot shut out one that polls. */
    private static final long TURN_BYTE = 1;

    private final Path file;
    private final Duration timeout;

    /**
     * @param file made when it is missing; its folder exists
     * @param timeout how long {@link #acquire} waits
     */
    WriteLock(Path file, Duration timeout) {
        this.file = file;
        this.timeout = timeout;
    }

    /** The lock while it is held. */
    static final class Held implements AutoCloseable {
        private final ReentrantLock inThisJvm;
        private final FileChannel channel;

        private Held(ReentrantLock inThisJvm, FileChannel channel) {
            this.inThisJvm = inThisJvm;
            this.channel = channel;
        }

        /** Lets the next writer in. Closing the channel releases the file lock. */
        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                inThisJvm.unlock();
            }
        }
    }

    /**
     * Waits for the lock.
     *
     * @throws WikiException.WikiLocked when others kept it for the whole timeout
     */
    Held acquire() throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        ReentrantLock mine =
                IN_THIS_JVM.computeIfAbsent(
                        DurableFiles.folderOf(file).toRealPath().resolve(file.getFileName()),
                        f -> new ReentrantLock(true));
        if (mine.isHeldByCurrentThread()) {
            throw new IllegalStateException("A planner cannot commit to the wiki it plans for");
        }
        try {
            if (!mine.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw locked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
        try {
            FileChannel channel = lockedChannel(deadline);
            if (channel != null) {
                return new Held(mine, channel);
            }
        } catch (IOException | RuntimeException e) {
            mine.unlock();
            throw e;
        }
        mine.unlock();
        throw locked();
    }

    private @Nullable FileChannel lockedChannel(long deadline) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock turn = poll(channel, TURN_BYTE, deadline);
            locked = turn != null && poll(channel, WRITE_BYTE, deadline) != null;
            if (turn != null) {
                turn.release();
            }
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? channel : null;
    }

    private static @Nullable FileLock poll(FileChannel channel, long position, long deadline)
            throws IOException {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            FileLock lock = tryLock(channel, position);
            if (lock != null || System.nanoTime() - deadline >= 0) {
                return lock;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, long position)
            throws IOException {
        try {
            return channel.tryLock(position, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // a wiki loaded by another class loader holds it
        }
    }

    private static WikiException.WikiLocked cancelled() {
        return new WikiException.WikiLocked(
                "The write was cancelled while it waited for another writer. Send it again.");
    }

    private WikiException.WikiLocked locked() {
        return new WikiException.WikiLocked(
                "Another writer has held the wiki for more than %d ms (lock file %s). Send the change again; if it keeps failing, look for a hanging Holt process."
                        .formatted(timeout.toMillis(), file));
    }
}
