package dev.holt.protocol;

import java.util.Map;
import java.util.Optional;

/**
 * What a handler may know of the call it answers, and say and ask while it works; safe for any
 * thread. A handler cannot tell which protocol era called it.
 */
public interface CallContext {

    /**
     * Tells the caller how far the work is; does nothing when the caller did not ask for progress.
     *
     * @param done how much is done, growing from call to call
     * @param total how much there is, in the same unit; 0 when that is not known
     * @param message what is being done now
     */
    void progress(double done, double total, String message);

    /** Writes to the client's log; does nothing when the client did not ask for such messages. */
    void log(LogLevel level, String message);

    /**
     * Returns whether the caller no longer wants the answer. Polled by long work between steps that
     * may be abandoned; never between a commit and its answer.
     */
    boolean cancelled();

    /** Returns whether the client can answer requests of this kind. */
    boolean canAsk(Class<? extends ClientRequest> kind);

    /**
     * Asks the client, all questions at once, and returns the answers under the same keys.
     *
     * <p>The call may end here and be run again from its start once the answers have come, so a
     * handler asks before it changes anything, and asks the same when it is run again.
     *
     * @param questions by keys that are unique within the call
     * @throws ProtocolException when the client cannot be asked; see {@link #canAsk}
     */
    Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions);

    /** Returns the client's name as it gave it itself; for display, never for authorisation. */
    String clientName();

    /** Returns the client's version as it gave it itself. */
    String clientVersion();

    /** Returns who the transport says is calling. */
    Principal principal();

    /** Returns the trace of its client's that the call belongs to, if the client named one. */
    default Optional<TraceContext> trace() {
        return Optional.empty();
    }
}
