package dev.holt.protocol;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** This room's values as MCP writes them: maps, lists and texts, fields in a fixed order. */
final class WireForm {

    private WireForm() {}

    static Map<String, Object> tool(ToolDefinition tool) {
        ToolHints hints = tool.hints();
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("readOnlyHint", hints.readOnly());
        annotations.put("destructiveHint", hints.destructive());
        if (!hints.readOnly()) {
            // MCP gives it a meaning for tools that change something only, and every byte is read.
            annotations.put("idempotentHint", hints.idempotent());
        }
        annotations.put("openWorldHint", hints.openWorld());
        Map<String, Object> map = named(tool.name(), Optional.of(tool.title()), tool.description());
        map.put("inputSchema", tool.input().toMap());
        put(map, "outputSchema", tool.output());
        map.put("annotations", annotations);
        return map;
    }

    static Map<String, Object> prompt(PromptDefinition prompt) {
        Map<String, Object> map =
                named(prompt.name(), Optional.of(prompt.title()), prompt.description());
        map.put("arguments", prompt.arguments().stream().map(WireForm::argument).toList());
        return map;
    }

    static Map<String, Object> template(ResourceTemplate template) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("uriTemplate", template.uriTemplate());
        map.putAll(named(template.name(), Optional.of(template.title()), template.description()));
        put(map, "mimeType", template.mimeType());
        return map;
    }

    static Map<String, Object> resource(ResourceEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("uri", entry.uri());
        map.putAll(named(entry.name(), entry.title(), entry.description().orElse("")));
        map.put("mimeType", entry.mimeType());
        put(map, "size", entry.size());
        entry.lastModified()
                .ifPresent(when -> map.put("annotations", Map.of("lastModified", when.toString())));
        return map;
    }

    static Map<String, Object> contents(ResourceContent content) {
        return switch (content) {
            case ResourceContent.Text text -> text(text.uri(), text.mimeType(), text.text());
            case ResourceContent.Blob blob -> blob(blob.uri(), blob.mimeType(), blob.data());
        };
    }

    static Map<String, Object> result(ToolResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("content", result.content().stream().map(WireForm::content).toList());
        map.put("isError", result.isError());
        put(map, "structuredContent", result.structured());
        return map;
    }

    static Map<String, Object> prompt(PromptText text) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!text.description().isEmpty()) {
            map.put("description", text.description());
        }
        map.put("messages", text.messages().stream().map(WireForm::line).toList());
        return map;
    }

    static Map<String, Object> completion(Completion completion) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("values", completion.values());
        map.put("total", completion.total());
        map.put("hasMore", completion.total() > completion.values().size());
        return Map.of("completion", map);
    }

    private static Map<String, Object> argument(PromptArgument argument) {
        Map<String, Object> map = named(argument.name(), Optional.empty(), argument.description());
        map.put("required", argument.required());
        return map;
    }

    private static Map<String, Object> line(PromptText.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "role",
                switch (line.role()) {
                    case USER -> "user";
                    case ASSISTANT -> "assistant";
                });
        map.put("content", content(line.content()));
        return map;
    }

    private static Map<String, Object> content(Content content) {
        return content instanceof Content.Text text
                ? fields("text", "text", text.text())
                : other(content);
    }

    private static Map<String, Object> other(Content content) {
        return switch (content) {
            case Content.Text text -> fields("text", "text", text.text());
            case Content.Image image -> media("image", image.data(), image.mimeType());
            case Content.Audio audio -> media("audio", audio.data(), audio.mimeType());
            case Content.Blob blob ->
                    fields("resource", "resource", blob(blob.uri(), blob.mimeType(), blob.data()));
            case Content.Resource resource ->
                    fields(
                            "resource",
                            "resource",
                            text(resource.uri(), resource.mimeType(), resource.text()));
            case Content.Link link -> link(link);
        };
    }

    private static Map<String, Object> link(Content.Link link) {
        Map<String, Object> map = fields("resource_link", "uri", link.uri());
        map.put("name", link.name());
        put(map, "mimeType", link.mimeType());
        put(map, "size", link.size());
        return map;
    }

    private static Map<String, Object> media(String type, byte[] data, String mimeType) {
        Map<String, Object> map = fields(type, "data", base64(data));
        map.put("mimeType", mimeType);
        return map;
    }

    private static Map<String, Object> text(String uri, String mimeType, String text) {
        return body(uri, mimeType, "text", text);
    }

    private static Map<String, Object> blob(String uri, String mimeType, byte[] data) {
        return body(uri, mimeType, "blob", base64(data));
    }

    private static Map<String, Object> body(
            String uri, String mimeType, String kind, String value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("uri", uri);
        map.put("mimeType", mimeType);
        map.put(kind, value);
        return map;
    }

    private static Map<String, Object> fields(String type, String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", type);
        map.put(name, value);
        return map;
    }

    private static Map<String, Object> named(
            String name, Optional<String> title, String description) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        put(map, "title", title);
        if (!description.isEmpty()) {
            map.put("description", description);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String name, Optional<?> value) {
        value.ifPresent(present -> map.put(name, present));
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
