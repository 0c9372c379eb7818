package dev.holt.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the configurations of clients that start Holt lead to it. */
final class ClientConfigCheck implements Check {
    /** VS Code's files may have comments. */
    private static final JsonMapper READER =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();

    private static final String AGAIN = "Write it anew with holt config CLIENT.";

    @Override
    public String name() {
        return "Clients";
    }

    @Override
    public Seen look(Patient patient) {
        List<Finding> findings = new ArrayList<>();
        int servers = 0;
        for (Path file : ClientFiles.of(patient)) {
            if (!Files.isRegularFile(file)) {
                continue;
            }
            try {
                JsonNode config = READER.readTree(Files.readString(file));
                for (JsonNode server : servers(config)) {
                    servers++;
                    problem(file, server).ifPresent(findings::add);
                }
            } catch (JacksonException e) {
                findings.add(
                        Finding.problem(
                                "The file " + file + " is no valid JSON: " + e.getOriginalMessage(),
                                "The client starts no server at all.",
                                "Correct it near line %d, or start over with holt config CLIENT."
                                        .formatted(e.getLocation().getLineNr())));
            } catch (IOException e) {
                findings.add(
                        Finding.note(
                                "The file " + file + " cannot be read: " + e.getMessage(),
                                "The client cannot read it either.",
                                "Make it readable."));
            }
        }
        return new Seen(
                servers + (servers == 1 ? " entry starts" : " entries start") + " Holt", findings);
    }

    /** The entries that start Holt: of the file itself, and of the projects in it. */
    private static List<JsonNode> servers(JsonNode config) {
        List<JsonNode> roots = new ArrayList<>(List.of(config));
        config.path("projects").forEach(roots::add);
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode root : roots) {
            for (String key : List.of("mcpServers", "servers")) {
                root.path(key)
                        .properties()
                        .forEach(entry -> {
                            if (isHolt(entry.getKey(), entry.getValue())) {
                                found.add(entry.getValue());
                            }
                        });
            }
        }
        return found;
    }

    private static boolean isHolt(String name, JsonNode server) {
        String command = server.path("command").asString("");
        String file =
                command.substring(
                        Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        boolean named = name.toLowerCase(Locale.ROOT).contains("holt") && !command.isEmpty();
        return named || file.equals("holt") || file.equals("holt.cmd");
    }

    private static Optional<Finding> problem(Path file, JsonNode server) {
        String command = server.path("command").asString("");
        Path program = Path.of(command);
        if (program.isAbsolute() && !Files.isExecutable(program)) {
            return Optional.of(
                    Finding.problem(
                            "%s starts %s, which is no program.".formatted(file, command),
                            "The client cannot start Holt.",
                            AGAIN));
        }
        if (!program.isAbsolute() && command.indexOf('/') >= 0) {
            return Optional.of(
                    Finding.problem(
                            "%s starts %s, which is no absolute path.".formatted(file, command),
                            "Clients start servers in a folder of their own choice.",
                            AGAIN));
        }
        return wiki(server)
                .filter(wiki -> !Files.isDirectory(wiki))
                .map(wiki ->
                        Finding.problem(
                                "%s names the wiki %s, which is no folder.".formatted(file, wiki),
                                "The client gets a new, empty wiki there, or none.",
                                "Correct --wiki, or make a wiki there with holt init."));
    }

    private static Optional<Path> wiki(JsonNode server) {
        JsonNode arguments = server.path("args");
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).asString("").equals("--wiki")) {
                return Optional.of(Path.of(arguments.get(i + 1).asString("")));
            }
        }
        return Optional.empty();
    }
}
