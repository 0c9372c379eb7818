package dev.holt.protocol;

import static dev.holt.protocol.TestCatalog.tool;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A server of everything: many tools, resources, prompts, completions, questions and changes. */
public final class TestOffer {

    /** How many tools there are: more than fit into one answer. */
    public static final int TOOLS = CatalogMethods.PAGE_SIZE + 5;

    /** The resource that can be read and followed. */
    public static final String NOTE = "test://note/Ätsch b";

    private static final ClientRequest NAME =
            new ClientRequest.Elicitation(
                    "Who are you?",
                    Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of("name", Map.of("type", "string")),
                            "required",
                            List.of("name")));

    private static final ClientRequest GREETING =
            new ClientRequest.Sampling(
                    Map.of(
                            "messages",
                            List.of(
                                    Map.of(
                                            "role",
                                            "user",
                                            "content",
                                            Map.of("type", "text", "text", "Greet"))),
                            "maxTokens",
                            50));

    private final TestChanges changes = new TestChanges();

    /** Returns what makes the server tell of changes. */
    public TestChanges changes() {
        return changes;
    }

    /** Returns the catalog. */
    public Catalog catalog() {
        List<ToolDefinition> asking =
                List.of(
                        tool("ask_name", InputSchema.object(), TestOffer::askName),
                        tool("ask_all", InputSchema.object(), TestOffer::askAll),
                        tool("ask_twice", InputSchema.object(), TestOffer::askTwice),
                        tool("log", InputSchema.object(), TestOffer::log));
        Stream<ToolDefinition> many =
                IntStream.range(asking.size(), TOOLS)
                        .mapToObj(i ->
                                tool(
                                        "tool_" + i,
                                        InputSchema.object(),
                                        (arguments, context) -> ToolResult.of("" + i)));
        return new Catalog(
                        "test-server",
                        "1.2.3",
                        "Ask.",
                        Stream.concat(asking.stream(), many).toList())
                .withResources(new Notes(), changes)
                .withPrompts(List.of(prompt(), askingPrompt()));
    }

    private static ToolResult askName(Arguments arguments, CallContext context) {
        ClientAnswer answer = context.ask(Map.of("who", NAME)).get("who");
        return ToolResult.of(
                answer != null && answer.accepted()
                        ? "Hello, " + answer.content().get("name")
                        : "Hello, whoever you are");
    }

    /** Asks everything that the client can answer, and tells the kinds of answers. */
    private static ToolResult askAll(Arguments arguments, CallContext context) {
        Map<String, ClientRequest> questions = new LinkedHashMap<>();
        put(questions, "who", NAME, context);
        put(questions, "greeting", GREETING, context);
        put(questions, "roots", new ClientRequest.Roots(), context);
        Map<String, ClientAnswer> answers = questions.isEmpty() ? Map.of() : context.ask(questions);
        return ToolResult.of(
                questions.keySet().stream()
                        .map(key -> key + "=" + answers.get(key))
                        .reduce("", (left, right) -> left + right + "\n"));
    }

    private static void put(
            Map<String, ClientRequest> questions,
            String key,
            ClientRequest question,
            CallContext context) {
        if (context.canAsk(question.getClass())) {
            questions.put(key, question);
        }
    }

    private static ToolResult askTwice(Arguments arguments, CallContext context) {
        ClientAnswer first = context.ask(Map.of("first", NAME)).get("first");
        ClientAnswer second = context.ask(Map.of("second", NAME)).get("second");
        return ToolResult.of(
                first == null || second == null
                        ? "no answer"
                        : first.content().get("name") + " and " + second.content().get("name"));
    }

    private static ToolResult log(Arguments arguments, CallContext context) {
        context.log(LogLevel.DEBUG, "details");
        context.log(LogLevel.WARNING, "trouble");
        return ToolResult.of("logged");
    }

    private static PromptDefinition prompt() {
        return new PromptDefinition(
                "greet",
                ToolGroup.READ,
                "Greet",
                "Greets somebody",
                List.of(
                        new PromptArgument("name", "Whom", true, TestOffer::names),
                        new PromptArgument("mood", "", false, Completer.NONE)),
                (arguments, context) ->
                        new PromptText(
                                "A greeting",
                                List.of(
                                        new PromptText.Line(
                                                PromptText.Role.USER,
                                                new Content.Text(
                                                        "Greet " + arguments.get("name"))))));
    }

    private static PromptDefinition askingPrompt() {
        return new PromptDefinition(
                "greet_user",
                ToolGroup.READ,
                "Greet the user",
                "Asks for the name",
                List.of(),
                (arguments, context) -> {
                    ClientAnswer who = context.ask(Map.of("who", NAME)).get("who");
                    return new PromptText(
                            "",
                            List.of(
                                    new PromptText.Line(
                                            PromptText.Role.ASSISTANT,
                                            new Content.Text(String.valueOf(who)))));
                });
    }

    private static Completion names(String typed, Map<String, String> others, CallContext context) {
        String mood = others.getOrDefault("mood", "");
        return Completion.of(
                IntStream.range(0, 150)
                        .mapToObj(i -> mood + "name" + i)
                        .filter(name -> name.startsWith(typed))
                        .toList());
    }

    /** Three notes, two to a page, of which one asks who reads it. */
    private static final class Notes implements ResourceSource {

        @Override
        public ResourceList list(Optional<String> cursor, CallContext context) {
            return switch (cursor.orElse("")) {
                case "" ->
                        new ResourceList(
                                List.of(entry(NOTE), entry("test://note/image")), Optional.of("2"));
                case "2" -> new ResourceList(List.of(entry("test://note/who")), Optional.empty());
                default -> throw new ProtocolException(ErrorCode.INVALID_PARAMS, "Unknown cursor");
            };
        }

        private static ResourceEntry entry(String uri) {
            return new ResourceEntry(
                    uri,
                    uri.substring(uri.lastIndexOf('/') + 1),
                    Optional.empty(),
                    Optional.empty(),
                    "text/markdown",
                    Optional.of(5L),
                    Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
        }

        @Override
        public List<ResourceTemplate> templates() {
            return List.of(
                    new ResourceTemplate(
                            "test://note/{+name}",
                            "note",
                            "Notes",
                            "A note",
                            Optional.of("text/markdown"),
                            Map.of("name", TestOffer::names)));
        }

        @Override
        public ResourceAnswer read(String uri, CallContext context) {
            return switch (uri) {
                case NOTE ->
                        new ResourceAnswer(
                                List.of(new ResourceContent.Text(uri, "text/markdown", "# Hé\n")),
                                new Freshness(Duration.ofSeconds(90), true));
                case "test://note/image" ->
                        new ResourceAnswer(
                                List.of(
                                        new ResourceContent.Blob(
                                                uri, "image/png", new byte[] {-1, 0, 1})),
                                Freshness.NONE);
                case "test://note/who" -> {
                    ClientAnswer who = context.ask(Map.of("who", NAME)).get("who");
                    yield new ResourceAnswer(
                            List.of(
                                    new ResourceContent.Text(
                                            uri, "text/plain", String.valueOf(who))),
                            new Freshness(Duration.ofDays(1), true));
                }
                default -> throw new ResourceNotFoundException(uri, "There is no note " + uri);
            };
        }
    }
}
