package dev.holt.protocol;

/** What a handler may know of the call it answers, and say while it works; safe for any thread. */
public interface CallContext {

    /**
     * Tells the caller how far the work is; does nothing when the caller did not ask for progress.
     *
     * @param done how much is done, growing from call to call
     * @param total how much there is, in the same unit; 0 when that is not known
     * @param message what is being done now
     */
    void progress(double done, double total, String message);

    /**
     * Returns whether the caller no longer wants the answer. Polled by long work between steps that
     * may be abandoned; never between a commit and its answer.
     */
    boolean cancelled();

    /** Returns the client's name as it gave it itself; for display, never for authorisation. */
    String clientName();

    /** Returns the client's version as it gave it itself. */
    String clientVersion();

    /** Returns who the transport says is calling: {@code local} where nobody had to log in. */
    String principal();
}
