package dev.holt.protocol;

import dev.holt.protocol.modern.StatelessServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small MCP client of 2025-11-25 or 2026-07-28 that hides little: requests, notifications and raw
 * bytes, over streams, to a child process, or over HTTP. Safe for any number of threads.
 */
public final class McpTestClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String META = "io.modelcontextprotocol/";
    private static final Map<String, String> CLIENT_INFO =
            Map.of("name", "test-client", "version", "1.0");

    private final TestWire wire;
    private final TestInbox inbox;
    private final JsonMapper json = JsonMapper.shared();
    private final AtomicInteger lastId = new AtomicInteger();
    private volatile Era era = Era.SESSIONS;
    private volatile Map<String, Object> capabilities = Map.of();
    private volatile Function<Map<String, Object>, Map<String, Object>> user = question -> Map.of();
    private volatile Optional<String> logLevel = Optional.empty();

    private McpTestClient(TestWire wire, TestInbox inbox) {
        this.wire = wire;
        this.inbox = inbox;
        inbox.onRequest(this::answerRequest);
    }

    /** Returns a client of the server at the other end of two streams. */
    public static McpTestClient overStreams(InputStream fromServer, OutputStream toServer) {
        TestInbox inbox = new TestInbox();
        return new McpTestClient(new StreamWire(fromServer, toServer, inbox), inbox);
    }

    /** Returns a client of a child process, whose standard error the caller has redirected. */
    public static McpTestClient overProcess(Process process) {
        return overStreams(process.getInputStream(), process.getOutputStream());
    }

    /** Returns a client of the server at a URI such as {@code http://127.0.0.1:8080/mcp}. */
    public static McpTestClient overHttp(URI uri) {
        TestInbox inbox = new TestInbox();
        return new McpTestClient(new HttpWire(uri, inbox), inbox);
    }

    /** Returns a client of a server in this process, which speaks {@link Era#STATELESS}. */
    public static McpTestClient of(StatelessServer server) {
        TestInbox inbox = new TestInbox();
        return new McpTestClient(new InProcessWire(server, inbox), inbox).speaking(Era.STATELESS);
    }

    /** Makes it speak another era from now on; it begins with {@link Era#SESSIONS}. */
    public McpTestClient speaking(Era other) {
        era = other;
        return this;
    }

    /** Returns the era it speaks. */
    public Era era() {
        return era;
    }

    /**
     * Makes it declare capabilities, and answer what servers may then ask.
     *
     * @param declared from the next handshake or request on
     * @param answers from the server's request, with its method and params, to the result
     */
    public void declare(
            Map<String, Object> declared,
            Function<Map<String, Object>, Map<String, Object>> answers) {
        capabilities = declared;
        user = answers;
    }

    /** Asks for log messages that are at least this important. */
    public void logFrom(String level) {
        if (era == Era.SESSIONS) {
            request("logging/setLevel", Map.of("level", level));
        }
        logLevel = Optional.of(level);
    }

    /** Does what comes before all requests, if the era has that: the handshake. */
    public void open() {
        if (era == Era.SESSIONS) {
            initialize();
        }
    }

    /** Does the handshake as {@code test-client} 1.0 and returns the server's answer to it. */
    public Map<String, Object> initialize() {
        return initialize("2025-11-25");
    }

    /** Does the handshake with another protocol version. */
    public Map<String, Object> initialize(String version) {
        Map<String, Object> result =
                request(
                        "initialize",
                        Map.of(
                                "protocolVersion",
                                version,
                                "capabilities",
                                capabilities,
                                "clientInfo",
                                CLIENT_INFO));
        notify("notifications/initialized", Map.of());
        return result;
    }

    /**
     * Sends a request and returns its result.
     *
     * @throws RpcError when the answer is an error
     */
    public Map<String, Object> request(String method, Map<String, ?> params) {
        return await(requestAsync(method, params));
    }

    /** Sends a request and returns at once; ends with {@link RpcError} when the answer is one. */
    public CompletableFuture<Map<String, Object>> requestAsync(
            String method, Map<String, ?> params) {
        return requestAsync(lastId.incrementAndGet(), method, params);
    }

    /** Sends a request under an id of the caller's choice. */
    public CompletableFuture<Map<String, Object>> requestAsync(
            Object id, String method, Map<String, ?> params) {
        Map<String, ?> sent = era == Era.SESSIONS ? params : withMeta(params);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put("method", method);
        message.put("params", sent);
        Map<String, String> headers = era == Era.SESSIONS ? Map.of() : headers(method, params);
        return wire.send(new TestWire.Outgoing(json.writeValueAsBytes(message), id, headers))
                .thenApply(McpTestClient::result)
                .thenCompose(result -> answered(method, params, result));
    }

    /** Calls a tool and waits for what it says. */
    public ToolAnswer call(String tool, Map<String, ?> arguments) {
        return await(callAsync(tool, arguments));
    }

    /** Calls a tool and returns at once. */
    public CompletableFuture<ToolAnswer> callAsync(String tool, Map<String, ?> arguments) {
        return requestAsync("tools/call", Map.of("name", tool, "arguments", arguments))
                .thenApply(ToolAnswer::of);
    }

    /** Sends a notification. */
    public void notify(String method, Map<String, ?> params) {
        Map<String, ?> sent = era == Era.SESSIONS ? params : withMeta(params);
        wire.notify(
                json.writeValueAsBytes(Map.of("jsonrpc", "2.0", "method", method, "params", sent)));
    }

    /** Says that an answer is no longer wanted, in the way of the era and the wire. */
    public void cancel(Object id) {
        if (era == Era.SESSIONS || !wire.abandon(id)) {
            notify("notifications/cancelled", Map.of("requestId", id));
        }
    }

    /**
     * Asks to be told when resources change, and when any list does where there is no asking for
     * less; returns once the server does.
     *
     * @return what {@link #unfollow} takes
     */
    public Following follow(String... uris) {
        if (era == Era.SESSIONS) {
            wire.openStream();
            for (String uri : uris) {
                request("resources/subscribe", Map.of("uri", uri));
            }
            return new Following(List.of(uris), Optional.empty(), new CompletableFuture<>());
        }
        Object id = lastId.incrementAndGet();
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("toolsListChanged", true);
        wanted.put("promptsListChanged", true);
        wanted.put("resourcesListChanged", true);
        wanted.put("resourceSubscriptions", List.of(uris));
        CompletableFuture<Map<String, Object>> end =
                requestAsync(id, "subscriptions/listen", Map.of("notifications", wanted));
        awaitNotification(each ->
                "notifications/subscriptions/acknowledged".equals(each.get("method"))
                        && id.equals(subscription(each)));
        return new Following(List.of(uris), Optional.of(id), end);
    }

    /** No longer wants to be told. */
    public void unfollow(Following following) {
        if (following.id().isPresent()) {
            cancel(following.id().get());
        } else {
            following.uris().forEach(uri -> request("resources/unsubscribe", Map.of("uri", uri)));
        }
    }

    /**
     * Sends bytes as they are, as one message, and returns whatever comes back next.
     *
     * @return the whole answer; it must be one without an id, or with the given one
     */
    public Map<String, Object> exchange(byte[] raw, @Nullable Object id) {
        return await(wire.send(new TestWire.Outgoing(raw, id, Map.of())));
    }

    /** Returns what the server said without being asked, such as progress, in order of arrival. */
    public List<Map<String, Object>> notifications() {
        return inbox.notifications();
    }

    /** Returns the first notification that fits, once it has come. */
    public Map<String, Object> awaitNotification(Predicate<Map<String, Object>> wanted) {
        return inbox.await(wanted);
    }

    /** Says that no more requests will come, and returns once the server has ended its side. */
    @Override
    public void close() {
        wire.close();
    }

    /** What a stateless server wants to know is answered in another request. */
    private CompletableFuture<Map<String, Object>> answered(
            String method, Map<String, ?> params, Map<String, Object> result) {
        if (!"input_required".equals(result.get("resultType"))) {
            return CompletableFuture.completedFuture(result);
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        object(result.get("inputRequests"))
                .forEach((key, question) -> answers.put(key, user.apply(object(question))));
        Map<String, Object> retry = new LinkedHashMap<>(params);
        retry.put("inputResponses", answers);
        retry.put("requestState", result.get("requestState"));
        return requestAsync(method, retry);
    }

    /** What a server with sessions wants to know is answered at once. */
    private void answerRequest(Map<String, Object> request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", request.get("id"));
        answer.put("result", user.apply(request));
        wire.notify(json.writeValueAsBytes(answer));
    }

    private Map<String, Object> withMeta(Map<String, ?> params) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put(META + "protocolVersion", Era.FIRST_STATELESS);
        meta.put(META + "clientInfo", CLIENT_INFO);
        meta.put(META + "clientCapabilities", capabilities);
        logLevel.ifPresent(level -> meta.put(META + "logLevel", level));
        if (params.get("_meta") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        Map<String, Object> all = new LinkedHashMap<>(params);
        all.put("_meta", meta);
        return all;
    }

    private static Map<String, String> headers(String method, Map<String, ?> params) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("MCP-Protocol-Version", Era.FIRST_STATELESS);
        headers.put("Mcp-Method", method);
        Object name = params.get(method.equals("resources/read") ? "uri" : "name");
        if (name instanceof String text) {
            headers.put(
                    "Mcp-Name",
                    "=?base64?"
                            + Base64.getEncoder()
                                    .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                            + "?=");
        }
        return headers;
    }

    private static @Nullable Object subscription(Map<String, Object> notification) {
        return notification.get("params") instanceof Map<?, ?> params
                        && params.get("_meta") instanceof Map<?, ?> meta
                ? meta.get(META + "subscriptionId")
                : null;
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        if (answer.get("error") instanceof Map<?, ?> error
                && error.get("code") instanceof Integer code) {
            Object data = error.get("data");
            throw new RpcError(
                    code,
                    String.valueOf(error.get("message")),
                    data == null ? Map.of() : object(data));
        }
        return object(answer.get("result"));
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("Not an object: " + value);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RpcError error) {
                throw error;
            }
            throw failure;
        }
    }

    /**
     * What a client is told of.
     *
     * @param uris the resources
     * @param id of the request that asked, where it stays open
     * @param end ends with that request's result
     */
    public record Following(
            List<String> uris, Optional<Object> id, CompletableFuture<Map<String, Object>> end) {}

    /** What a tool answered. */
    public record ToolAnswer(
            String text,
            Map<String, Object> structured,
            List<Map<String, Object>> content,
            boolean isError) {

        static ToolAnswer of(Map<String, Object> result) {
            List<Map<String, Object>> content =
                    result.get("content") instanceof List<?> list
                            ? list.stream().map(McpTestClient::object).toList()
                            : List.of();
            String text =
                    content.stream()
                            .filter(each -> "text".equals(each.get("type")))
                            .map(each -> String.valueOf(each.get("text")))
                            .reduce("", String::concat);
            Object structured = result.get("structuredContent");
            return new ToolAnswer(
                    text,
                    structured == null ? Map.of() : object(structured),
                    content,
                    Boolean.TRUE.equals(result.get("isError")));
        }
    }

    /** A JSON-RPC error as an answer. */
    public static final class RpcError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int code;
        private final transient Map<String, Object> data;

        RpcError(int code, String message, Map<String, Object> data) {
            super(message);
            this.code = code;
            this.data = data;
        }

        /** Returns the JSON-RPC error code. */
        public int code() {
            return code;
        }

        /** Returns what it tells programs; empty if nothing. */
        public Map<String, Object> data() {
            return data;
        }
    }
}
