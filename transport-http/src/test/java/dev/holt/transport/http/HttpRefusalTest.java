package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.GarbageMessages;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.TestCatalog;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not let through, each with its status and without a word of internals. */
class HttpRefusalTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\"}}";

    private final HttpServer server =
            HttpServer.start(
                    new TestCatalog().catalog(),
                    HttpOptions.defaults()
                            .withAddress("127.0.0.1", 0)
                            .withAllowed(Set.of("https://wiki.example"), Set.of("wiki.example"))
                            .withLimits(
                                    HttpLimits.defaults()
                                            .with(new HttpLimits.Sizes(1_000, 2_000))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void acceptOnSeveralLines_isReadAsOne() throws Exception {
        String accept = "application/json\r\nAccept: text/event-stream";

        assertRefused(http().with("Accept", accept).send("GET", ""), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE", "OPTIONS", "PUT"})
    void foreignOrigin_isRefusedOnEveryMethod(String method) throws Exception {
        assertRefused(http().with("Origin", "http://evil.example").send(method, PING), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example:80",
                "http://evil.example/localhost",
                "http://localhost@evil.example",
                "file://localhost",
                "https://wiki.example.evil",
                "not an origin",
                ""
            })
    void originThatOnlyLooksRight_isRefused(String origin) throws Exception {
        assertRefused(http().with("Origin", origin).send("POST", INITIALIZE), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "https://localhost",
                "http://127.0.0.1:8080",
                "http://[::1]:5000",
                "https://wiki.example"
            })
    void originOfThisMachineOrAllowed_isServed(String origin) throws Exception {
        assertThat(http().with("Origin", origin).send("POST", INITIALIZE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "10.0.0.1"})
    void foreignHost_isRefused(String host) throws Exception {
        assertRefused(http().with("Host", host).send("POST", INITIALIZE), 421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:1", "127.0.0.1:99", "[::1]:8080", "wiki.example"})
    void hostOfThisMachineOrAllowed_isServed(String host) throws Exception {
        assertThat(http().with("Host", host).send("POST", INITIALIZE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonx",
                "application/json; charset=iso-8859-1",
                "multipart/form-data; boundary=x"
            })
    void otherContentType_isRefused(String type) throws Exception {
        assertRefused(http().with("Content-Type", type).send("POST", INITIALIZE), 415);
    }

    @Test
    void missingContentType_isRefused() throws Exception {
        assertRefused(http().with("Content-Type", null).send("POST", INITIALIZE), 415);
    }

    @Test
    void jsonInUtf8_isServed() throws Exception {
        assertThat(
                        http().with("Content-Type", "Application/JSON; charset=\"UTF-8\"")
                                .send("POST", INITIALIZE)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void compressedBody_isRefused() throws Exception {
        assertRefused(http().with("Content-Encoding", "gzip").send("POST", INITIALIZE), 415);
    }

    @Test
    void clientThatTakesNoJson_isRefused() throws Exception {
        assertRefused(http().with("Accept", "text/html").send("POST", INITIALIZE), 406);
    }

    @Test
    void clientThatTakesAnything_isServed() throws Exception {
        assertThat(http().with("Accept", "*/*").send("POST", INITIALIZE).status()).isEqualTo(200);
        assertThat(http().with("Accept", null).send("POST", INITIALIZE).status()).isEqualTo(200);
    }

    @Test
    void listenerThatTakesNoEvents_isRefused() throws Exception {
        assertRefused(http().with("Accept", "application/json").send("GET", ""), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS", "HEAD", "TRACE", "FROBNICATE"})
    void otherMethod_isRefused(String method) throws Exception {
        RawHttp.Reply reply = http().send(method, "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("allow", "POST, GET, DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void requestWithoutSession_isRefused(String method) throws Exception {
        assertRefused(http().send(method, PING), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void inventedSession_isUnknown(String method) throws Exception {
        assertRefused(
                http().with("Mcp-Session-Id", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
                        .send(method, PING),
                404);
    }

    @Test
    void inventedSessionAtInitialize_isNotTaken() throws Exception {
        RawHttp.Reply reply = http().with("Mcp-Session-Id", "mine").send("POST", INITIALIZE);

        assertThat(reply.headers().get("mcp-session-id")).isNotEqualTo("mine");
    }

    @Test
    void unsupportedVersion_isRefused() throws Exception {
        RawHttp http = http().with("Mcp-Session-Id", openSession());

        assertRefused(http.with("MCP-Protocol-Version", "1999-01-01").send("POST", PING), 400);
        assertThat(http.with("MCP-Protocol-Version", "2025-06-18").send("POST", PING).status())
                .isEqualTo(200);
        assertThat(http.with("MCP-Protocol-Version", null).send("POST", PING).status())
                .isEqualTo(200);
    }

    @Test
    void bodyAtTheLimit_isTaken() throws Exception {
        RawHttp http = http().with("Mcp-Session-Id", openSession());
        String body = PING + " ".repeat(1_000 - PING.length());

        assertThat(http.send("POST", body).status()).isEqualTo(200);
        assertThat(http.sendChunked(body).status()).isEqualTo(200);
    }

    @Test
    void bodyOnePastTheLimit_isRefused() throws Exception {
        RawHttp http = http().with("Mcp-Session-Id", openSession());
        String body = PING + " ".repeat(1_001 - PING.length());

        assertRefused(http.send("POST", body), 413);
        assertRefused(http.sendChunked(body), 413);
    }

    @Test
    void headersAtTheLimit_areTaken() throws Exception {
        assertThat(http().exchange(initializeWithHeadersOf(2_000)).status()).isEqualTo(200);
    }

    @Test
    void headersOnePastTheLimit_areRefused() throws Exception {
        RawHttp.Reply reply = http().exchange(initializeWithHeadersOf(2_001));

        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.body()).isEqualTo("431 Request Header Fields Too Large\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"nobody asked\",\"result\":{}}"
            })
    void bodyThatIsNoMessageForThisServer_isRefused(String body) throws Exception {
        assertRefused(http().with("Mcp-Session-Id", openSession()).send("POST", body), 400);
    }

    @Test
    void bodyThatEndsTooSoon_isRefused() throws Exception {
        RawHttp.Reply reply =
                http().exchange(
                                http().head("POST", "/mcp", 0)
                                                .replace(
                                                        "Content-Length: 0",
                                                        "Transfer-Encoding: chunked")
                                        + "zz\r\n");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Exception", "jetty");
    }

    @Test
    void notHttp_isRefused() throws Exception {
        RawHttp.Reply reply = http().exchange("HELO mail.example\r\n\r\n");

        assertThat(reply.status()).isEqualTo(505);
        assertThat(reply.body()).isEqualTo("505 HTTP Version Not Supported\n");
    }

    @Test
    void otherPath_isNotFound() throws Exception {
        RawHttp.Reply reply = http().get("/wiki/Home");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("Nothing is here. The MCP endpoint is /mcp.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp/..%2f..%2fetc", "/%2e%2e/mcp", "/mcp;x=1", "//mcp", "/mcp/"})
    void oddPath_isNotServed(String path) throws Exception {
        assertThat(http().get(path).status()).isIn(400, 404, 406);
    }

    @Test
    void rootPath_saysWhereTheEndpointIs() throws Exception {
        RawHttp.Reply reply = http().get("/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("/mcp");
        assertThat(reply.headers()).doesNotContainKey("server");
    }

    @Test
    void garbage_isAnsweredAndServerLives() throws Exception {
        String session = openSession();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (byte[] garbage : GarbageMessages.of(11, 2_000)) {
                HttpRequest request =
                        HttpRequest.newBuilder(server.uri())
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json, text/event-stream")
                                .header("Mcp-Session-Id", session)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(garbage))
                                .build();
                var reply = client.send(request, BodyHandlers.ofString());
                assertThat(reply.statusCode()).isIn(200, 202, 400);
                assertThat(reply.body()).doesNotContain("Exception", "modelcontext", "jackson");
            }
        }
        try (McpTestClient client = McpTestClient.overHttp(server.uri())) {
            client.initialize();
            assertThat(client.call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
        }
    }

    private RawHttp http() {
        return new RawHttp(server.uri());
    }

    private String openSession() throws IOException {
        return String.valueOf(http().send("POST", INITIALIZE).headers().get("mcp-session-id"));
    }

    private String initializeWithHeadersOf(int bytes) {
        String head = http().with("X-Filler", "").head("POST", "/mcp", INITIALIZE.length());
        String filler = "x".repeat(bytes - head.length());
        return http().with("X-Filler", filler).head("POST", "/mcp", INITIALIZE.length())
                + INITIALIZE;
    }

    private static void assertRefused(RawHttp.Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("content-type", "application/json");
        assertThat(reply.body())
                .startsWith("{\"jsonrpc\":\"2.0\",\"error\":{")
                .doesNotContain("Exception", "dev.holt", "modelcontextprotocol");
    }
}
