package dev.holt.server.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inspector's command line: a process, and a connection, for each request.
 *
 * @param era {@code legacy}, {@code auto} or {@code modern}
 * @param home where it may keep files
 */
record InspectorClient(NodeClients clients, String era, ServedWiki served, Path home)
        implements OfficialClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public JsonNode request(String method, Map<String, ?> params) {
        List<String> command = new ArrayList<>();
        command.add(clients.node().toString());
        command.add(
                clients.library("inspector").resolve("clients/launcher/build/index.js").toString());
        command.addAll(List.of("--cli", "--format", "json", "--quiet", "--protocol-era", era));
        command.addAll(List.of("--connect-timeout", "60000", "--method", method));
        command.addAll(options(method, params));
        served.endpoint()
                .ifPresentOrElse(
                        uri -> command.addAll(List.of("--server-url", uri.toString())),
                        () -> {
                            command.add("--");
                            command.addAll(served.command());
                        });
        return run(command);
    }

    private static List<String> options(String method, Map<String, ?> params) {
        return switch (method) {
            case "tools/call" ->
                    List.of(
                            "--tool-name",
                            text(params, "name"),
                            "--tool-args-json",
                            JSON.writeValueAsString(params.get("arguments")));
            case "resources/read" -> List.of("--uri", text(params, "uri"));
            case "prompts/get" -> {
                List<String> options =
                        new ArrayList<>(List.of("--prompt-name", text(params, "name")));
                if (params.get("arguments") instanceof Map<?, ?> arguments) {
                    options.add("--prompt-args");
                    arguments.forEach((name, value) -> options.add(name + "=" + value));
                }
                yield options;
            }
            default -> List.of();
        };
    }

    private static String text(Map<String, ?> params, String name) {
        return String.valueOf(params.get(name));
    }

    private JsonNode run(List<String> command) {
        Path errors = home.resolve("errors.txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("HOME", home.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            process.waitFor();
            if (output.length == 0) {
                throw new ClientError(Files.readString(errors));
            }
            return JSON.readTree(output).get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        // Nothing stays open between requests.
    }
}
