package dev.holt.server;

import dev.holt.protocol.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints the configuration that makes a client start this server: the JSON on standard output,
 * ready to paste or redirect, and where it goes on standard error.
 */
final class ClientConfigCommand {
    /** The launcher's absolute path, which the launcher itself passes on. */
    static final String LAUNCHER_PROPERTY = "holt.launcher";

    private final Command.ClientConfig command;
    private final PrintStream out;
    private final PrintStream err;

    ClientConfigCommand(Command.ClientConfig command, PrintStream out, PrintStream err) {
        this.command = command;
        this.out = out;
        this.err = err;
    }

    int run() {
        err.println(whereItGoes());
        out.println(Json.pretty(content()));
        return Main.DONE;
    }

    private Map<String, Object> content() {
        Map<String, Object> server = new LinkedHashMap<>();
        if (command.client() != McpClient.CLAUDE_DESKTOP) {
            server.put("type", "stdio");
        }
        server.put("command", launcher());
        server.put("args", arguments());
        String root = command.client() == McpClient.VSCODE ? "servers" : "mcpServers";
        return Map.of(root, Map.of("holt", server));
    }

    private String whereItGoes() {
        return switch (command.client()) {
            case CLAUDE_DESKTOP ->
                    "Put this into claude_desktop_config.json (Claude Desktop: Settings > Developer >"
                            + " Edit Config), then restart Claude Desktop.";
            case CLAUDE_CODE -> "Put this into .mcp.json in the folder where you run Claude Code.";
            case VSCODE -> "Put this into .vscode/mcp.json of your workspace.";
        };
    }

    private static String launcher() {
        String launcher = System.getProperty(LAUNCHER_PROPERTY);
        if (launcher == null) {
            throw new ServerException(
                    "the launcher's path is not known; run this through the holt script, or set -D"
                            + LAUNCHER_PROPERTY
                            + "=PATH.");
        }
        return Path.of(launcher).toAbsolutePath().normalize().toString();
    }

    private List<String> arguments() {
        Configuration configuration = command.configuration();
        List<String> arguments =
                new ArrayList<>(List.of("stdio", "--wiki", configuration.wiki().toString()));
        if (configuration.readOnly()) {
            arguments.add("--read-only");
        }
        configuration
                .chosenGroups()
                .ifPresent(groups -> arguments.addAll(List.of("--tools", groups)));
        configuration
                .chosenAuthor()
                .ifPresent(author -> arguments.addAll(List.of("--author", author)));
        configuration
                .chosenWikiLinks()
                .ifPresent(order -> arguments.addAll(List.of("--wiki-links", order)));
        configuration
                .embeddings()
                .ifPresent(where ->
                        arguments.addAll(
                                List.of(
                                        Setting.EMBEDDINGS_URL.option(),
                                        where.uri().toString(),
                                        Setting.EMBEDDINGS_MODEL.option(),
                                        where.model())));
        return arguments;
    }
}
