package dev.holt.protocol.legacy;

import dev.holt.protocol.CallSuspended;

/** Ends a call that was cancelled; it gets no answer. */
final class CallAbandoned extends CallSuspended {

    private static final long serialVersionUID = 1L;

    CallAbandoned() {
        super("The call was cancelled");
    }
}
