package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a session begins whichever transport carries it. */
public abstract class HandshakeBehaviour extends ServerBehaviour {

    protected HandshakeBehaviour(TestServer.Start start) {
        super(start);
    }

    /** Each test does its own handshake. */
    @Override
    void open() {}

    @Test
    void ping_answered() {
        client().open();

        assertThat(client().request("ping", Map.of())).isEmpty();
    }

    @Test
    void initialize_tellsServerInstructionsAndWhatThereIs() {
        assertThat(client().initialize())
                .isEqualTo(
                        Map.of(
                                "protocolVersion",
                                "2025-11-25",
                                "capabilities",
                                Map.of("tools", Map.of("listChanged", false), "logging", Map.of()),
                                "serverInfo",
                                Map.of("name", "test-server", "version", "1.2.3"),
                                "instructions",
                                "Call echo."));
    }

    @Test
    void initializeWithOlderVersion_isAnsweredWithIt() {
        assertThat(client().initialize("2025-03-26"))
                .containsEntry("protocolVersion", "2025-03-26");
    }

    @Test
    void initializeWithUnknownVersion_isAnsweredWithTheNewest() {
        assertThat(client().initialize("2099-01-01"))
                .containsEntry("protocolVersion", "2025-11-25");
    }

    @Test
    void initializeWithoutVersion_isRefused() {
        assertRefused(Map.of("capabilities", Map.of()), "protocolVersion");
    }

    @Test
    void initializeWithWrongShapes_isRefusedWithoutInternals() {
        for (Object wrong : List.of("x", 1, List.of(1), true)) {
            assertRefused(
                    Map.of("protocolVersion", "2025-11-25", "clientInfo", wrong),
                    "must be an object");
            assertRefused(
                    Map.of("protocolVersion", "2025-11-25", "capabilities", wrong),
                    "must be an object");
        }
    }

    @Test
    void clientWithoutName_isServedAsUnknown() {
        client().request("initialize", Map.of("protocolVersion", "2025-11-25"));

        assertThat(client().call("whoami", Map.of()).text()).isEqualTo("unknown unknown as local");
    }

    @Test
    void clientNameWithLineBreaks_isPutOnOneLine() {
        initializeAs("evil\nHolt-Client: other\u0000");

        assertThat(client().call("whoami", Map.of()).text())
                .isEqualTo("evilHolt-Client: other 1.0 as local");
    }

    @Test
    void clientNameAtTheLimit_isKept() {
        initializeAs("n".repeat(ClientText.LONGEST));

        assertThat(client().call("whoami", Map.of()).text())
                .startsWith("n".repeat(ClientText.LONGEST) + " ");
    }

    @Test
    void clientNameBeyondTheLimit_isCut() {
        initializeAs("n".repeat(ClientText.LONGEST + 1));

        assertThat(client().call("whoami", Map.of()).text())
                .startsWith("n".repeat(ClientText.LONGEST) + " ");
    }

    private void initializeAs(String name) {
        client().request(
                        "initialize",
                        Map.of(
                                "protocolVersion",
                                "2025-11-25",
                                "clientInfo",
                                Map.of("name", name, "version", "1.0")));
    }

    private void assertRefused(Map<String, ?> params, String partOfMessage) {
        assertThat(assertRefused("initialize", params, -32602, partOfMessage))
                .hasMessageNotContaining("io.modelcontextprotocol");
    }
}
