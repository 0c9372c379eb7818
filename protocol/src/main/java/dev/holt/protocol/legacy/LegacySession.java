package dev.holt.protocol.legacy;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    private final String id = UUID.randomUUID().toString();
    private final SessionState state;
    private final SdkSession sdk;
    private volatile @Nullable Principal owner;

    LegacySession(SessionContext context) {
        this.state = new SessionState(context);
        this.sdk = new SdkSession(id, new SessionMethods(context, state));
    }

    /** Returns the session's id: random, and made by the server. */
    public String id() {
        return id;
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
        try {
            if (isOpen()) {
                throw new ProtocolException(
                        ErrorCode.INVALID_REQUEST, "The session is already initialized");
            }
            ClientDescription client = ClientDescription.read(request.params());
            AnswerSlot answer = new AnswerSlot();
            sdk.open(client, new Origin(request.id(), caller, answer));
            Message given = answer.get();
            if (given instanceof Message.Result) {
                state.begin(client, caller);
                owner = caller;
            }
            return given;
        } catch (ProtocolException problem) {
            return problem.answerTo(request.id());
        }
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
        switch (message) {
            case Message.Request request -> request(request, replyTo, caller);
            case Message.Notification notification -> notification(notification);
            case Message.Result result -> {
                return state.questions().answer(result.id(), result);
            }
            case Message.Failure failure -> {
                return state.questions().answer(failure.id(), failure);
            }
        }
        return true;
    }

    /** Ends the session: nothing unsolicited is sent any more, and no call waits for its client. */
    @Override
    public void close() {
        state.close();
        sdk.close();
    }

    private void request(Message.Request request, Outlet replyTo, Principal caller) {
        if (request.method().equals(INITIALIZE)) {
            replyTo.send(initialize(request, caller));
            return;
        }
        if (isOpen() || !sdk.knows(request.method())) {
            sdk.handle(request, new Origin(request.id(), caller, replyTo));
        } else if (request.method().equals("ping")) {
            replyTo.send(new Message.Result(request.id(), Map.of()));
        } else {
            replyTo.send(
                    new Message.Failure(
                            request.id(),
                            ErrorCode.INVALID_REQUEST,
                            "The session is not initialized: send initialize first"));
        }
    }

    /** Keeps the answer to the handshake, which nothing comes before. */
    private static final class AnswerSlot implements Outlet {
        private @Nullable Message answer;

        @Override
        public void send(Message message) {
            answer = message;
        }

        @Override
        public boolean gone() {
            return false;
        }

        Message get() {
            return Objects.requireNonNull(answer, "initialize got no answer");
        }
    }

    private void notification(Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            state.calls().cancel(notification.params().get("requestId"));
        }
    }
}
