package dev.holt.tools.operation;

/** One of several changes that failed, so that none was made; the cause is the failure itself. */
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final RuntimeException failure;

    StepFailed(int number, RuntimeException failure) {
        super("Change " + number + ": " + failure.getMessage(), failure);
        this.number = number;
        this.failure = failure;
    }

    /** The change's place in the request, from 1. */
    public int number() {
        return number;
    }

    /** What went wrong with it. */
    public RuntimeException failure() {
        return failure;
    }
}
