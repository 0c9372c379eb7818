package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import dev.holt.protocol.Principal;
import dev.holt.protocol.legacy.CallOrigin;
import dev.holt.protocol.legacy.SdkMessages;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What requests that passed the guard do with sessions: open, use, listen to and end them. */
final class McpEndpoint {

    private static final String SESSION_HEADER = "Mcp-Session-Id";
    private static final String VERSION_HEADER = "MCP-Protocol-Version";

    private final HttpSessions sessions;
    private final HttpLimits limits;
    private final MessageCodec codec;
    private final Semaphore calls;

    McpEndpoint(HttpSessions sessions, HttpLimits limits, MessageCodec codec) {
        this.sessions = sessions;
        this.limits = limits;
        this.codec = codec;
        this.calls = new Semaphore(limits.maxCalls());
    }

    /** Takes one message; the place among the calls is taken before its body is in memory. */
    void post(HttpServletRequest request, HttpServletResponse response, boolean mayStream)
            throws IOException, Refused {
        takePlace(response);
        try {
            Message message = codec.decode(body(request));
            if (message instanceof Message.Request call
                    && call.method().equals(McpSchema.METHOD_INITIALIZE)) {
                initialize(call, response);
            } else {
                deliver(message, session(request), new AnswerStream(response, codec, mayStream));
                if (!(message instanceof Message.Request)) {
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
                }
            }
        } catch (MessageException problem) {
            throw new Refused(400, problem.answer());
        } finally {
            calls.release();
        }
    }

    /** Sends what the server says unasked, until either side ends the stream or the session. */
    void listen(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        OpenSession open = session(request);
        ListeningStream stream = new ListeningStream(codec);
        if (!sessions.addListener(stream)) {
            throw new Refused(503, "The server is stopping");
        }
        open.enter();
        McpStreamableServerSession.McpStreamableServerSessionStream registered =
                open.session().listeningStream(stream);
        try {
            EventFormat.begin(response);
            stream.writeTo(response.getOutputStream(), limits.keepAlive());
        } finally {
            registered.close();
            open.leave();
            sessions.removeListener(stream);
        }
    }

    /** Ends a session at its client's wish. */
    void delete(HttpServletRequest request, HttpServletResponse response) throws Refused {
        sessions.drop(session(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void initialize(Message.Request request, HttpServletResponse response)
            throws IOException, Refused, MessageException {
        McpStreamableServerSessionInit opened =
                sessions.open(SdkMessages.initialize(request))
                        .orElseThrow(
                                () -> new Refused(503, "Too many sessions are open; try later"));
        McpSchema.InitializeResult result = opened.initResult().block();
        response.setHeader(SESSION_HEADER, opened.session().getId());
        Answers.json(response, codec.encode(new Message.Result(request.id(), result)));
    }

    private static void deliver(Message message, OpenSession open, AnswerStream answer)
            throws Refused {
        open.enter();
        try {
            handle(message, open.session(), answer)
                    .contextWrite(CallOrigin.of(message, Principal.LOCAL))
                    .block();
        } catch (McpError unknownId) {
            throw new Refused(400, "The response is to no request of this server");
        } finally {
            open.leave();
        }
    }

    private static Mono<Void> handle(
            Message message, McpStreamableServerSession session, AnswerStream answer) {
        return switch (SdkMessages.toSdk(message)) {
            case JSONRPCRequest request -> session.responseStream(answer).handle(request);
            case JSONRPCNotification notification -> session.accept(notification);
            case JSONRPCResponse response -> session.accept(response);
            default -> throw new IllegalStateException("No JSON-RPC message: " + message);
        };
    }

    private OpenSession session(HttpServletRequest request) throws Refused {
        String id = request.getHeader(SESSION_HEADER);
        if (id == null) {
            throw new Refused(400, SESSION_HEADER + " is missing: send initialize first");
        }
        OpenSession found =
                sessions.find(id)
                        .orElseThrow(
                                () -> new Refused(404, "No such session: send initialize again"));
        checkVersion(request.getHeader(VERSION_HEADER));
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

    private byte[] body(HttpServletRequest request) throws Refused {
        int limit = limits.maxBodyBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge(limit);
            }
            return body;
        } catch (IOException cutOff) {
            throw new Refused(400, "The body did not arrive whole");
        }
    }

    private static Refused tooLarge(int limit) {
        return new Refused(413, "The body is larger than the limit of " + limit + " bytes");
    }

    private void takePlace(HttpServletResponse response) throws Refused {
        try {
            if (calls.tryAcquire(limits.idleTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        response.setHeader("Retry-After", "1");
        throw new Refused(503, "Too many calls are being worked on; try again");
    }
}
