package dev.holt.transport.http.conformance;

import static dev.holt.transport.http.conformance.Samples.tool;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.Content;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolResult;
import java.util.List;
import java.util.Optional;

/** Tools that answer with each kind of content, and that tell how far they are. */
final class ContentTools {

    private ContentTools() {}

    static List<ToolDefinition> all() {
        return List.of(
                tool(
                        "test_simple_text",
                        "Answers with a text.",
                        (arguments, context) ->
                                ToolResult.of("This is a simple text response for testing.")),
                showing("test_image_content", image()),
                showing("test_audio_content", new Content.Audio(Samples.wav(), "audio/wav")),
                showing(
                        "test_embedded_resource",
                        new Content.Resource(
                                "test://embedded-resource",
                                "text/plain",
                                "This is an embedded resource content.")),
                showing(
                        "test_multiple_content_types",
                        new Content.Text("Multiple content types test:"),
                        image(),
                        new Content.Resource(
                                "test://mixed-content-resource",
                                "application/json",
                                "{\"test\":\"data\",\"value\":123}")),
                tool(
                        "test_error_handling",
                        "Always fails.",
                        (arguments, context) ->
                                failure("This tool intentionally returns an error for testing")),
                tool("test_tool_with_logging", "Logs three times.", ContentTools::log),
                tool("test_logging_tool", "Logs three times.", ContentTools::log),
                tool("test_tool_with_progress", "Tells its progress.", ContentTools::progress));
    }

    private static ToolDefinition showing(String name, Content... content) {
        return tool(
                name,
                "Answers with content of other kinds than text.",
                (arguments, context) -> new ToolResult(List.of(content), Optional.empty(), false));
    }

    private static Content image() {
        return new Content.Image(Samples.png(), "image/png");
    }

    private static ToolResult failure(String text) {
        return new ToolResult(List.of(new Content.Text(text)), Optional.empty(), true);
    }

    private static ToolResult log(Arguments arguments, CallContext context) {
        context.log(LogLevel.INFO, "Tool execution started");
        context.log(LogLevel.INFO, "Tool processing data");
        context.log(LogLevel.INFO, "Tool execution completed");
        return ToolResult.of("Logged three times");
    }

    private static ToolResult progress(Arguments arguments, CallContext context) {
        context.progress(0, 100, "begun");
        context.progress(50, 100, "half done");
        context.progress(100, 100, "done");
        return ToolResult.of("Progressed to 100");
    }
}
