package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.modern.StatelessErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one stateless request: plain JSON when the answer is all there is to say, and
 * events from the moment that something comes before it, be it a sign of life.
 */
final class StatelessAnswer implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger(StatelessAnswer.class);

    private final HttpServletResponse response;
    private final MessageCodec codec;
    private final boolean mayStream;
    private final BooleanSupplier stillWelcome;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.UNDECIDED;
    private volatile boolean gone;

    private enum State {
        UNDECIDED,
        EVENTS,
        DONE
    }

    /**
     * An answer that is still open.
     *
     * @param mayStream whether the client takes events; if not, it gets the answer only
     * @param stillWelcome whether the caller may still hear anything
     */
    StatelessAnswer(
            HttpServletResponse response,
            MessageCodec codec,
            boolean mayStream,
            BooleanSupplier stillWelcome) {
        this.response = response;
        this.codec = codec;
        this.mayStream = mayStream;
        this.stillWelcome = stillWelcome;
    }

    @Override
    public void send(Message message) {
        boolean last = message instanceof Message.Result || message instanceof Message.Failure;
        lock.lock();
        try {
            if (state == State.DONE || (!last && !mayStream) || !isWelcome()) {
                return;
            }
            if (state == State.UNDECIDED && last) {
                response.setStatus(StatelessErrorCode.httpStatus(message));
                Answers.json(response, codec.encode(message));
            } else {
                begin();
                EventFormat.write(response.getOutputStream(), codec.encode(message));
            }
            state = last ? State.DONE : state;
        } catch (IOException closed) {
            lose(closed);
        } finally {
            lock.unlock();
        }
    }

    /** Shows a client that waits that its call is worked on, and the server whether it waits. */
    void signOfLife() {
        lock.lock();
        try {
            if (state != State.DONE && mayStream && isWelcome()) {
                begin();
                EventFormat.writeSignOfLife(response.getOutputStream());
            }
        } catch (IOException closed) {
            lose(closed);
        } finally {
            lock.unlock();
        }
    }

    /** After its end nothing is written, whoever still tries; no answer is an empty stream. */
    void end() {
        lock.lock();
        try {
            if (state == State.UNDECIDED) {
                EventFormat.begin(response);
            }
            state = State.DONE;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean gone() {
        return gone;
    }

    private void begin() {
        if (state == State.UNDECIDED) {
            EventFormat.begin(response);
            state = State.EVENTS;
        }
    }

    private boolean isWelcome() {
        if (!stillWelcome.getAsBoolean()) {
            gone = true;
            state = State.DONE;
        }
        return !gone;
    }

    private void lose(IOException closed) {
        LOG.debug("The client went away before its answer: {}", closed.getMessage());
        gone = true;
        state = State.DONE;
    }
}
