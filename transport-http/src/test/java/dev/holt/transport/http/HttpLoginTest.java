package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.transport.http.login.ProtectedResource;
import dev.holt.transport.http.login.TokenAuthenticator;
import dev.holt.transport.http.login.TokenFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, who is not, and what those are told. */
class HttpLoginTest {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\"}}";

    private static final String METADATA = "/.well-known/oauth-protected-resource/mcp";

    @TempDir private Path folder;
    private String writer = "";
    private String reader = "";
    private TokenFile tokens = new TokenFile(Path.of("none"));
    private HttpServer server = open();

    private static HttpServer open() {
        return HttpServer.start(
                new TestCatalog().catalog(), HttpOptions.defaults().withAddress("127.0.0.1", 0));
    }

    @BeforeEach
    void start() {
        tokens = new TokenFile(folder.resolve("tokens"));
        writer = tokens.add(principal("writer", false), Clock.systemUTC());
        reader = tokens.add(principal("reader", true), Clock.systemUTC());
        restart(options());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void callerWithoutToken_isToldHowToLogIn(String method) throws IOException {
        RawHttp.Reply reply = http().send(method, INITIALIZE);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer realm=\"holt\"");
        assertThat(reply.body()).contains("Authorization: Bearer TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer holt_wrong", "Basic dTpw", "Bearer", "nonsense"})
    void wrongCredentials_areNamedAsInvalid(String authorization) throws IOException {
        RawHttp.Reply reply = http().with("Authorization", authorization).send("POST", INITIALIZE);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers().get("www-authenticate"))
                .isEqualTo("Bearer realm=\"holt\", error=\"invalid_token\"");
    }

    @Test
    void tokenInTheQuery_countsForNothing() throws IOException {
        RawHttp http = http();

        RawHttp.Reply reply =
                http.exchange(
                        http.head("POST", "/mcp?access_token=" + writer, INITIALIZE.length())
                                + INITIALIZE);

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void token_letsIn() throws IOException {
        assertThat(as(writer).send("POST", INITIALIZE).status()).isEqualTo(200);
        assertThat(as(writer).send("POST", call("whoami")).status()).isEqualTo(400);
    }

    @Test
    void caller_isKnownToToolsByTheTokensName() throws IOException {
        assertThat(modern(writer, "whoami").body()).contains("as writer");
    }

    @Test
    void readingToken_canNotWrite() throws IOException {
        RawHttp.Reply reply = modern(reader, "change");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers().get("www-authenticate"))
                .isEqualTo(
                        "Bearer realm=\"holt\", error=\"insufficient_scope\","
                                + " scope=\"wiki:write\"");
        assertThat(reply.body())
                .contains("Tool change changes the wiki", "token reader", "\"id\":7");
        assertThat(modern(writer, "change").body()).contains("changed");
    }

    @Test
    void sessionOfSomebodyElse_isAsUnknownAsNone() throws IOException {
        String id = as(writer).send("POST", INITIALIZE).headers().get("mcp-session-id");

        for (String method : List.of("POST", "GET", "DELETE")) {
            RawHttp.Reply foreign =
                    as(reader).with("Mcp-Session-Id", id).send(method, call("whoami"));
            RawHttp.Reply forged =
                    as(reader).with("Mcp-Session-Id", "forged").send(method, call("whoami"));

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign).isEqualTo(forged);
        }
        assertThat(as(writer).with("Mcp-Session-Id", id).send("POST", call("whoami")).status())
                .isEqualTo(200);
    }

    @Test
    void revokedToken_isTurnedAwayWithoutRestart() throws IOException {
        String id = as(writer).send("POST", INITIALIZE).headers().get("mcp-session-id");

        tokens.revoke("writer");

        assertThat(as(writer).with("Mcp-Session-Id", id).send("POST", call("whoami")).status())
                .isEqualTo(401);
    }

    @Test
    void revokedToken_endsWhatItsOwnerListensTo() throws IOException {
        restart(
                options()
                        .withLimits(
                                HttpLimits.defaults()
                                        .withSigns(Duration.ofMillis(5), Duration.ofMillis(5))));
        String id = as(writer).send("POST", INITIALIZE).headers().get("mcp-session-id");
        RawHttp session = as(writer).with("Mcp-Session-Id", id);
        RawHttp modern = as(writer).with("MCP-Protocol-Version", "2026-07-28");
        modern.with("Mcp-Method", "subscriptions/listen");
        String listen = request("subscriptions/listen", "\"notifications\":{}");
        try (Socket legacy = session.open();
                Socket stateless = modern.open()) {
            BufferedReader first = send(legacy, session.head("GET", "/mcp", 0));
            BufferedReader second =
                    send(stateless, modern.head("POST", "/mcp", listen.length()) + listen);
            assertThat(first.readLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(second.readLine()).isEqualTo("HTTP/1.1 200 OK");

            tokens.revoke("writer");

            assertThat(first.lines()).last().isNotNull();
            assertThat(second.lines()).last().isNotNull();
        }
    }

    @Test
    void authorizationServer_isToldOf() throws IOException {
        restart(options().withResource(resource()));

        RawHttp.Reply refused = http().send("POST", INITIALIZE);
        RawHttp.Reply document = http().get(METADATA);

        assertThat(refused.headers().get("www-authenticate"))
                .isEqualTo(
                        "Bearer realm=\"holt\", resource_metadata="
                                + "\"https://wiki.example/.well-known/oauth-protected-resource/mcp\""
                                + ", scope=\"wiki:read\"");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .isEqualTo(
                        "{\"resource\":\"https://wiki.example/mcp\","
                                + "\"authorization_servers\":[\"https://login.example\"],"
                                + "\"scopes_supported\":[\"wiki:read\",\"wiki:write\"],"
                                + "\"bearer_methods_supported\":[\"header\"],"
                                + "\"resource_name\":\"Holt\"}");
        assertThat(http().get("/.well-known/oauth-protected-resource").body())
                .isEqualTo(document.body());
        assertThat(
                        http().with("Host", "evil.example")
                                .get("/.well-known/oauth-protected-resource")
                                .status())
                .isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/mcp", "/wikis/first/mcp", "/mcp/"})
    void endpointBehindAProxy_hasItsDocumentWhereClientsAreSent(String path) throws IOException {
        restart(options().withResource(resource(path)));
        String challenge =
                String.valueOf(http().send("POST", INITIALIZE).headers().get("www-authenticate"));
        String address = challenge.replaceFirst(".*resource_metadata=\"([^\"]*)\".*", "$1");

        RawHttp.Reply document = http().get(URI.create(address).getPath());

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .startsWith("{\"resource\":\"https://wiki.example" + path + "\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "TRACE", "OPTIONS", "PUT"})
    void metadata_canOnlyBeRead(String method) throws IOException {
        restart(options().withResource(resource()));
        String head = http().with("Authorization", "Bearer secret").head(method, METADATA, 0);

        RawHttp.Reply reply = http().exchange(head);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("allow", "GET, HEAD");
        assertThat(reply.body()).isEqualTo("Use GET\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "TRACE"})
    void foreignOrigin_getsNoMetadata(String method) throws IOException {
        restart(options().withResource(resource()));
        String head = http().with("Origin", "http://evil.example").head(method, METADATA, 0);

        assertThat(http().exchange(head).status()).isEqualTo(403);
    }

    @Test
    void withoutAuthorizationServer_thereIsNoSuchDocument() throws IOException {
        assertThat(http().get("/.well-known/oauth-protected-resource").status()).isEqualTo(404);
    }

    @Test
    void addressThatOthersReach_isNotRefusedWhereCallersLogIn() {
        // An address of no machine, so that nothing is really opened to others.
        HttpOptions elsewhere = options().withAddress("192.0.2.1", 0);

        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> HttpServer.start(catalog(), elsewhere).close())
                .withMessageStartingWith("Cannot listen on 192.0.2.1:0: ");
    }

    private HttpOptions options() {
        return HttpOptions.defaults()
                .withAddress("127.0.0.1", 0)
                .withLogin(TokenAuthenticator.of(folder.resolve("tokens")));
    }

    private static ProtectedResource resource() {
        return resource("/mcp");
    }

    private static ProtectedResource resource(String path) {
        return new ProtectedResource(
                URI.create("https://wiki.example" + path),
                List.of(URI.create("https://login.example")));
    }

    private void restart(HttpOptions options) {
        server.close();
        server = HttpServer.start(catalog(), options);
    }

    private RawHttp http() {
        return new RawHttp(server.uri());
    }

    private RawHttp as(String token) {
        return http().with("Authorization", "Bearer " + token);
    }

    private RawHttp.Reply modern(String token, String tool) throws IOException {
        return as(token)
                .with("MCP-Protocol-Version", "2026-07-28")
                .with("Mcp-Method", "tools/call")
                .with("Mcp-Name", tool)
                .send("POST", request("tools/call", "\"name\":\"" + tool + "\""));
    }

    private static String call(String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool
                + "\"}}";
    }

    private static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
                + method
                + "\",\"params\":{"
                + params
                + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
    }

    private static BufferedReader send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Catalog catalog() {
        Catalog some = new TestCatalog().catalog();
        List<ToolDefinition> tools = new ArrayList<>(some.tools());
        tools.add(
                new ToolDefinition(
                        "change",
                        ToolGroup.WRITE,
                        "Change",
                        "Changes",
                        InputSchema.object(),
                        new ToolHints(false, false, false, false),
                        (arguments, context) -> ToolResult.of("changed")));
        return new Catalog(some.serverName(), some.serverVersion(), some.instructions(), tools);
    }

    private static Principal principal(String name, boolean readOnly) {
        return new Principal(name, EnumSet.allOf(ToolGroup.class), readOnly);
    }
}
