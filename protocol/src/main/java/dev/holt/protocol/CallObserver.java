package dev.holt.protocol;

import java.time.Duration;

/**
 * Told of each call that {@link CatalogMethods} answers, in either era; for counting and logging.
 * It is told on the thread of the call, so it must be quick, and it must not fail.
 */
public interface CallObserver {

    /** Nobody: the calls of a catalog that has no other observer cost nothing. */
    CallObserver NONE = new Nobody();

    /** A call begins. */
    void began(ObservedCall call);

    /**
     * A call has its answer, which is not sent yet, or ends without one.
     *
     * @param call as it began
     */
    void ended(ObservedCall call, CallOutcome outcome, Duration time);

    /** Does nothing. */
    final class Nobody implements CallObserver {
        private Nobody() {}

        @Override
        public void began(ObservedCall call) {
            // Nobody is told.
        }

        @Override
        public void ended(ObservedCall call, CallOutcome outcome, Duration time) {
            // Nobody is told.
        }
    }
}
