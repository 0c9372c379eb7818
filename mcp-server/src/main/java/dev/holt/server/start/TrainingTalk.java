package dev.holt.server.start;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client says to a server in training in one era of the protocol: its greeting, every list,
 * and what the steps of {@link TrainingSteps} ask for. It keeps count of the tools that it was
 * offered, called, and called in vain.
 */
final class TrainingTalk {
    private static final String META = "io.modelcontextprotocol/";
    private static final String STATELESS = "2026-07-28";
    private static final String SESSIONS = "2025-11-25";
    private static final Map<String, Object> CLIENT = Map.of("name", "training", "version", "1");

    private final TrainingWire wire;
    private final boolean stateless;
    private final Set<String> offered = new LinkedHashSet<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final List<String> failures = new ArrayList<>();
    private int lastId;

    private TrainingTalk(TrainingWire wire, boolean stateless) {
        this.wire = wire;
        this.stateless = stateless;
    }

    /** A client of the revisions with sessions. */
    static TrainingTalk withSession(TrainingWire wire) {
        return new TrainingTalk(wire, false);
    }

    /** A client of the revision whose requests stand for themselves. */
    static TrainingTalk stateless(TrainingWire wire) {
        return new TrainingTalk(wire, true);
    }

    /** Says everything there is to say. */
    void run() {
        greet();
        for (Object tool : Fields.list(request("tools/list", Map.of()), "tools")) {
            offered.add(Fields.text(Fields.of(tool), "name"));
        }
        request("prompts/list", Map.of());
        request("resources/list", Map.of());
        request("resources/templates/list", Map.of());
        new TrainingSteps(this, stateless ? "Now" : "Then").run();
    }

    private void greet() {
        if (stateless) {
            request("server/discover", Map.of());
            return;
        }
        request(
                "initialize",
                Map.of(
                        "protocolVersion",
                        SESSIONS,
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        CLIENT));
        wire.tell(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
        request("ping", Map.of());
    }

    /** Calls a tool and returns the fields of its answer. */
    Map<String, Object> call(String tool, Map<String, Object> arguments) {
        called.add(tool);
        Map<String, Object> result =
                request("tools/call", Map.of("name", tool, "arguments", arguments));
        if (Boolean.TRUE.equals(result.get("isError"))) {
            failures.add(tool + ": " + Fields.list(result, "content"));
        }
        return Fields.of(result.get("structuredContent"));
    }

    /** Sends any other request and returns its result. */
    Map<String, Object> request(String method, Map<String, Object> params) {
        Map<String, Object> all = new LinkedHashMap<>(params);
        if (stateless) {
            all.put(
                    "_meta",
                    Map.of(
                            META + "protocolVersion",
                            STATELESS,
                            META + "clientInfo",
                            CLIENT,
                            META + "clientCapabilities",
                            Map.of()));
        }
        lastId++;
        // Clients use both, and each is read and written by other code.
        Object id = stateless ? "now-" + lastId : Integer.valueOf(lastId);
        Map<String, Object> answer =
                wire.ask(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", all));
        if (!answer.containsKey("result")) {
            failures.add(method + ": " + answer.get("error"));
        }
        return Fields.of(answer.get("result"));
    }

    /** The names of all tools that the server listed. */
    Set<String> offered() {
        return offered;
    }

    /** The names of all tools that were called. */
    Set<String> called() {
        return called;
    }

    /** What was answered with an error, with the error. */
    List<String> failures() {
        return failures;
    }

    /** Whether a message is one that stands for itself. */
    static boolean isStateless(Map<String, Object> message) {
        return message.get("params") instanceof Map<?, ?> params && params.containsKey("_meta");
    }

    /** The headers that such a message has on HTTP. */
    static Map<String, String> headers(Map<String, Object> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("MCP-Protocol-Version", STATELESS);
        headers.put("Mcp-Method", String.valueOf(message.get("method")));
        if (message.get("params") instanceof Map<?, ?> params) {
            Object name = params.containsKey("name") ? params.get("name") : params.get("uri");
            if (name != null) {
                byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
                String encoded = Base64.getEncoder().encodeToString(bytes);
                headers.put("Mcp-Name", "=?base64?" + encoded + "?=");
            }
        }
        return headers;
    }
}
