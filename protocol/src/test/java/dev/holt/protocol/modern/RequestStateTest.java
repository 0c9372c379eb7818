package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.AskingTalk.ANSWERS;
import static dev.holt.protocol.modern.AskingTalk.FORMS;
import static dev.holt.protocol.modern.AskingTalk.OPTIONS;
import static dev.holt.protocol.modern.AskingTalk.START;
import static dev.holt.protocol.modern.AskingTalk.STATE;
import static dev.holt.protocol.modern.AskingTalk.answer;
import static dev.holt.protocol.modern.AskingTalk.stateOf;
import static dev.holt.protocol.modern.AskingTalk.text;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolGroup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The state of a question, which a client gets and brings back with its answers. */
class RequestStateTest {

    private final AskingTalk asking = new AskingTalk();
    private final Talk talk = asking.talk();

    /** basic/patterns/mrtr, Server Requirements 4: state that was changed is refused. */
    @Test
    void stateThatWasChanged_isRefused() {
        String state = asking.state("ask_name");
        for (int i = 0; i < state.length(); i++) {
            char[] changed = state.toCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            asking.assertRefused(new String(changed), Map.of(), STATE);
        }
        for (String bad :
                List.of("", ".", state + "x", state.substring(1), "a.b", state + "." + state)) {
            asking.assertRefused(bad, Map.of(), STATE);
        }
    }

    @Test
    void stateThatIsNoText_isRefused() {
        for (Object wrong : List.of(1, true, List.of(), Map.of())) {
            Message.Failure failure =
                    talk.failure("tools/call", with(FORMS, "name", "ask_name", STATE, wrong));
            assertThat(failure.code()).isEqualTo(-32602);
        }
    }

    /** basic/patterns/mrtr, Server Requirements 4. */
    @Test
    void stateOfAnotherServer_isRefused() {
        Map<String, Object> foreign =
                new Talk(new TestOffer().catalog())
                        .result("tools/call", with(FORMS, "name", "ask_name"));

        asking.assertRefused(stateOf(foreign), Map.of(), STATE);
    }

    @Test
    void stateOfAServerWithTheSameKey_isTaken() {
        String state = asking.state("ask_name");
        Talk other = new Talk(new TestOffer().catalog(), OPTIONS);

        assertThat(
                        text(
                                other.result(
                                        "tools/call",
                                        with(
                                                FORMS,
                                                "name",
                                                "ask_name",
                                                STATE,
                                                state,
                                                ANSWERS,
                                                answer("who", "Zoë")))))
                .contains("Hello, Zoë");
    }

    /** basic/patterns/mrtr, Server Requirements 5: another principal's state. */
    @Test
    void stateOfAnotherCaller_isRefused() {
        String state = asking.state("ask_name");
        talk.as(new Principal("mallory", Set.of(ToolGroup.READ), false));

        asking.assertRefused(state, answer("who", "Zoë"), "another caller");
    }

    /** basic/patterns/mrtr, Server Requirements 5: state of another request. */
    @Test
    void stateOfAnotherRequest_isRefused() {
        String state = asking.state("ask_name");

        for (Map<String, Object> other :
                List.of(
                        with(FORMS, "name", "ask_twice", STATE, state),
                        with(
                                FORMS,
                                "name",
                                "ask_name",
                                "arguments",
                                Map.of("a", 1),
                                STATE,
                                state))) {
            assertThat(talk.failure("tools/call", other).message()).contains("another request");
        }
        assertThat(
                        talk.failure("prompts/get", with(FORMS, "name", "ask_name", STATE, state))
                                .message())
                .contains("another request");
    }

    /** basic/patterns/mrtr, Server Requirements 5: a short life. */
    @Test
    void stateAtTheEndOfItsLife_isTakenAndOneLaterRefused() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        InstantSource time = now::get;
        Talk ageing =
                new Talk(
                        new TestOffer().catalog(),
                        OPTIONS.withClock(time.withZone(ZoneOffset.UTC))
                                .withState(Duration.ofMinutes(1), 10_000));
        Map<String, Object> asked = ageing.result("tools/call", with(FORMS, "name", "ask_name"));
        Map<String, Object> retry =
                with(
                        FORMS,
                        "name",
                        "ask_name",
                        STATE,
                        stateOf(asked),
                        ANSWERS,
                        answer("who", "Zoë"));

        now.set(START.plus(Duration.ofMinutes(1)));
        assertThat(text(ageing.result("tools/call", retry))).contains("Zoë");

        now.set(START.plus(Duration.ofMinutes(1)).plusMillis(1));
        assertThat(ageing.failure("tools/call", retry).message()).contains("expired");
    }

    @Test
    void stateAtTheLimit_isMadeAndOneLongerRefused() {
        int length = asking.state("ask_name").length();
        Map<String, Object> params = with(FORMS, "name", "ask_name");

        assertThat(
                        new Talk(
                                        new TestOffer().catalog(),
                                        OPTIONS.withState(OPTIONS.stateLife(), length))
                                .result("tools/call", params))
                .containsKey(STATE);
        assertThat(
                        new Talk(
                                        new TestOffer().catalog(),
                                        OPTIONS.withState(OPTIONS.stateLife(), length - 1))
                                .failure("tools/call", params)
                                .code())
                .isEqualTo(-32602);
    }

    @Test
    void state_holdsNothingOfTheServer() {
        String payload = asking.state("ask_name").split("\\.", -1)[0];

        assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .matches(
                        "\\{\"until\":\\d+,\"principal\":\"local\",\"request\":\"[\\w-]{43}\","
                                + "\"asked\":\\{\"who\":\"[\\w-]{43}\"},\"answered\":\\{}}");
    }
}
