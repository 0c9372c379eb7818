package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.PREFIX;
import static dev.holt.protocol.modern.Talk.meta;
import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.params;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.TestCatalog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMetaTest {

    private final Talk talk = new Talk(new TestCatalog().catalog());

    /** basic/index, Per-request protocol fields. */
    @Test
    void requestWithoutMeta_isRefused() {
        assertRefused(null, "_meta");
        assertRefused("x", "_meta");
    }

    /** basic/index, Per-request protocol fields. */
    @ParameterizedTest
    @ValueSource(strings = {"protocolVersion", "clientCapabilities"})
    void requestWithoutARequiredField_isRefused(String field) {
        Map<String, Object> meta = meta();
        meta.remove(PREFIX + field);

        assertRefused(meta, field);
    }

    @Test
    void requiredFieldOfAnotherType_isRefused() {
        for (Object wrong : List.of(1, true, List.of("2026-07-28"), Map.of("a", 1))) {
            assertRefused(metaWith("protocolVersion", wrong), "protocolVersion");
        }
        for (Object wrong : List.of(1, true, "x", List.of(Map.of()))) {
            assertRefused(metaWith("clientCapabilities", wrong), "clientCapabilities");
        }
    }

    /** basic/index, Per-request protocol fields: on HTTP the status is 400. */
    @Test
    void requestWithoutMeta_hasTheStatusBadRequest() {
        assertThatExceptionOfType(RequestRefusedException.class)
                .isThrownBy(() -> talk.accept(new Message.Request(1, "tools/list", Map.of())))
                .satisfies(refused -> assertThat(refused.httpStatus()).isEqualTo(400));
    }

    @Test
    void requestWithoutClientInfo_isServed() {
        assertThat(text(talk.result("tools/call", params("name", "whoami"))))
                .contains("unknown unknown as local");
    }

    @Test
    void clientInfoOfAnotherType_isServedAsUnknown() {
        for (Object wrong : List.of(1, "x", List.of(), Map.of("name", 1, "version", List.of()))) {
            assertThat(
                            text(
                                    talk.result(
                                            "tools/call",
                                            with(metaWith("clientInfo", wrong), "name", "whoami"))))
                    .contains("unknown unknown as local");
        }
    }

    /** basic/index, Statelessness: what one request said is not known of the next. */
    @Test
    void clientOfOneRequest_isNotThatOfTheNext() {
        Object client = Map.of("name", "a", "version", "1");
        talk.result("tools/call", with(metaWith("clientInfo", client), "name", "whoami"));

        assertThat(text(talk.result("tools/call", params("name", "whoami"))))
                .contains("unknown unknown as local");
    }

    /** server/utilities/logging, Error Handling. */
    @Test
    void logLevelThatIsNone_isRefused() {
        for (Object wrong : List.of("loud", "INFO", 3, List.of("info"))) {
            assertRefused(metaWith("logLevel", wrong), "logLevel");
        }
    }

    /** basic/patterns/progress, Progress Flow: tokens are texts or whole numbers. */
    @Test
    void progressTokenOfAnotherType_isRefused() {
        for (Object wrong : List.of(1.5, true, List.of(), Map.of())) {
            assertRefused(metaWith("progressToken", wrong), "progressToken");
        }
    }

    private void assertRefused(@Nullable Object meta, String partOfMessage) {
        Message.Failure failure = talk.failure("tools/list", with(meta));
        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PARAMS);
        assertThat(failure.message()).contains(partOfMessage);
        assertThat(failure.id()).isEqualTo(1);
    }

    private static String text(Map<String, Object> result) {
        return String.valueOf(result.get("content"));
    }
}
