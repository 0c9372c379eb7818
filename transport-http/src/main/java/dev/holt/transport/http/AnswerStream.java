package dev.holt.transport.http;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.ProtocolException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one POST: plain JSON when the answer is all there is to say, and events from the
 * moment that something comes before it, be it a sign of life.
 *
 * <p>What a client that has gone away means is for the era to decide: with sessions it does not
 * stop the call, because MCP asks there not to take a broken connection for a cancellation; without
 * them it does.
 */
final class AnswerStream implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);

    private final HttpServletResponse response;
    private final MessageCodec codec;
    private final boolean mayStream;
    private final Manners manners;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.UNDECIDED;
    private volatile boolean gone;

    private enum State {
        UNDECIDED,
        EVENTS,
        DONE
    }

    /**
     * What depends on the era and the request.
     *
     * @param status the status of an answer that nothing comes before
     * @param stillWelcome whether the caller may still hear anything
     * @param asking runs before each question to the client
     */
    record Manners(ToIntFunction<Message> status, BooleanSupplier stillWelcome, Runnable asking) {}

    /**
     * An answer that is still open.
     *
     * @param exchange tells whether the client takes events; if not, it gets the answer only
     */
    AnswerStream(Exchange exchange, MessageCodec codec, Manners manners) {
        this.response = exchange.response();
        this.codec = codec;
        this.mayStream = exchange.mayStream();
        this.manners = manners;
    }

    @Override
    public void send(Message message) {
        if (message instanceof Message.Request) {
            if (!mayStream) {
                throw new ProtocolException(
                        ErrorCode.INVALID_REQUEST,
                        "This call has to ask its client: Accept must list text/event-stream");
            }
            manners.asking().run();
        }
        lock.lock();
        try {
            boolean last = message instanceof Message.Result || message instanceof Message.Failure;
            if (state == State.DONE || (!last && !mayStream) || !isWelcome()) {
                return;
            }
            if (state == State.UNDECIDED && last) {
                response.setStatus(manners.status().applyAsInt(message));
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

    @Override
    public boolean gone() {
        return gone;
    }

    /**
     * Writes no more, whoever still tries. A request that was cancelled ends here without an
     * answer: as an empty stream of events.
     */
    @Override
    public void close() {
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

    private void begin() {
        if (state == State.UNDECIDED) {
            EventFormat.begin(response);
            state = State.EVENTS;
        }
    }

    private boolean isWelcome() {
        if (!manners.stillWelcome().getAsBoolean()) {
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
