package dev.holt.protocol.legacy;

import dev.holt.protocol.Answering;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client's session of the eras up to 2025-11-25.
 *
 * <p>It opens with the answer to {@code initialize}, so that clients which are late with their
 * {@code notifications/initialized}, or never send it, are served as well; before that, only a ping
 * gets more than a refusal. Safe for any number of threads.
 */
public final class LegacySession implements AutoCloseable {

    private static final String INITIALIZE = "initialize";

    private final SessionState state;
    private final SessionMethods methods;
    private volatile @Nullable Principal owner;

    LegacySession(SessionContext context) {
        this.state = new SessionState(context);
        this.methods = new SessionMethods(context, state);
    }

    /** Returns whether the handshake is done. */
    public boolean isOpen() {
        return owner != null;
    }

    /**
     * Returns whether this caller opened the session, with the rights they have now: to all others
     * it is unknown.
     */
    public boolean belongsTo(Principal caller) {
        return caller.equals(owner);
    }

    /**
     * Does the handshake.
     *
     * @param request {@code initialize}
     * @param caller whose session this will be
     * @return the answer; an error leaves the session as it was
     */
    public synchronized Message initialize(Message.Request request, Principal caller) {
        return Answering.answer(request.id(), INITIALIZE, () -> begin(request.params(), caller));
    }

    private Map<String, Object> begin(Map<String, Object> params, Principal caller) {
        if (isOpen()) {
            throw refusal("The session is already initialized");
        }
        ClientDescription client = ClientDescription.read(params);
        Map<String, Object> result = methods.initialize(client.wantedVersion());
        state.begin(client, caller);
        owner = caller;
        return result;
    }

    /**
     * Handles a message on the calling thread. The answer to a request, if it gets one, is the last
     * thing to be sent for it; a cancelled request gets none.
     *
     * @param replyTo where the answer goes, and all that is said and asked on the way to it
     * @param caller who sent it
     * @return false for an answer to nothing that was asked
     */
    public boolean handle(Message message, Outlet replyTo, Principal caller) {
        if (message instanceof Message.Request request) {
            request(request, replyTo, caller);
        } else if (message instanceof Message.Notification notification) {
            notification(notification);
        } else if (message instanceof Message.Answer answer) {
            return state.questions().answer(answer.id(), answer);
        }
        return true;
    }

    /** Ends the session: nothing unsolicited is sent any more, and no call waits for its client. */
    @Override
    public void close() {
        state.close();
    }

    private void request(Message.Request request, Outlet replyTo, Principal caller) {
        Message answer;
        try {
            answer =
                    request.method().equals(INITIALIZE)
                            ? initialize(request, caller)
                            : Answering.answer(
                                    request.id(),
                                    request.method(),
                                    () -> result(request, replyTo, caller));
        } catch (CallAbandoned unanswered) {
            return;
        }
        replyTo.send(answer);
    }

    private Map<String, Object> result(Message.Request request, Outlet replyTo, Principal caller) {
        String method = request.method();
        if (!methods.has(method)) {
            throw new ProtocolException(ErrorCode.METHOD_NOT_FOUND, "Unknown method: " + method);
        }
        if (!isOpen() && !method.equals("ping")) {
            throw refusal("The session is not initialized: send initialize first");
        }
        return methods.answer(method, request.params(), new Origin(request.id(), caller, replyTo));
    }

    private static ProtocolException refusal(String reason) {
        return new ProtocolException(ErrorCode.INVALID_REQUEST, reason);
    }

    private void notification(Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            state.calls().cancel(notification.params().get("requestId"));
        }
    }
}
