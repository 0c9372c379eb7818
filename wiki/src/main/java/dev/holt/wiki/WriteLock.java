package dev.holt.wiki;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to one wiki: one holder among all threads of all Holt processes.
 *
 * <p>It is a lock on a file that the kernel releases when its process dies, so a crash leaves
 * nothing behind; the file itself stays.
 *
 * <p>Design note: locks on a file can be tried for or waited for without a time limit, and are
 * given to whoever comes first after a release. So waiting is polling, with short pauses that grow,
 * and the order is made by a row of bytes: who has byte 0 may write, bytes 1 to {@link #PLACES} are
 * places in a queue. A process takes the last place and moves up, giving a place back only when it
 * has the next one. Nobody is overtaken in the queue, a process that dies in it is no gap, and each
 * one sees whether the queue gets on. Only beyond its end does chance decide.
 */
final class WriteLock {
    /**
     * The threads waiting for each wiki of this JVM. It has to be static: POSIX file locks belong
     * to the process, and closing any channel on the file gives up all of them, so a second wiki on
     * the same folder must not even open the file while the first one holds it.
     */
    private static final ConcurrentMap<Path, WriterQueue> IN_THIS_JVM = new ConcurrentHashMap<>();

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(250);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    /** Who has this byte of the file may write. */
    static final int WRITE_BYTE = 0;

    /** How many processes wait in order; the place of the next one to write is byte 1. */
    static final int PLACES = 32;

    private final Path file;
    private final WikiOptions options;

    /**
     * @param file made when it is missing; its folder exists
     * @param options which say how long {@link #acquire} waits
     */
    WriteLock(Path file, WikiOptions options) {
        this.file = file;
        this.options = options;
    }

    /** The lock while it is held. */
    static final class Held implements AutoCloseable {
        private final WriterQueue inThisJvm;
        private final FileChannel channel;

        private Held(WriterQueue inThisJvm, FileChannel channel) {
            this.inThisJvm = inThisJvm;
            this.channel = channel;
        }

        /** Lets the next writer in. Closing the channel releases the file lock. */
        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                inThisJvm.leave();
            }
        }
    }

    /**
     * Waits for the lock.
     *
     * @throws WikiException.WikiLocked when it did not get nearer for the lock timeout, or others
     *     came first for the whole queue timeout
     */
    Held acquire() throws IOException {
        Patience patience = new Patience(options, System::nanoTime);
        WriterQueue mine =
                IN_THIS_JVM.computeIfAbsent(
                        DurableFiles.folderOf(file).toRealPath().resolve(file.getFileName()),
                        f -> new WriterQueue());
        if (mine.isMine()) {
            throw new IllegalStateException("A planner cannot commit to the wiki it plans for");
        }
        try {
            if (!mine.enter(patience)) {
                throw locked(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
        FileChannel channel = null;
        try {
            channel = lockedChannel(mine, patience);
        } finally {
            if (channel == null) {
                mine.leave();
            }
        }
        if (channel == null) {
            throw locked(patience);
        }
        return new Held(mine, channel);
    }

    private @Nullable FileChannel lockedChannel(WriterQueue mine, Patience patience)
            throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = lockAtOnce(channel) || lockInTurn(channel, mine, patience);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? channel : null;
    }

    /** Takes the lock when nobody has it and nobody is in the queue. */
    private static boolean lockAtOnce(FileChannel channel) throws IOException {
        try (FileLock queue = tryLock(channel, WRITE_BYTE + 1, PLACES)) {
            return queue != null && tryLock(channel, WRITE_BYTE, 1) != null;
        }
    }

    private static boolean lockInTurn(FileChannel channel, WriterQueue mine, Patience patience)
            throws IOException {
        FileLock place = null;
        for (int next = PLACES; next >= WRITE_BYTE; next--) {
            FileLock taken = poll(channel, next, patience);
            if (taken == null) {
                return false; // closing the channel gives the place back
            }
            if (place != null) {
                place.release();
            }
            place = taken;
            patience.advanced();
            mine.moved();
        }
        return true;
    }

    private static @Nullable FileLock poll(FileChannel channel, int position, Patience patience)
            throws IOException {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            FileLock lock = tryLock(channel, position, 1);
            if (lock != null || patience.left() <= 0) {
                return lock;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, int position, int length)
            throws IOException {
        try {
            return channel.tryLock(position, length, false);
        } catch (OverlappingFileLockException e) {
            return null; // a wiki loaded by another class loader holds it
        }
    }

    private static WikiException.WikiLocked cancelled() {
        return new WikiException.WikiLocked(
                "The write was cancelled while it waited for another writer. Send it again.");
    }

    private WikiException.WikiLocked locked(Patience patience) {
        return new WikiException.WikiLocked(
                patience.isUsedUp()
                        ? "So many others are writing that this change did not get its turn within %d ms, and nothing was written. Send it again."
                                .formatted(patience.whole().toMillis())
                        : "Another writer has held the wiki for more than %d ms (lock file %s), and nothing was written. Send the change again; if it keeps failing, look for a hanging Holt process."
                                .formatted(options.lockTimeout().toMillis(), file));
    }
}
