package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients meet that are connected while the server stops. */
class StoppingServerTest {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                    + "\"2025-11-25\",\"capabilities\":{\"elicitation\":{}}}}";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}";

    private final TestCatalog tools = new TestCatalog();

    @AfterEach
    void release() {
        tools.release();
    }

    @Test
    void requestWhileTheServerStops_isToldToTryAgain() throws Exception {
        HttpServer server = start(tools.catalog());
        RawHttp http = session(server).kept();
        RawHttp other = session(server);
        String ping = http.head("POST", "/mcp", PING.length()) + PING;
        try (KeptConnection kept = new KeptConnection(server.uri())) {
            kept.write(ping);
            assertThat(kept.read().status()).isEqualTo(200);
            CompletableFuture<RawHttp.Reply> slow =
                    CompletableFuture.supplyAsync(() -> call(other, "wait"));
            assertThat(tools.awaitCalls(1)).isTrue();

            Thread stopping = Thread.startVirtualThread(server::close);
            KeptConnection.Reply reply;
            do {
                kept.write(ping);
                reply = kept.read();
            } while (reply.status() == 200);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.body()).contains("\"error\"", "The server is stopping; try again");
            tools.release();
            assertThat(slow.join().body()).contains("released");
            stopping.join();
        }
    }

    @Test
    void callThatWaitsForItsClient_isEnded() throws Exception {
        HttpServer server = start(new TestOffer().catalog());
        RawHttp http = session(server);
        String call = call("ask_name");
        try (Socket socket = http.open()) {
            byte[] request =
                    (http.head("POST", "/mcp", call.length()) + call)
                            .getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(request);
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (!line.contains("elicitation/create")) {
                line = lines.readLine();
            }

            server.close();

            assertThat(lines.lines()).anyMatch(answer -> answer.contains("\"error\""));
        }
    }

    private static HttpServer start(Catalog catalog) {
        return HttpServer.start(catalog, HttpOptions.defaults().withAddress("127.0.0.1", 0));
    }

    private static RawHttp session(HttpServer server) throws IOException {
        RawHttp http = new RawHttp(server.uri());
        return http.with(
                "Mcp-Session-Id", http.send("POST", INITIALIZE).headers().get("mcp-session-id"));
    }

    private static String call(String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\"}}";
    }

    private static RawHttp.Reply call(RawHttp http, String tool) {
        try {
            return http.send("POST", call(tool));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
