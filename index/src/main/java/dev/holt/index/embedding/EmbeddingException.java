package dev.holt.index.embedding;

import java.time.Duration;
import java.util.Optional;

/**
 * Texts that could not be turned into vectors. The message says why and what to do; it holds no
 * text, no key, and nothing that the other side wrote.
 */
public abstract sealed class EmbeddingException extends Exception {
    private static final long serialVersionUID = 1L;

    private EmbeddingException(String message) {
        super(message);
    }

    /** There was no answer in time, or one that says that there will be none for now. */
    public static final class Unreachable extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message) {
            super(message);
        }
    }

    /** There will be no answer to such a question: an unknown model, a wrong key. */
    public static final class Refused extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /** There were too many questions; later ones will be answered. */
    public static final class RateLimited extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> retryAfter;

        public RateLimited(String message, Optional<Duration> retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        /** How long to wait, where that was said. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** The texts are more than the model takes at once. */
    public static final class TooLarge extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        public TooLarge(String message) {
            super(message);
        }
    }

    /** The vectors are not as long as those before, or too long for any use. */
    public static final class WrongDimension extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        public WrongDimension(String message) {
            super(message);
        }
    }

    /** The answer is not one of vectors, or too large. */
    public static final class Unreadable extends EmbeddingException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }
}
