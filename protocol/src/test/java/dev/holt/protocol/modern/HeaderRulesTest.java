package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.params;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    private static final String NAME = "ask_name";

    private final StatelessServer server =
            new StatelessServer(new TestOffer().catalog(), StatelessOptions.defaults());
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Message.Request request = new Message.Request(1, "tools/call", params("name", NAME));

    HeaderRulesTest() {
        set("MCP-Protocol-Version", "2026-07-28");
        set("Mcp-Method", "tools/call");
        set("Mcp-Name", NAME);
    }

    @Test
    void headersThatSayTheSame_areAccepted() {
        assertAccepted();
    }

    /** basic/transports/streamable-http, Server Validation: required headers. */
    @ParameterizedTest
    @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
    void missingHeader_isRefused(String header) {
        headers.remove(header);

        assertRefused(header + " is missing");
    }

    /** basic/transports/streamable-http, Server Validation: headers that say something else. */
    @ParameterizedTest
    @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
    void headerThatSaysSomethingElse_isRefused(String header) {
        set(header, "x");

        assertRefused(header);
    }

    /** basic/transports/streamable-http, Case Sensitivity: values are compared exactly. */
    @Test
    void valueInAnotherCase_isRefused() {
        set("Mcp-Method", "TOOLS/CALL");

        assertRefused("Mcp-Method");
    }

    /** basic/transports/streamable-http, Case Sensitivity: names of headers have no case. */
    @Test
    void headersInAnotherCase_areFound() {
        headers.clear();
        set("mcp-protocol-version", "2026-07-28");
        set("MCP-METHOD", "tools/call");
        set("mCP-nAME", NAME);

        assertAccepted();
    }

    @Test
    void headerSentTwice_isRefused() {
        headers.put("Mcp-Name", List.of(NAME, "other"));

        assertRefused("more than once");
    }

    @Test
    void spaceAroundAValue_doesNotCount() {
        set("Mcp-Name", "  " + NAME + "\t");

        assertAccepted();
    }

    /** basic/transports/streamable-http, Server Validation: invalid characters. */
    @ParameterizedTest
    @ValueSource(strings = {"ask\u0000name", "ask_näme", "ask\u007f"})
    void characterThatNoHeaderMayHave_isRefused(String value) {
        set("Mcp-Name", value);

        assertRefused("Mcp-Name");
    }

    /** basic/transports/streamable-http, Value Encoding: encoded names are decoded first. */
    @Test
    void encodedName_isDecoded() {
        request = new Message.Request(1, "resources/read", params("uri", TestOffer.NOTE));
        set("Mcp-Method", "resources/read");
        set("Mcp-Name", encoded(TestOffer.NOTE));

        assertAccepted();
    }

    /** basic/transports/streamable-http, Value Encoding: a name that looks encoded is encoded. */
    @Test
    void nameThatLooksEncoded_isNotTakenAsItIs() {
        String name = "=?base64?" + "QQ==" + "?=";
        request = new Message.Request(1, "prompts/get", params("name", name));
        set("Mcp-Method", "prompts/get");
        set("Mcp-Name", name);
        assertRefused("Mcp-Name");

        set("Mcp-Name", encoded(name));
        assertAccepted();
    }

    /** basic/transports/streamable-http, Value Encoding. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "YXNrX25hbWU",
                "YXNrX25hbWU==",
                "YXNr X25hbWU=",
                "YXNrX25hbWV=",
                "_w==",
                "/w=="
            })
    void nameThatIsNotProperlyEncoded_isRefused(String base64) {
        set("Mcp-Name", "=?base64?" + base64 + "?=");

        assertRefused("Mcp-Name");
    }

    @Test
    void markersInAnotherCase_areTakenLiterally() {
        set("Mcp-Name", encoded(NAME).replace("base64", "BASE64"));

        assertRefused("Mcp-Name");
    }

    @Test
    void nameHeaderForABodyWithoutName_isRefused() {
        request = new Message.Request(1, "tools/call", params("name", 7));

        assertRefused("Mcp-Name");
    }

    @Test
    void noNameAnywhere_isNoQuestionOfHeaders() {
        request = new Message.Request(1, "tools/call", params());
        headers.remove("Mcp-Name");

        assertAccepted();
    }

    @Test
    void methodsWithoutName_needNoNameHeader() {
        request = new Message.Request(1, "tools/list", params());
        headers.remove("Mcp-Name");
        set("Mcp-Method", "tools/list");

        assertAccepted();
    }

    /** basic/index, Per-request protocol fields, comes before the headers. */
    @Test
    void wrongMetaAndWrongHeaders_areRefusedForTheMeta() {
        request = new Message.Request(1, "tools/call", Map.of());
        headers.clear();

        assertThat(refusal().answer().code()).isEqualTo(-32602);
    }

    /** basic/transports/streamable-http, Protocol Version Header: a mismatch comes first. */
    @Test
    void unknownVersionInTheBodyAlone_isAMismatch() {
        request =
                new Message.Request(
                        1, "tools/call", with(metaWith("protocolVersion", "v999"), "name", NAME));

        assertRefused("MCP-Protocol-Version");
    }

    @Test
    void longValues_areNotRepeated() {
        set("Mcp-Name", "n".repeat(8000));

        assertThat(refusal().answer().message().length()).isLessThan(400);
    }

    private void set(String header, String value) {
        headers.put(header, new ArrayList<>(List.of(value)));
    }

    private static String encoded(String value) {
        return "=?base64?"
                + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private StatelessCall accept() throws RequestRefusedException {
        return server.accept(
                request,
                Principal.LOCAL,
                Optional.of(name -> headers.getOrDefault(name, List.of())));
    }

    private void assertAccepted() {
        assertThatCode(this::accept).doesNotThrowAnyException();
    }

    private RequestRefusedException refusal() {
        RequestRefusedException[] seen = new RequestRefusedException[1];
        assertThatExceptionOfType(RequestRefusedException.class)
                .isThrownBy(this::accept)
                .satisfies(refused -> seen[0] = refused);
        return seen[0];
    }

    private void assertRefused(String partOfMessage) {
        RequestRefusedException refused = refusal();
        assertThat(refused.answer().code()).isEqualTo(-32020);
        assertThat(refused.httpStatus()).isEqualTo(400);
        assertThat(refused.answer().message()).contains(partOfMessage);
    }
}
