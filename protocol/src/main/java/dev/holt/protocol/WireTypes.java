package dev.holt.protocol;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Base64;

/** This room's values as the SDK's types for the wire. */
public final class WireTypes {

    private WireTypes() {}

    public static McpSchema.Tool tool(ToolDefinition tool) {
        ToolHints hints = tool.hints();
        McpSchema.ToolAnnotations annotations =
                new McpSchema.ToolAnnotations(
                        null,
                        hints.readOnly(),
                        hints.destructive(),
                        hints.idempotent(),
                        hints.openWorld(),
                        null);
        return McpSchema.Tool.builder(tool.name(), tool.input().toMap())
                .title(tool.title())
                .description(tool.description())
                .annotations(annotations)
                .build();
    }

    public static McpSchema.CallToolResult result(ToolResult result) {
        return new McpSchema.CallToolResult(
                result.content().stream().map(WireTypes::content).toList(),
                result.isError(),
                result.structured().orElse(null),
                null);
    }

    private static McpSchema.Content content(Content content) {
        return switch (content) {
            case Content.Text text -> new McpSchema.TextContent(null, text.text(), null);
            case Content.Image image ->
                    McpSchema.ImageContent.builder(base64(image.data()), image.mimeType()).build();
            case Content.Audio audio ->
                    McpSchema.AudioContent.builder(base64(audio.data()), audio.mimeType()).build();
            case Content.Blob blob ->
                    McpSchema.EmbeddedResource.builder(
                                    McpSchema.BlobResourceContents.builder(
                                                    blob.uri(), base64(blob.data()))
                                            .mimeType(blob.mimeType())
                                            .build())
                            .build();
            case Content.Resource resource ->
                    McpSchema.EmbeddedResource.builder(
                                    McpSchema.TextResourceContents.builder(
                                                    resource.uri(), resource.text())
                                            .mimeType(resource.mimeType())
                                            .build())
                            .build();
            case Content.Link link ->
                    McpSchema.ResourceLink.builder()
                            .uri(link.uri())
                            .name(link.name())
                            .mimeType(link.mimeType().orElse(null))
                            .size(link.size().orElse(null))
                            .build();
        };
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
