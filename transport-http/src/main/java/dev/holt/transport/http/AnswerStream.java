package dev.holt.transport.http;

import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.legacy.SdkMessages;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The answer to one POST: plain JSON when the response is all there is to say, and events from the
 * moment that something else, such as progress, comes before it.
 *
 * <p>A client that has gone away does not stop the call: MCP asks not to take a broken connection
 * for a cancellation, and a write must reach its end.
 */
final class AnswerStream implements ClientStream {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);

    private final HttpServletResponse response;
    private final MessageCodec codec;
    private final boolean mayStream;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.UNDECIDED;

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
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> send(message));
    }

    @Override
    public MessageCodec codec() {
        return codec;
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

    private void send(JSONRPCMessage message) {
        lock.lock();
        try {
            boolean last = message instanceof JSONRPCResponse;
            if (state == State.DONE || (!last && !mayStream)) {
                return;
            }
            if (state == State.UNDECIDED && last) {
                Answers.json(response, codec.encode(SdkMessages.fromSdk(message)));
            } else {
                event(message);
            }
            state = last ? State.DONE : state;
        } catch (IOException gone) {
            LOG.debug("The client went away before its answer: {}", gone.getMessage());
            state = State.DONE;
        } finally {
            lock.unlock();
        }
    }

    private void event(JSONRPCMessage message) throws IOException {
        if (state == State.UNDECIDED) {
            EventFormat.begin(response);
            state = State.EVENTS;
        }
        EventFormat.write(response.getOutputStream(), codec.encode(SdkMessages.fromSdk(message)));
    }
}
