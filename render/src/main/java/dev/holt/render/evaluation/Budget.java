package dev.holt.render.evaluation;

/**
 * What one element of a page may still use. What was used stays used, even if its output is
 * dropped: so the work is bounded, and not only what comes of it.
 */
final class Budget {
    private final EvaluationLimits limits;
    private int calls;
    private long bytes;

    Budget(EvaluationLimits limits) {
        this.limits = limits;
    }

    /** Counts a transclusion or a macro. */
    void call(Frame frame, String step) {
        if (calls == limits.maxCalls()) {
            throw new RefusedElement(
                    "a page may have at most %d transclusions and macros (maxCalls): %s"
                            .formatted(limits.maxCalls(), frame.through(step)));
        }
        calls++;
    }

    /** Refuses to go deeper than allowed. */
    void enter(Frame frame, String step) {
        if (frame.depth() == limits.maxIncludeDepth()) {
            throw new RefusedElement(
                    "at most %d pages may stand inside each other (maxIncludeDepth): %s"
                            .formatted(limits.maxIncludeDepth(), frame.through(step)));
        }
    }

    /** Counts output. */
    void add(int length, Frame frame) {
        bytes += length;
        check(frame);
    }

    /** Counts the message about a failure, which is shown in any case. */
    void addMessage(int length) {
        bytes += length;
    }

    /** Refuses to go on when too much was added. */
    void check(Frame frame) {
        if (bytes > limits.maxAddedBytes()) {
            throw new RefusedElement(
                    "transclusions and macros may add at most %d bytes to a page (maxAddedBytes): %s"
                            .formatted(limits.maxAddedBytes(), String.join(" > ", frame.chain())));
        }
    }

    int calls() {
        return calls;
    }
}
