package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.meta;
import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    private static final String STATE = "requestState";
    private static final String ANSWERS = "inputResponses";
    private static final Map<String, Object> FORMS =
            metaWith("clientCapabilities", Map.of("elicitation", Map.of()));
    private static final Instant START = Instant.parse("2026-08-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final StatelessOptions options =
            StatelessOptions.defaults()
                    .withClock(Clock.fixed(START, ZoneOffset.UTC))
                    .withStateKey(
                            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final Talk talk = new Talk(new TestOffer().catalog(), options);

    /**
     * basic/patterns/mrtr, InputRequiredResult; Server Requirements 2 and 6.
     *
     * <p>basic/transports/streamable-http, Receiving Messages: questions are no requests.
     */
    @Test
    void questionWithoutAnswer_isAskedWithAState() {
        Map<String, Object> result = talk.result("tools/call", with(FORMS, "name", "ask_name"));

        assertThat(result).containsEntry("resultType", "input_required").containsKey(STATE);
        assertThat(result).doesNotContainKeys("content", "ttlMs", "cacheScope");
        assertThat(result.get("inputRequests"))
                .isEqualTo(
                        Map.of(
                                "who",
                                Map.of(
                                        "method",
                                        "elicitation/create",
                                        "params",
                                        Map.of(
                                                "mode",
                                                "form",
                                                "message",
                                                "Who are you?",
                                                "requestedSchema",
                                                Map.of(
                                                        "type",
                                                        "object",
                                                        "properties",
                                                        Map.of("name", Map.of("type", "string")),
                                                        "required",
                                                        List.of("name"))))));
    }

    /** basic/patterns/mrtr, Supported Requests: these three may ask. */
    @Test
    void callsReadsAndPrompts_mayAsk() {
        assertThat(talk.result("resources/read", with(FORMS, "uri", "test://note/who")))
                .containsEntry("resultType", "input_required")
                .doesNotContainKeys("ttlMs", "cacheScope");
        assertThat(talk.result("prompts/get", with(FORMS, "name", "greet_user")))
                .containsEntry("resultType", "input_required");
    }

    @Test
    void answerWithItsState_isTaken() {
        assertThat(text(retry(state("ask_name"), answer("who", "Zoë")))).contains("Hello, Zoë");
    }

    /** server/utilities/caching, Cache Key: what depends on answers is not to be kept. */
    @Test
    void resultThatTookAnswers_isGoodForNothingElse() {
        Map<String, Object> asked =
                talk.result("resources/read", with(FORMS, "uri", "test://note/who"));
        Map<String, Object> result =
                talk.result(
                        "resources/read",
                        with(
                                FORMS,
                                "uri",
                                "test://note/who",
                                STATE,
                                stateOf(asked),
                                ANSWERS,
                                answer("who", "Zoë")));

        assertThat(result).containsEntry("ttlMs", 0L).containsEntry("cacheScope", "private");
    }

    /** basic/patterns/mrtr, Error Handling: what is missing is asked again. */
    @Test
    void missingAnswer_isAskedAgain() {
        String state = state("ask_name");

        assertThat(retry(state, Map.of())).containsEntry("resultType", "input_required");
        assertThat(retry(state, answer("other", "Zoë")))
                .containsEntry("resultType", "input_required");
    }

    /** basic/patterns/mrtr, Error Handling: what was not asked for is ignored. */
    @Test
    void answersNobodyAskedFor_areIgnored() {
        Map<String, Object> answers = new LinkedHashMap<>(answer("who", "Zoë"));
        answers.put("extra", 12);
        answers.put("more", Map.of("action", "accept"));

        assertThat(text(retry(state("ask_name"), answers))).contains("Hello, Zoë");
    }

    /** basic/patterns/mrtr, Error Handling: answers of the wrong shape are errors. */
    @Test
    void answersOfTheWrongShape_areRefused() {
        String state = state("ask_name");
        for (Object wrong : List.of(1, "x", true, List.of())) {
            assertRefused(state, wrong, ANSWERS);
            assertRefused(state, Map.of("who", wrong), "who");
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

    @Test
    void answersOfAllRounds_areRemembered() {
        Map<String, Object> first = talk.result("tools/call", with(FORMS, "name", "ask_twice"));
        Map<String, Object> second = round("ask_twice", first, answer("first", "A"));
        assertThat(second.get("inputRequests"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("second");

        assertThat(text(round("ask_twice", second, answer("second", "B")))).contains("A and B");
    }

    /** basic/patterns/mrtr, Server Requirements 7: rounds may be repeated. */
    @Test
    void oldStateOfAnotherRound_leadsToItsRound() {
        Map<String, Object> first = talk.result("tools/call", with(FORMS, "name", "ask_twice"));
        round("ask_twice", first, answer("first", "A"));

        Map<String, Object> again = round("ask_twice", first, answer("first", "C"));

        assertThat(text(round("ask_twice", again, answer("second", "B")))).contains("C and B");
    }

    @Test
    void answerToAQuestionThatIsNowAnother_isNotTaken() {
        AtomicReference<String> pages = new AtomicReference<>("Delete 5 pages?");
        Talk deleting = new Talk(asking(pages), options);
        Map<String, Object> asked = deleting.result("tools/call", with(FORMS, "name", "delete"));
        pages.set("Delete 500 pages?");

        Map<String, Object> again =
                deleting.result(
                        "tools/call",
                        with(
                                FORMS,
                                "name",
                                "delete",
                                STATE,
                                stateOf(asked),
                                ANSWERS,
                                answer("sure", "yes")));

        assertThat(again.get("inputRequests")).asString().contains("Delete 500 pages?");
    }

    /** basic/patterns/mrtr, Server Requirements 4: state that was changed is refused. */
    @Test
    void stateThatWasChanged_isRefused() {
        String state = state("ask_name");
        for (int i = 0; i < state.length(); i++) {
            char[] changed = state.toCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            assertRefused(new String(changed), Map.of(), STATE);
        }
        for (String bad :
                List.of("", ".", state + "x", state.substring(1), "a.b", state + "." + state)) {
            assertRefused(bad, Map.of(), STATE);
        }
    }

    /** basic/patterns/mrtr, Server Requirements 4. */
    @Test
    void stateOfAnotherServer_isRefused() {
        Map<String, Object> foreign =
                new Talk(new TestOffer().catalog())
                        .result("tools/call", with(FORMS, "name", "ask_name"));

        assertRefused(stateOf(foreign), Map.of(), STATE);
    }

    @Test
    void stateOfAServerWithTheSameKey_isTaken() {
        String state = state("ask_name");
        Talk other = new Talk(new TestOffer().catalog(), options);

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
        String state = state("ask_name");
        talk.as(new Principal("mallory", Set.of(ToolGroup.READ), false));

        assertRefused(state, answer("who", "Zoë"), "another caller");
    }

    /** basic/patterns/mrtr, Server Requirements 5: state of another request. */
    @Test
    void stateOfAnotherRequest_isRefused() {
        String state = state("ask_name");

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
        InstantSource time = now::get;
        Talk ageing =
                new Talk(
                        new TestOffer().catalog(),
                        options.withClock(time.withZone(ZoneOffset.UTC))
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
        int length = state("ask_name").length();
        Map<String, Object> params = with(FORMS, "name", "ask_name");

        assertThat(
                        new Talk(
                                        new TestOffer().catalog(),
                                        options.withState(options.stateLife(), length))
                                .result("tools/call", params))
                .containsKey(STATE);
        assertThat(
                        new Talk(
                                        new TestOffer().catalog(),
                                        options.withState(options.stateLife(), length - 1))
                                .failure("tools/call", params)
                                .code())
                .isEqualTo(-32602);
    }

    /** basic/patterns/mrtr, Server Requirements 7; basic/index, Per-request protocol fields. */
    @Test
    void handlerThatInsistsOnWhatTheClientCannot_isRefusedWithWhatIsMissing() {
        for (Object capabilities :
                List.of(
                        Map.of(),
                        Map.of("sampling", Map.of()),
                        Map.of("elicitation", 1),
                        Map.of("elicitation", Map.of("url", Map.of())))) {
            Message.Failure failure =
                    talk.failure(
                            "tools/call",
                            with(metaWith("clientCapabilities", capabilities), "name", "ask_name"));

            assertThat(failure.code()).isEqualTo(-32021);
            assertThat(failure.data())
                    .isEqualTo(
                            Map.of(
                                    "requiredCapabilities",
                                    Map.of("elicitation", Map.of("form", Map.of()))));
        }
    }

    /** client/sampling, Capabilities: tools in sampling only where they are declared. */
    @ParameterizedTest
    @ValueSource(strings = {"tools", "toolChoice"})
    void samplingWithTools_needsTheCapabilityForIt(String field) {
        ClientRequest sampling =
                new ClientRequest.Sampling(Map.of(field, Map.of(), "maxTokens", 1));

        assertThat(ClientCapabilities.of(Map.of("sampling", Map.of())).canAnswer(sampling))
                .isFalse();
        assertThat(
                        ClientCapabilities.of(Map.of("sampling", Map.of("tools", Map.of())))
                                .canAnswer(sampling))
                .isTrue();
        assertThat(ClientCapabilities.needed(sampling))
                .isEqualTo(Map.of("sampling", Map.of("tools", Map.of())));
    }

    /** basic/patterns/mrtr, Supported Requests: never on any other method. */
    @Test
    void otherMethods_ignoreStatesAndAnswers() {
        for (String method :
                List.of(
                        "tools/list",
                        "prompts/list",
                        "resources/list",
                        "resources/templates/list",
                        "server/discover")) {
            assertThat(talk.result(method, with(meta(), STATE, 1, ANSWERS, 2)))
                    .containsEntry("resultType", "complete");
        }
    }

    @Test
    void state_holdsNothingOfTheServer() {
        String payload = state("ask_name").split("\\.", -1)[0];

        assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .matches(
                        "\\{\"until\":\\d+,\"principal\":\"local\",\"request\":\"[\\w-]{43}\","
                                + "\"asked\":\\{\"who\":\"[\\w-]{43}\"},\"answered\":\\{}}");
    }

    private static Catalog asking(AtomicReference<String> question) {
        return new Catalog(
                "s",
                "1",
                "",
                List.of(
                        TestCatalog.tool(
                                "delete",
                                InputSchema.object(),
                                (arguments, context) ->
                                        ToolResult.of(
                                                context.ask(
                                                                Map.of(
                                                                        "sure",
                                                                        new ClientRequest
                                                                                .Elicitation(
                                                                                String.valueOf(
                                                                                        question
                                                                                                .get()),
                                                                                Map.of())))
                                                        .toString()))));
    }

    private String state(String tool) {
        return stateOf(talk.result("tools/call", with(FORMS, "name", tool)));
    }

    private static String stateOf(Map<String, Object> asked) {
        return String.valueOf(asked.get(STATE));
    }

    private Map<String, Object> retry(String state, Object answers) {
        return talk.result(
                "tools/call", with(FORMS, "name", "ask_name", STATE, state, ANSWERS, answers));
    }

    private Map<String, Object> round(
            String tool, Map<String, Object> asked, Map<String, Object> answers) {
        return talk.result(
                "tools/call", with(FORMS, "name", tool, STATE, stateOf(asked), ANSWERS, answers));
    }

    private void assertRefused(String state, Object answers, String partOfMessage) {
        Message.Failure failure =
                talk.failure(
                        "tools/call",
                        with(FORMS, "name", "ask_name", STATE, state, ANSWERS, answers));
        assertThat(failure.code()).isEqualTo(-32602);
        assertThat(failure.message()).contains(partOfMessage);
    }

    private static Map<String, Object> answer(String key, String name) {
        return Map.of(key, Map.of("action", "accept", "content", Map.of("name", name)));
    }

    private static String text(Map<String, Object> result) {
        assertThat(result).containsEntry("resultType", "complete");
        return String.valueOf(result.get("content"));
    }
}
