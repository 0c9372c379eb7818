package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.AskingTalk.ANSWERS;
import static dev.holt.protocol.modern.AskingTalk.FORMS;
import static dev.holt.protocol.modern.AskingTalk.OPTIONS;
import static dev.holt.protocol.modern.AskingTalk.STATE;
import static dev.holt.protocol.modern.AskingTalk.answer;
import static dev.holt.protocol.modern.AskingTalk.stateOf;
import static dev.holt.protocol.modern.AskingTalk.text;
import static dev.holt.protocol.modern.Talk.meta;
import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.Message;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

    private final AskingTalk asking = new AskingTalk();
    private final Talk talk = asking.talk();

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
        assertThat(text(asking.retry(asking.state("ask_name"), answer("who", "Zoë"))))
                .contains("Hello, Zoë");
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
        String state = asking.state("ask_name");

        assertThat(asking.retry(state, Map.of())).containsEntry("resultType", "input_required");
        assertThat(asking.retry(state, answer("other", "Zoë")))
                .containsEntry("resultType", "input_required");
    }

    /** basic/patterns/mrtr, Error Handling: what was not asked for is ignored. */
    @Test
    void answersNobodyAskedFor_areIgnored() {
        Map<String, Object> answers = new LinkedHashMap<>(answer("who", "Zoë"));
        answers.put("extra", 12);
        answers.put("more", Map.of("action", "accept"));

        assertThat(text(asking.retry(asking.state("ask_name"), answers))).contains("Hello, Zoë");
    }

    /** basic/patterns/mrtr, Error Handling: answers of the wrong shape are errors. */
    @Test
    void answersOfTheWrongShape_areRefused() {
        String state = asking.state("ask_name");
        for (Object wrong : List.of(1, "x", true, List.of())) {
            asking.assertRefused(state, wrong, ANSWERS);
            asking.assertRefused(state, Map.of("who", wrong), "who");
        }
    }

    @Test
    void answersOfAllRounds_areRemembered() {
        Map<String, Object> first = talk.result("tools/call", with(FORMS, "name", "ask_twice"));
        Map<String, Object> second = asking.round("ask_twice", first, answer("first", "A"));
        assertThat(second.get("inputRequests"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("second");

        assertThat(text(asking.round("ask_twice", second, answer("second", "B"))))
                .contains("A and B");
    }

    /** basic/patterns/mrtr, Server Requirements 7: rounds may be repeated. */
    @Test
    void oldStateOfAnotherRound_leadsToItsRound() {
        Map<String, Object> first = talk.result("tools/call", with(FORMS, "name", "ask_twice"));
        asking.round("ask_twice", first, answer("first", "A"));

        Map<String, Object> again = asking.round("ask_twice", first, answer("first", "C"));

        assertThat(text(asking.round("ask_twice", again, answer("second", "B"))))
                .contains("C and B");
    }

    @Test
    void answerToAQuestionThatIsNowAnother_isNotTaken() {
        AtomicReference<String> pages = new AtomicReference<>("Delete 5 pages?");
        Talk deleting = new Talk(catalogAsking(pages), OPTIONS);
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

    private static Catalog catalogAsking(AtomicReference<String> question) {
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
}
