package dev.holt.transport.http.conformance;

import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHandler;
import dev.holt.protocol.ToolHints;
import java.util.Base64;

/** The smallest files of their kinds, and the smallest way to define a tool. */
final class Samples {

    private Samples() {}

    /** A PNG of one red pixel. */
    static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMB"
                                + "AQDJ/pLvAAAAAElFTkSuQmCC");
    }

    /** A WAV of no samples: 8 kHz, 8 bits, one channel. */
    static byte[] wav() {
        return Base64.getDecoder()
                .decode("UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=");
    }

    /** A tool without arguments. */
    static ToolDefinition tool(String name, String description, ToolHandler handler) {
        return tool(name, description, InputSchema.object(), handler);
    }

    static ToolDefinition tool(
            String name, String description, InputSchema input, ToolHandler handler) {
        return new ToolDefinition(
                name, ToolGroup.READ, name, description, input, ToolHints.reading(), handler);
    }
}
