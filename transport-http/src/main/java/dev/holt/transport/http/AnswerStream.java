package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Outlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one POST: plain JSON when the response is all there is to say, and events from the
 * moment that something else, such as progress, comes before it.
 *
 * <p>A client that has gone away does not stop the call: MCP asks not to take a broken connection
 * for a cancellation, and a write must reach its end.
 */
final class AnswerStream implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);

    private final HttpServletResponse response;
    private final MessageCodec codec;
    private final boolean mayStream;
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
     * @param mayStream whether the client takes events; if not, it gets the response only
     */
    AnswerStream(HttpServletResponse response, MessageCodec codec, boolean mayStream) {
        this.response = response;
        this.codec = codec;
        this.mayStream = mayStream;
    }

    @Override
    public boolean gone() {
        return gone;
    }

    /** A call that was cancelled ends here without a response: as an empty stream of events. */
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

    @Override
    public void send(Message message) {
        lock.lock();
        try {
            boolean last = message instanceof Message.Result || message instanceof Message.Failure;
            if (state == State.DONE || (!last && !mayStream)) {
                return;
            }
            if (state == State.UNDECIDED && last) {
                Answers.json(response, codec.encode(message));
            } else {
                event(message);
            }
            state = last ? State.DONE : state;
        } catch (IOException lost) {
            LOG.debug("The client went away before its answer: {}", lost.getMessage());
            gone = true;
            state = State.DONE;
        } finally {
            lock.unlock();
        }
    }

    private void event(Message message) throws IOException {
        if (state == State.UNDECIDED) {
            EventFormat.begin(response);
            state = State.EVENTS;
        }
        EventFormat.write(response.getOutputStream(), codec.encode(message));
    }
}
