package dev.holt.protocol.legacy;

import dev.holt.protocol.CallSuspended;

/** Ends a call that waited for its client when it was cancelled; it gets no answer. */
final class CallAbandoned extends CallSuspended {

    private static final long serialVersionUID = 1L;

    CallAbandoned() {
        super("The call was cancelled while it waited for the client");
    }
}
