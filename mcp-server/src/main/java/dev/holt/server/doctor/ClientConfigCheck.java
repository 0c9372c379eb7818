package dev.holt.server.doctor;

import dev.holt.protocol.Json;
import dev.holt.protocol.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the configurations of clients that start Holt lead to it. */
final class ClientConfigCheck implements Check {
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
                for (Map<?, ?> server : servers(Json.readByHand(Files.readString(file)))) {
                    servers++;
                    problem(file, server).ifPresent(findings::add);
                }
            } catch (JsonException e) {
                findings.add(
                        Finding.problem(
                                "The file " + file + " is no valid JSON: " + e.getMessage(),
                                "The client starts no server at all.",
                                "Correct it near line %d, or start over with holt config CLIENT."
                                        .formatted(e.line())));
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
    private static List<Map<?, ?>> servers(@Nullable Object config) {
        List<Map<?, ?>> roots = new ArrayList<>(List.of(object(config)));
        object(object(config).get("projects")).values().forEach(each -> roots.add(object(each)));
        List<Map<?, ?>> found = new ArrayList<>();
        for (Map<?, ?> root : roots) {
            for (String key : List.of("mcpServers", "servers")) {
                object(root.get(key))
                        .forEach((name, server) -> {
                            if (isHolt(String.valueOf(name), object(server))) {
                                found.add(object(server));
                            }
                        });
            }
        }
        return found;
    }

    /** The value if it is an object, else an empty one: clients' files have more than servers. */
    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static boolean isHolt(String name, Map<?, ?> server) {
        String command = text(server.get("command"));
        String file =
                command.substring(
                        Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        boolean named = name.toLowerCase(Locale.ROOT).contains("holt") && !command.isEmpty();
        return named || file.equals("holt") || file.equals("holt.cmd");
    }

    private static Optional<Finding> problem(Path file, Map<?, ?> server) {
        String command = text(server.get("command"));
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

    private static Optional<Path> wiki(Map<?, ?> server) {
        List<?> arguments = server.get("args") instanceof List<?> list ? list : List.of();
        int option = arguments.indexOf("--wiki");
        return option < 0 || option + 1 == arguments.size()
                ? Optional.empty()
                : Optional.of(Path.of(text(arguments.get(option + 1))));
    }
}
