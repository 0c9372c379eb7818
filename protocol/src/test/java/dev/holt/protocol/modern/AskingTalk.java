package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.TestOffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A talk with a server of {@link TestOffer} whose client answers forms, at a fixed time. */
final class AskingTalk {

    static final String STATE = "requestState";
    static final String ANSWERS = "inputResponses";
    static final Map<String, Object> FORMS =
            metaWith("clientCapabilities", Map.of("elicitation", Map.of()));
    static final Instant START = Instant.parse("2026-08-01T12:00:00Z");
    static final StatelessOptions OPTIONS =
            StatelessOptions.defaults()
                    .withClock(Clock.fixed(START, ZoneOffset.UTC))
                    .withStateKey(
                            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private final Talk talk = new Talk(new TestOffer().catalog(), OPTIONS);

    Talk talk() {
        return talk;
    }

    /** Returns the state that comes with the first question of a tool. */
    String state(String tool) {
        return stateOf(talk.result("tools/call", with(FORMS, "name", tool)));
    }

    static String stateOf(Map<String, Object> asked) {
        return String.valueOf(asked.get(STATE));
    }

    /** Brings a state back to the tool that asks for a name. */
    Map<String, Object> retry(String state, Object answers) {
        return talk.result(
                "tools/call", with(FORMS, "name", "ask_name", STATE, state, ANSWERS, answers));
    }

    /** Answers what a tool has asked. */
    Map<String, Object> round(String tool, Map<String, Object> asked, Map<String, Object> answers) {
        return talk.result(
                "tools/call", with(FORMS, "name", tool, STATE, stateOf(asked), ANSWERS, answers));
    }

    void assertRefused(String state, Object answers, String partOfMessage) {
        Message.Failure failure =
                talk.failure(
                        "tools/call",
                        with(FORMS, "name", "ask_name", STATE, state, ANSWERS, answers));
        assertThat(failure.code()).isEqualTo(-32602);
        assertThat(failure.message()).contains(partOfMessage);
    }

    static Map<String, Object> answer(String key, String name) {
        return Map.of(key, Map.of("action", "accept", "content", Map.of("name", name)));
    }

    /** Returns the content of a result that asks nothing more. */
    static String text(Map<String, Object> result) {
        assertThat(result).containsEntry("resultType", "complete");
        return String.valueOf(result.get("content"));
    }
}
