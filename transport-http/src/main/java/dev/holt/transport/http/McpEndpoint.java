package dev.holt.transport.http;

import dev.holt.protocol.Era;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import dev.holt.protocol.modern.StatelessCall;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests that passed the guard do: each message is answered by the rules of its era, and
 * sessions are opened, used, listened to and ended.
 */
final class McpEndpoint {

    private static final String INITIALIZE = "initialize";
    private static final String SESSION_HEADER = "Mcp-Session-Id";
    static final String VERSION_HEADER = "MCP-Protocol-Version";
    private static final int ACCEPTED = HttpServletResponse.SC_ACCEPTED;

    private final HttpSessions sessions;
    private final StatelessPosts stateless;
    private final HttpLimits limits;
    private final MessageCodec codec;
    private final BodyReader bodies;
    private final CallPlaces calls;
    private final StreamPlaces streams;
    private volatile boolean stopping;

    McpEndpoint(
            HttpSessions sessions,
            StatelessPosts stateless,
            HttpLimits limits,
            MessageCodec codec) {
        this.sessions = sessions;
        this.stateless = stateless;
        this.limits = limits;
        this.codec = codec;
        this.bodies = new BodyReader(limits, System::nanoTime);
        this.streams = new StreamPlaces(limits.counts());
        this.calls = new CallPlaces(limits, streams);
    }

    /** Takes no more requests, and ends what only waits for clients; calls go on to their ends. */
    void stop() {
        stopping = true;
        sessions.stopListening();
        stateless.endListens();
    }

    /** Refuses everything once the server is about to end. */
    void checkOpen(HttpServletResponse response) throws Refused {
        if (stopping) {
            response.setHeader("Retry-After", Refused.RETRY_SECONDS);
            throw Refused.stopping();
        }
    }

    /** Takes one message; the place among the calls is taken before its body is in memory. */
    void post(Exchange exchange) throws IOException, Refused {
        Optional<StatelessCall> listen;
        try (CallPlaces.Place place = place(exchange)) {
            listen = handle(exchange, codec.decode(bodies.read(exchange.request())), place);
        } catch (MessageException problem) {
            throw new Refused(400, problem.answer());
        }
        if (listen.isPresent()) {
            listen(exchange, listen.get());
        }
    }

    /** Answers a message; returns a stream of changes, which needs another place than a call. */
    private Optional<StatelessCall> handle(
            Exchange exchange, Message message, CallPlaces.Place place)
            throws IOException, Refused, MessageException {
        exchange.requireScope(message);
        String version = exchange.request().getHeader(VERSION_HEADER);
        if (Era.of(message, Optional.ofNullable(version)) == Era.STATELESS) {
            return stateless(exchange, message);
        }
        if (message instanceof Message.Request call && call.method().equals(INITIALIZE)) {
            initialize(call, exchange);
        } else {
            deliver(message, exchange, place);
        }
        return Optional.empty();
    }

    private Optional<StatelessCall> stateless(Exchange exchange, Message message) throws Refused {
        switch (message) {
            case Message.Request request -> {
                StatelessCall call =
                        stateless.accept(request, exchange.request(), exchange.principal());
                if (call.isListen()) {
                    return Optional.of(call);
                }
                stateless.run(call, stateless.answer(exchange, () -> true));
            }
            case Message.Notification ignored -> exchange.response().setStatus(ACCEPTED);
            case Message.Result unasked -> throw unasked();
            case Message.Failure unasked -> throw unasked();
        }
        return Optional.empty();
    }

    private void listen(Exchange exchange, StatelessCall listen) throws Refused {
        if (!exchange.mayStream()) {
            throw new Refused(406, "Accept must list text/event-stream");
        }
        streams.enter(exchange.principal());
        try {
            stateless.run(listen, stateless.answer(exchange, exchange.caller().stillKnown()));
        } finally {
            streams.leave(exchange.principal());
        }
    }

    /** Sends what the server says unasked, until either side ends the stream or the session. */
    void listen(Exchange exchange) throws IOException, Refused {
        OpenSession open = session(exchange);
        streams.enter(exchange.principal());
        ListeningStream stream = new ListeningStream(codec, exchange.caller().stillKnown());
        try {
            if (!sessions.addListener(stream)) {
                throw Refused.stopping();
            }
            listen(exchange.response(), open, stream);
        } finally {
            sessions.removeListener(stream);
            streams.leave(exchange.principal());
        }
    }

    private void listen(HttpServletResponse response, OpenSession open, ListeningStream stream)
            throws IOException {
        open.listen(stream);
        try {
            EventFormat.begin(response);
            stream.writeTo(response.getOutputStream(), limits.times().keepAlive());
        } finally {
            open.unlisten(stream);
        }
    }

    /** Returns how many clients listen. */
    int streams() {
        return streams.count();
    }

    /** Ends a session at its client's wish. */
    void delete(Exchange exchange) throws Refused {
        sessions.drop(session(exchange));
        exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void initialize(Message.Request request, Exchange exchange)
            throws IOException, Refused {
        HttpSessions.Opened opened =
                sessions.open(request, exchange.principal())
                        .orElseThrow(
                                () -> new Refused(503, "Too many sessions are open; try later"));
        if (opened.answer() instanceof Message.Failure failure) {
            throw new Refused(400, failure);
        }
        HttpServletResponse response = exchange.response();
        opened.session().ifPresent(open -> response.setHeader(SESSION_HEADER, open.id()));
        Answers.json(response, codec.encode(opened.answer()));
    }

    private void deliver(Message message, Exchange exchange, CallPlaces.Place place)
            throws Refused {
        OpenSession open = session(exchange);
        AnswerStream answer =
                new AnswerStream(
                        exchange,
                        codec,
                        new AnswerStream.Manners(
                                any -> HttpServletResponse.SC_OK, () -> true, place::makeRoom));
        open.enter();
        try {
            if (!open.session().handle(message, answer, exchange.principal())) {
                throw unasked();
            }
        } finally {
            open.leave();
        }
        if (message instanceof Message.Request) {
            answer.close();
        } else {
            exchange.response().setStatus(ACCEPTED);
        }
    }

    private static Refused unasked() {
        return new Refused(400, "The response is to no request of this server");
    }

    /** Finds the session; one that somebody else opened is as unknown as one that never was. */
    private OpenSession session(Exchange exchange) throws Refused {
        String id = exchange.request().getHeader(SESSION_HEADER);
        if (id == null) {
            throw new Refused(400, SESSION_HEADER + " is missing: send initialize first");
        }
        OpenSession found =
                sessions.find(id)
                        .filter(open -> open.belongsTo(exchange.principal()))
                        .orElseThrow(
                                () -> new Refused(404, "No such session: send initialize again"));
        checkVersion(exchange.request().getHeader(VERSION_HEADER));
        return found;
    }

    private void checkVersion(@Nullable String version) throws Refused {
        if (version != null && !sessions.protocolVersions().contains(version)) {
            throw new Refused(
                    400,
                    VERSION_HEADER
                            + " is not supported; supported are "
                            + String.join(", ", sessions.protocolVersions()));
        }
    }

    private CallPlaces.Place place(Exchange exchange) throws Refused {
        try {
            return calls.enter(exchange.principal());
        } catch (Refused full) {
            exchange.response().setHeader("Retry-After", Refused.RETRY_SECONDS);
            throw full;
        }
    }
}
