package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.TestCatalog;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\"}}";

    private final HttpServer server =
            HttpServer.start(
                    new TestCatalog().catalog(),
                    HttpOptions.defaults()
                            .withAddress("127.0.0.1", 0)
                            .withAllowed(Set.of("https://app.example"), Set.of()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void preflightOfNamedOrigin_isAnswered() throws IOException {
        RawHttp.Reply reply = preflight("https://app.example");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers())
                .containsEntry("access-control-allow-origin", "https://app.example")
                .containsEntry("access-control-allow-methods", "POST, GET, DELETE")
                .containsEntry("vary", "Origin")
                .doesNotContainKey("access-control-allow-credentials");
        assertThat(reply.headers().get("access-control-allow-headers"))
                .contains("Authorization", "Content-Type", "Mcp-Session-Id", "Mcp-Method");
    }

    @Test
    void answerToNamedOrigin_mayBeReadByItsPage() throws IOException {
        RawHttp.Reply reply = http().with("Origin", "https://app.example").send("POST", INITIALIZE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers())
                .containsEntry("access-control-allow-origin", "https://app.example")
                .containsEntry("access-control-expose-headers", "Mcp-Session-Id, WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://127.0.0.1"})
    void pagesOfThisMachine_getNoSuchHeaders(String origin) throws IOException {
        assertThat(preflight(origin).status()).isEqualTo(405);
        assertThat(http().with("Origin", origin).send("POST", INITIALIZE).headers())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void preflightOfOtherOrigin_isRefused() throws IOException {
        RawHttp.Reply reply = preflight("https://evil.example");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void everyOrigin_canNotBeNamed() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HttpOptions.defaults().withAllowed(Set.of("*"), Set.of()));
    }

    private RawHttp.Reply preflight(String origin) throws IOException {
        return http().with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Content-Type", null)
                .send("OPTIONS", "");
    }

    private RawHttp http() {
        return new RawHttp(server.uri());
    }
}
