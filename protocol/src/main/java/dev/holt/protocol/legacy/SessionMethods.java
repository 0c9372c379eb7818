package dev.holt.protocol.legacy;

import dev.holt.protocol.LogLevel;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.RequestParams;
import dev.holt.protocol.ResourceNotFoundException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of a session: those that all eras have, and those that only sessions have. */
final class SessionMethods {

    /** What these eras say for a resource that is not there. */
    static final int RESOURCE_NOT_FOUND = -32002;

    private final SessionContext context;
    private final SessionState state;

    SessionMethods(SessionContext context, SessionState state) {
        this.context = context;
        this.state = state;
    }

    /** Returns whether there is such a method; {@code initialize} is none of them. */
    boolean has(String method) {
        return switch (method) {
            case "ping", "logging/setLevel" -> true;
            case "resources/subscribe", "resources/unsubscribe" -> subscribes();
            default -> context.methods().has(method);
        };
    }

    /** Returns the client's version where this server speaks it, else the newest. */
    Map<String, Object> initialize(String wantedVersion) {
        Map<String, Object> capabilities = new LinkedHashMap<>(context.methods().capabilities());
        capabilities.put("logging", Map.of());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("protocolVersion", context.options().chosen(wantedVersion));
        result.put("capabilities", capabilities);
        result.put(
                "serverInfo",
                Map.of(
                        "name", context.catalog().serverName(),
                        "version", context.catalog().serverVersion()));
        result.put("instructions", context.catalog().instructions());
        return result;
    }

    /**
     * Returns the result of one request.
     *
     * @throws CallAbandoned when it was cancelled, and gets no answer
     */
    Map<String, Object> answer(String method, Map<String, Object> sent, Origin origin) {
        RequestParams params = new RequestParams(method, sent);
        Object progressToken = params.progressToken();
        return switch (method) {
            case "ping" -> Map.of();
            case "logging/setLevel" -> setLevel(params);
            case "resources/subscribe" -> {
                state.subscriptions().add(params.text("uri"), origin.caller());
                yield Map.of();
            }
            case "resources/unsubscribe" -> {
                state.subscriptions().remove(params.text("uri"));
                yield Map.of();
            }
            default -> call(method, sent, new SessionCall(context, state, origin, progressToken));
        };
    }

    private Map<String, Object> call(String method, Map<String, Object> params, SessionCall call) {
        state.calls().add(call);
        try {
            Map<String, Object> fields = context.methods().call(method, params, call).fields();
            if (call.cancelled()) {
                throw new CallAbandoned();
            }
            return state.content().only(method, fields);
        } catch (ResourceNotFoundException absent) {
            throw new ProtocolException(RESOURCE_NOT_FOUND, absent.text(), absent.data());
        } finally {
            call.end();
            state.calls().remove(call);
        }
    }

    private Map<String, Object> setLevel(RequestParams params) {
        String wanted = params.text("level");
        state.setLogLevel(
                Arrays.stream(LogLevel.values())
                        .filter(level -> level.label().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> params.refusal("level", "must be one of " + labels())));
        return Map.of();
    }

    private boolean subscribes() {
        return context.methods().capabilities().get("resources") instanceof Map<?, ?> resources
                && Boolean.TRUE.equals(resources.get("subscribe"));
    }

    private static String labels() {
        return Arrays.stream(LogLevel.values())
                .map(LogLevel::label)
                .collect(Collectors.joining(", "));
    }
}
