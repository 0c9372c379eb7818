package dev.holt.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes from one thread to another through a bounded buffer, like a pipe between processes.
 *
 * <p>Unlike {@link java.io.PipedInputStream} it does not care which threads write and whether they
 * live on, so virtual threads can use it.
 */
public final class BytePipe {

    private static final int CAPACITY = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] buffer = new byte[CAPACITY];
    private int start;
    private int size;
    private boolean writerClosed;
    private boolean readerClosed;

    /** Returns the end to read from; closing it makes writing fail. */
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() {
                byte[] one = new byte[1];
                return take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return take(bytes, offset, length);
            }

            @Override
            public void close() {
                BytePipe.this.close(true);
            }
        };
    }

    /** Returns the end to write to; closing it ends the stream for the reader. */
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int done = 0; done < length; ) {
                    done += put(bytes, offset + done, length - done);
                }
            }

            @Override
            public void close() {
                BytePipe.this.close(false);
            }
        };
    }

    private int take(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            while (size == 0 && !writerClosed) {
                changed.awaitUninterruptibly();
            }
            if (size == 0) {
                return -1;
            }
            int count = Math.min(Math.min(length, size), CAPACITY - start);
            System.arraycopy(buffer, start, bytes, offset, count);
            start = (start + count) % CAPACITY;
            size -= count;
            changed.signalAll();
            return count;
        } finally {
            lock.unlock();
        }
    }

    private int put(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (size == CAPACITY && !readerClosed) {
                changed.awaitUninterruptibly();
            }
            if (readerClosed || writerClosed) {
                throw new IOException("Broken pipe");
            }
            int end = (start + size) % CAPACITY;
            int count = Math.min(Math.min(length, CAPACITY - size), CAPACITY - end);
            System.arraycopy(bytes, offset, buffer, end, count);
            size += count;
            changed.signalAll();
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void close(boolean reader) {
        lock.lock();
        try {
            readerClosed |= reader;
            writerClosed |= !reader;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
