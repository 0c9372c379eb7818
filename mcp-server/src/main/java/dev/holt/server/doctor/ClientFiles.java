package dev.holt.server.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Claude Desktop, Claude Code and VS Code keep what servers they start. */
final class ClientFiles {
    private ClientFiles() {}

    static List<Path> of(Patient patient) {
        List<Path> files = new ArrayList<>();
        files.add(patient.folder().resolve(".mcp.json"));
        files.add(patient.folder().resolve(".vscode/mcp.json"));
        patient.property("user.home").map(Path::of).ifPresent(home -> addOfUser(home, files));
        Optional.ofNullable(patient.environment().get("APPDATA"))
                .map(Path::of)
                .ifPresent(folder -> addOfApplications(folder, files));
        return files;
    }

    private static void addOfUser(Path home, List<Path> files) {
        files.add(home.resolve(".claude.json"));
        addOfApplications(home.resolve(".config"), files);
        addOfApplications(home.resolve("Library/Application Support"), files);
    }

    private static void addOfApplications(Path folder, List<Path> files) {
        files.add(folder.resolve("Claude/claude_desktop_config.json"));
        files.add(folder.resolve("Code/User/mcp.json"));
    }
}
