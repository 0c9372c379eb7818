package dev.holt.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One kind of request, repeated: where it goes, with which headers, and its body.
 *
 * @param name what the table calls it
 */
public record Calls(String name, URI target, Map<String, String> headers, String body) {
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"bench\",\"version\":\"1\"},"
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    /** Calls of a tool in the era without sessions. */
    public static Calls stateless(String name, URI target, Tool tool) {
        Map<String, String> headers = json();
        headers.put("MCP-Protocol-Version", "2026-07-28");
        headers.put("Mcp-Method", "tools/call");
        headers.put("Mcp-Name", tool.name());
        return new Calls(name, target, headers, call(tool, "," + META));
    }

    /** Reads of a resource in the era without sessions. */
    public static Calls reading(String name, URI target, String uri) {
        Map<String, String> headers = json();
        headers.put("MCP-Protocol-Version", "2026-07-28");
        headers.put("Mcp-Method", "resources/read");
        headers.put("Mcp-Name", uri);
        String params = "{\"uri\":\"%s\",%s}".formatted(uri, META);
        return new Calls(
                name,
                target,
                headers,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":%s}"
                        .formatted(params));
    }

    /** Calls of a tool within a session, which is opened here. */
    public static Calls inSession(String name, URI target, Tool tool) throws InterruptedException {
        Map<String, String> headers = json();
        Calls initialize =
                new Calls(
                        "initialize",
                        target,
                        headers,
                        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
                                + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                                + "\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}}}");
        String session = initialize.send().headers().firstValue("Mcp-Session-Id").orElseThrow();
        headers.put("Mcp-Session-Id", session);
        headers.put("MCP-Protocol-Version", "2025-11-25");
        new Calls(
                        "initialized",
                        target,
                        headers,
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .send();
        return new Calls(name, target, headers, call(tool, ""));
    }

    /** Sends it once, so that a mistake shows before it is measured. */
    public HttpResponse<String> send() throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300 || answer.body().contains("\"isError\":true")) {
                throw new IllegalStateException(
                        name + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The request as a script for wrk. */
    String script() {
        StringBuilder script = new StringBuilder("wrk.method = \"POST\"\n");
        script.append("wrk.body = [==[").append(body).append("]==]\n");
        headers.forEach((header, value) ->
                script.append("wrk.headers[\"%s\"] = \"%s\"%n".formatted(header, value)));
        return script.toString();
    }

    private static String call(Tool tool, String meta) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s%s}}"
                .formatted(tool.name(), tool.arguments(), meta);
    }

    private static Map<String, String> json() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, text/event-stream");
        return headers;
    }

    /** A tool's name and its arguments as JSON. */
    public record Tool(String name, String arguments) {}
}
