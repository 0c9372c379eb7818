package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a handler asks the client, and tells it what it is doing. */
public abstract class AskBehaviour extends ServerBehaviour {

    private static final Map<String, Object> ALL =
            Map.of("elicitation", Map.of(), "sampling", Map.of(), "roots", Map.of());

    protected AskBehaviour(TestServer.Start start) {
        super(start, new TestOffer().catalog());
    }

    /** Each test declares first what its client can do. */
    @Override
    void open() {}

    @Test
    void userWhoAnswers_isUnderstood() {
        begin(Map.of("elicitation", Map.of()), named("Zoë"));

        assertThat(client().call("ask_name", Map.of()).text()).isEqualTo("Hello, Zoë");
    }

    @Test
    void userWhoDeclines_isUnderstood() {
        begin(Map.of("elicitation", Map.of()), Map.of("action", "decline"));

        assertThat(client().call("ask_name", Map.of()).text()).isEqualTo("Hello, whoever you are");
    }

    @Test
    void severalQuestions_areAnsweredEachForItself() {
        begin(ALL, named("Zoë"));

        assertThat(client().call("ask_all", Map.of()).text())
                .contains("who=", "greeting=", "roots=", "name=Zoë", "text=Hi", "file:///w");
    }

    @Test
    void oneQuestionAfterAnother_isAnswered() {
        begin(Map.of("elicitation", Map.of("form", Map.of())), named("Zoë"));

        assertThat(client().call("ask_twice", Map.of()).text()).isEqualTo("Zoë and Zoë");
    }

    @Test
    void whatTheClientCannotAnswer_isNotAsked() {
        begin(Map.of("roots", Map.of()), Map.of());

        assertThat(client().call("ask_all", Map.of()).text())
                .startsWith("roots=")
                .doesNotContain("who", "greeting");
    }

    @Test
    void formsForAClientThatShowsOnlyPages_areNotAsked() {
        begin(Map.of("elicitation", Map.of("url", Map.of())), Map.of());

        assertThat(client().call("ask_all", Map.of()).text()).isEmpty();
    }

    @Test
    void promptThatAsks_isAnswered() {
        begin(Map.of("elicitation", Map.of()), named("Zoë"));

        assertThat(client().request("prompts/get", Map.of("name", "greet_user")).toString())
                .contains("name=Zoë");
    }

    @Test
    void resourceThatAsks_isAnswered() {
        begin(Map.of("elicitation", Map.of()), named("Zoë"));

        assertThat(client().request("resources/read", Map.of("uri", "test://note/who")).toString())
                .contains("name=Zoë");
    }

    @Test
    void logThatIsAskedFor_comesFromTheLevelOn() {
        begin(Map.of(), Map.of());
        client().logFrom("info");

        client().call("log", Map.of());

        assertThat(client().notifications())
                .extracting(each -> each.get("params"))
                .containsExactly(Map.of("level", "warning", "data", "trouble"));
    }

    private void begin(Map<String, Object> capabilities, Map<String, Object> elicited) {
        client().declare(capabilities, question -> answer(question, elicited));
        client().open();
    }

    private static Map<String, Object> answer(
            Map<String, Object> question, Map<String, Object> elicited) {
        return switch (String.valueOf(question.get("method"))) {
            case "elicitation/create" -> elicited;
            case "sampling/createMessage" ->
                    Map.of(
                            "role",
                            "assistant",
                            "content",
                            Map.of("type", "text", "text", "Hi"),
                            "model",
                            "test");
            default -> Map.of("roots", List.of(Map.of("uri", "file:///w", "name", "w")));
        };
    }

    private static Map<String, Object> named(String name) {
        return Map.of("action", "accept", "content", Map.of("name", name));
    }
}
