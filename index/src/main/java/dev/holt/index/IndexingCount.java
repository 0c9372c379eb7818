package dev.holt.index;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many pages were to be indexed since the start, and how many are. Whoever waits looks at it
 * now and then; the threads that index tell nobody, so that no slow listener can hold them up.
 */
final class IndexingCount {
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    /** Begins to index so many pages. */
    Batch begin(int pages) {
        wanted.addAndGet(pages);
        return new Batch(pages);
    }

    /** How many pages are still to be indexed. */
    int left() {
        return (int) Math.max(0, wanted.get() - done.get());
    }

    /** What happens from now on. */
    Since now() {
        return new Since(done.get());
    }

    /** Pages that are indexed together; closed when they are, or when that failed. */
    final class Batch implements AutoCloseable {
        private final AtomicInteger left;

        private Batch(int pages) {
            this.left = new AtomicInteger(pages);
        }

        void one() {
            left.decrementAndGet();
            done.incrementAndGet();
        }

        @Override
        public void close() {
            wanted.addAndGet(-left.getAndSet(0));
        }
    }

    /** The count since somebody began to wait. */
    final class Since {
        private final long start;

        private Since(long start) {
            this.start = start;
        }

        int done() {
            return (int) (done.get() - start);
        }

        int total() {
            return (int) (wanted.get() - start);
        }
    }
}
