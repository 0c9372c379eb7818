package dev.holt.index.embedding;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks an embedder again where that may help, with pauses that double, until it answers, the tries
 * are used up, or it is told to stop.
 *
 * <p>Only the waiting is ever interrupted: what its thread does between two calls, such as writing
 * with Lucene, must not be.
 */
final class PatientEmbedder {
    private final Embedder embedder;
    private final EmbeddingLimits limits;
    private @Nullable Thread calling;
    private boolean stopped;

    PatientEmbedder(Embedder embedder, EmbeddingLimits limits) {
        this.embedder = embedder;
        this.limits = limits;
    }

    /** The vectors of the texts, of length 1. */
    List<float[]> embed(List<String> texts) throws EmbeddingException {
        Duration pause = limits.times().firstPause();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= limits.times().attempts() || isStopped();
            try {
                return UnitVectors.of(once(texts), texts.size(), limits.sizes().maxDimension());
            } catch (EmbeddingException.Unreachable e) {
                if (last) {
                    throw e;
                }
                pause(pause);
            } catch (EmbeddingException.RateLimited e) {
                if (last) {
                    throw e;
                }
                pause(e.retryAfter().orElse(pause));
            }
            pause = pause.multipliedBy(2);
        }
    }

    /** Ends a call that is under way, and every later one, without an answer. */
    synchronized void stop() {
        stopped = true;
        if (calling != null) {
            calling.interrupt();
        }
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    private List<float[]> once(List<String> texts) throws EmbeddingException {
        begin();
        try {
            return embedder.embed(texts, limits.times().batch());
        } finally {
            end();
        }
    }

    private synchronized void begin() throws EmbeddingException {
        if (stopped) {
            throw new EmbeddingException.Unreachable("Holt is being closed.");
        }
        calling = Thread.currentThread();
    }

    private synchronized void end() {
        calling = null;
        // An interrupt that came too late to end the call must not meet anything else.
        Thread.interrupted();
    }

    private synchronized void pause(Duration wanted) {
        Duration longest = limits.times().longestPause();
        Duration pause = wanted.compareTo(longest) > 0 ? longest : wanted;
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !stopped; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
    }
}
