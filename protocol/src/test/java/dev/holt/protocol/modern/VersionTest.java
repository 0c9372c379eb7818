package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.params;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.TestCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private final Talk talk = new Talk(new TestCatalog().catalog());

    /** basic/versioning, Protocol Version Negotiation. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-29", "v999.0.0", "", "1900-01-01"})
    void versionThatIsNotSpoken_isRefusedWithThoseThatAre(String version) {
        Message.Failure failure =
                talk.failure("server/discover", with(metaWith("protocolVersion", version)));

        assertThat(failure.code()).isEqualTo(-32022);
        assertThat(failure.data())
                .isEqualTo(Map.of("supported", List.of("2026-07-28"), "requested", version));
        assertThat(StatelessErrorCode.httpStatus(failure)).isEqualTo(400);
    }

    /** basic/versioning, Protocol Version Negotiation: the version decides how the rest is read. */
    @Test
    void unknownMethodOfAnotherVersion_isRefusedForItsVersion() {
        assertThat(
                        talk.failure("no/method", with(metaWith("protocolVersion", "2099-01-01")))
                                .code())
                .isEqualTo(-32022);
    }

    /** basic/transports/streamable-http, Protocol Version Header: unknown methods are 404. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "initialize",
                "ping",
                "logging/setLevel",
                "resources/subscribe",
                "resources/unsubscribe",
                "roots/list",
                "sampling/createMessage",
                "elicitation/create",
                "tasks/get",
                "no/method",
                ""
            })
    void methodThatIsNone_isNotFound(String method) {
        Message.Failure failure = talk.failure(method, params());

        assertThat(failure.code()).isEqualTo(ErrorCode.METHOD_NOT_FOUND);
        assertThat(StatelessErrorCode.httpStatus(failure)).isEqualTo(404);
    }

    @Test
    void statusesOfAnswers_areThoseOfTheSpecification() {
        assertThat(StatelessErrorCode.httpStatus(new Message.Result(1, Map.of()))).isEqualTo(200);
        assertThat(status(-32601)).isEqualTo(404);
        assertThat(status(-32020)).isEqualTo(400);
        assertThat(status(-32021)).isEqualTo(400);
        assertThat(status(-32022)).isEqualTo(400);
        assertThat(status(-32602)).isEqualTo(200);
        assertThat(status(-32603)).isEqualTo(200);
    }

    private static int status(int code) {
        return StatelessErrorCode.httpStatus(new Message.Failure(1, code, ""));
    }
}
