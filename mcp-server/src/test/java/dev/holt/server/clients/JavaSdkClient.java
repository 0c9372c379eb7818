package dev.holt.server.clients;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Java SDK's client. It has no way to give up a call. */
final class JavaSdkClient implements ConnectedClient {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final McpJsonMapper mapper = new JacksonMcpJsonMapper(JSON);
    private final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> questions = new ConcurrentLinkedQueue<>();
    private final McpSyncClient client;
    private volatile Answer answer = Answer.DECLINE;

    JavaSdkClient(ServedWiki served) {
        client =
                McpClient.sync(transport(served))
                        .requestTimeout(PATIENCE)
                        .initializationTimeout(PATIENCE)
                        .clientInfo(McpSchema.Implementation.builder("java-sdk", "1.0").build())
                        .capabilities(McpSchema.ClientCapabilities.builder().elicitation().build())
                        .elicitation(this::ask)
                        .resourcesUpdateConsumer(
                                contents -> contents.forEach(each -> updates.add(each.uri())))
                        .build();
        client.initialize();
    }

    private McpClientTransport transport(ServedWiki served) {
        if (served.endpoint().isPresent()) {
            URI uri = served.endpoint().get();
            return HttpClientStreamableHttpTransport.builder(uri.resolve("/").toString())
                    .endpoint(uri.getPath())
                    .jsonMapper(mapper)
                    .build();
        }
        List<String> command = served.command();
        return new StdioClientTransport(
                ServerParameters.builder(command.getFirst())
                        .args(command.subList(1, command.size()))
                        .build(),
                mapper);
    }

    private McpSchema.ElicitResult ask(McpSchema.ElicitFormRequest question) {
        questions.add(question.message());
        return answer == Answer.ACCEPT
                ? new McpSchema.ElicitResult(
                        McpSchema.ElicitResult.Action.ACCEPT, Map.of("confirm", true))
                : new McpSchema.ElicitResult(McpSchema.ElicitResult.Action.DECLINE, Map.of());
    }

    @Override
    public JsonNode request(String method, Map<String, ?> params) {
        try {
            return JSON.readTree(mapper.writeValueAsString(result(method, params)));
        } catch (McpError e) {
            throw new ClientError(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object result(String method, Map<String, ?> params) {
        return switch (method) {
            case "tools/list" -> client.listTools();
            case "tools/call" ->
                    client.callTool(mapper.convertValue(params, McpSchema.CallToolRequest.class));
            case "resources/list" -> client.listResources();
            case "resources/templates/list" -> client.listResourceTemplates();
            case "resources/read" ->
                    client.readResource(
                            mapper.convertValue(params, McpSchema.ReadResourceRequest.class));
            case "prompts/list" -> client.listPrompts();
            case "prompts/get" ->
                    client.getPrompt(mapper.convertValue(params, McpSchema.GetPromptRequest.class));
            case "completion/complete" ->
                    client.completeCompletion(
                            mapper.convertValue(params, McpSchema.CompleteRequest.class));
            default -> throw new IllegalArgumentException(method);
        };
    }

    @Override
    public String version() {
        return client.getCurrentInitializationResult().protocolVersion();
    }

    @Override
    public String instructions() {
        return client.getServerInstructions();
    }

    @Override
    public void follow(String uri) {
        client.subscribeResource(McpSchema.SubscribeRequest.builder(uri).build());
    }

    @Override
    public void awaitUpdate(String uri) {
        try {
            String updated;
            do {
                updated = updates.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (updated == null) {
                    throw new IllegalStateException("Waited in vain: update of " + uri);
                }
            } while (!updated.equals(uri));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void answerWith(Answer next) {
        if (next == Answer.ABORT) {
            throw new IllegalArgumentException("The Java SDK's client cannot give up a call");
        }
        questions.clear();
        answer = next;
    }

    @Override
    public List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        if (!client.closeGracefully()) {
            throw new IllegalStateException("The client does not end");
        }
    }
}
