package dev.holt.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An MCP client whose configuration Holt can write. */
enum McpClient {
    CLAUDE_DESKTOP("claude-desktop"),
    CLAUDE_CODE("claude-code"),
    VSCODE("vscode");

    private final String label;

    McpClient(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    String label() {
        return label;
    }

    static Optional<McpClient> labelled(String label) {
        return Arrays.stream(values()).filter(client -> client.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(McpClient::label).toList();
    }
}
