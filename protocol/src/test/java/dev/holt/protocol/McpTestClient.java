package dev.holt.protocol;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small MCP client of 2025-11-25 that hides nothing: requests, notifications and raw bytes, over
 * streams, to a child process, or over HTTP. Safe for any number of threads.
 */
public final class McpTestClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final TestWire wire;
    private final JsonMapper json = JsonMapper.shared();
    private final AtomicInteger lastId = new AtomicInteger();

    private McpTestClient(TestWire wire) {
        this.wire = wire;
    }

    /** Returns a client of the server at the other end of two streams. */
    public static McpTestClient overStreams(InputStream fromServer, OutputStream toServer) {
        return new McpTestClient(new StreamWire(fromServer, toServer));
    }

    /** Returns a client of a child process, whose standard error the caller has redirected. */
    public static McpTestClient overProcess(Process process) {
        return overStreams(process.getInputStream(), process.getOutputStream());
    }

    /** Returns a client of the server at a URI such as {@code http://127.0.0.1:8080/mcp}. */
    public static McpTestClient overHttp(URI uri) {
        return new McpTestClient(new HttpWire(uri));
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
                                Map.of(),
                                "clientInfo",
                                Map.of("name", "test-client", "version", "1.0")));
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
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        return wire.send(json.writeValueAsBytes(message), id).thenApply(McpTestClient::result);
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
        wire.notify(
                json.writeValueAsBytes(
                        Map.of("jsonrpc", "2.0", "method", method, "params", params)));
    }

    /**
     * Sends bytes as they are, as one message, and returns whatever comes back next.
     *
     * @return the whole answer; it must be one without an id, or with the given one
     */
    public Map<String, Object> exchange(byte[] raw, @Nullable Object id) {
        return await(wire.send(raw, id));
    }

    /** Returns what the server said without being asked, such as progress, in order of arrival. */
    public List<Map<String, Object>> notifications() {
        return List.copyOf(wire.notifications());
    }

    /** Says that no more requests will come, and returns once the server has ended its side. */
    @Override
    public void close() {
        wire.close();
    }

    private static Map<String, Object> result(Map<String, Object> answer) {
        if (answer.get("error") instanceof Map<?, ?> error
                && error.get("code") instanceof Integer code) {
            throw new RpcError(code, String.valueOf(error.get("message")));
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

        RpcError(int code, String message) {
            super(message);
            this.code = code;
        }

        /** Returns the JSON-RPC error code. */
        public int code() {
            return code;
        }
    }
}
