package dev.holt.transport.http;

import dev.holt.protocol.Era;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request of 2026-07-28 with the headers that belong to it.
 *
 * @param name what it names, such as a tool; null where the method has no such thing
 * @param params the fields of its params beside {@code _meta}, as JSON without braces
 */
record StatelessRequest(String method, @Nullable String name, String params) {

    static final StatelessRequest LISTEN =
            new StatelessRequest(
                    "subscriptions/listen", null, "\"notifications\":{\"toolsListChanged\":true}");

    static StatelessRequest call(String tool) {
        return new StatelessRequest("tools/call", tool, "\"name\":\"" + tool + "\"");
    }

    static StatelessRequest of(String method) {
        return new StatelessRequest(method, null, "");
    }

    String body() {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
                + method
                + "\",\"params\":{"
                + params
                + (params.isEmpty() ? "" : ",")
                + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
                + Era.FIRST_STATELESS
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{},\"progressToken\":1}}}";
    }

    RawHttp http(URI server) {
        RawHttp http =
                new RawHttp(server)
                        .with("MCP-Protocol-Version", Era.FIRST_STATELESS)
                        .with("Mcp-Method", method);
        return name == null ? http : http.with("Mcp-Name", name);
    }

    RawHttp.Reply send(URI server) throws IOException {
        return http(server).send("POST", body());
    }

    /** Sends the request on a connection of the test's own; returns what comes back, unread. */
    BufferedReader start(Socket socket, URI server) throws IOException {
        String body = body();
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        socket.getOutputStream()
                .write(
                        (http(server).head("POST", server.getPath(), length) + body)
                                .getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
