package dev.holt.protocol.legacy;

import static io.modelcontextprotocol.spec.McpSchema.ErrorCodes.INTERNAL_ERROR;
import static io.modelcontextprotocol.spec.McpSchema.ErrorCodes.INVALID_PARAMS;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolResult;
import dev.holt.protocol.UnknownToolException;
import dev.holt.protocol.WireTypes;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpNotificationHandler;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The methods of the session protocol over a catalog, as the SDK's sessions call them.
 *
 * <p>Everything runs on the thread that subscribes: a transport decides how many calls are worked
 * on at once by choosing its threads. No handler lets out anything but an {@link McpError}, because
 * the SDK would send the message of any other exception to the client.
 */
final class SessionMethods {

    private static final Logger LOG = LoggerFactory.getLogger(SessionMethods.class);

    private final Catalog catalog;
    private final List<String> versions;
    private final ToolDispatcher dispatcher;
    private final McpSchema.ListToolsResult toolList;
    private final RunningCalls running = new RunningCalls();

    /** Methods that speak the given protocol versions, oldest first. */
    SessionMethods(Catalog catalog, List<String> versions) {
        this.catalog = catalog;
        this.versions = List.copyOf(versions);
        this.dispatcher = new ToolDispatcher(catalog);
        this.toolList =
                McpSchema.ListToolsResult.builder(
                                catalog.tools().stream().map(WireTypes::tool).toList())
                        .build();
    }

    Map<String, McpRequestHandler<?>> requests() {
        McpRequestHandler<Object> ping = (exchange, params) -> Mono.just(Map.of());
        McpRequestHandler<McpSchema.ListToolsResult> list =
                (exchange, params) -> answer(() -> list(params));
        McpRequestHandler<McpSchema.CallToolResult> call =
                (exchange, params) -> answer(() -> call(exchange, params));
        return Map.of(
                McpSchema.METHOD_PING, ping,
                McpSchema.METHOD_TOOLS_LIST, list,
                McpSchema.METHOD_TOOLS_CALL, call);
    }

    Map<String, McpNotificationHandler> notifications() {
        return Map.of(
                McpSchema.METHOD_NOTIFICATION_INITIALIZED,
                (exchange, params) -> Mono.empty(),
                "notifications/cancelled",
                this::cancel);
    }

    /** Answers with the client's version where this server speaks it, else with the newest. */
    Mono<McpSchema.InitializeResult> initialize(McpSchema.InitializeRequest request) {
        String wanted = request.protocolVersion();
        return Mono.just(
                McpSchema.InitializeResult.builder(
                                versions.contains(wanted) ? wanted : versions.getLast(),
                                McpSchema.ServerCapabilities.builder().tools(false).build(),
                                McpSchema.Implementation.builder(
                                                catalog.serverName(), catalog.serverVersion())
                                        .build())
                        .instructions(catalog.instructions())
                        .build());
    }

    private McpSchema.ListToolsResult list(@Nullable Object params) {
        if (params instanceof Map<?, ?> map && map.get("cursor") != null) {
            throw invalidParams("Unknown cursor: tools/list has one page only");
        }
        return toolList;
    }

    private McpSchema.@Nullable CallToolResult call(
            McpAsyncServerExchange exchange, @Nullable Object sent) {
        if (!(sent instanceof Map<?, ?> params && params.get("name") instanceof String name)) {
            throw invalidParams("tools/call needs a name, a text");
        }
        SessionCall call = new SessionCall(exchange, progressToken(params));
        RunningCalls.Key key =
                new RunningCalls.Key(
                        exchange.sessionId(), CallOrigin.requestId(exchange).orElse(call));
        running.add(key, call);
        try {
            ToolResult result = dispatcher.call(name, arguments(params), call);
            // MCP wants no answer to a cancelled request; the SDK sends none for an empty Mono.
            return call.cancelled() ? null : WireTypes.result(result);
        } catch (UnknownToolException unknown) {
            throw invalidParams(String.valueOf(unknown.getMessage()));
        } finally {
            call.end();
            running.remove(key, call);
        }
    }

    private Mono<Void> cancel(McpAsyncServerExchange exchange, @Nullable Object params) {
        if (params instanceof Map<?, ?> map) {
            Object id = map.get("requestId");
            if (id != null) {
                running.cancel(new RunningCalls.Key(exchange.sessionId(), id));
            }
        }
        return Mono.empty();
    }

    private static @Nullable Object progressToken(Map<?, ?> params) {
        Object token =
                params.get("_meta") instanceof Map<?, ?> meta ? meta.get("progressToken") : null;
        return token instanceof String || token instanceof Integer || token instanceof Long
                ? token
                : null;
    }

    @SuppressWarnings("unchecked") // the codec makes JSON objects, whose keys are texts
    private static Map<String, ?> arguments(Map<?, ?> params) {
        Object arguments = params.get("arguments");
        if (arguments == null) {
            return Map.of();
        }
        if (arguments instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw invalidParams("tools/call: arguments must be an object");
    }

    private static <T> Mono<T> answer(Answer<T> answer) {
        return Mono.fromCallable(answer::get)
                .onErrorMap(
                        error -> !(error instanceof McpError),
                        bug -> {
                            LOG.error("A request failed unexpectedly", bug);
                            return McpError.builder(INTERNAL_ERROR)
                                    .message("Internal error; the server's log has the details")
                                    .build();
                        });
    }

    private static McpError invalidParams(String message) {
        return McpError.builder(INVALID_PARAMS).message(message).build();
    }

    private interface Answer<T> {
        @Nullable T get();
    }
}
