package dev.holt.protocol.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of content that a protocol version knows. Its clients refuse an answer with any other
 * kind as a whole, while fields that they do not know, such as {@code structuredContent}, are
 * allowed by the schemas of all versions and stay.
 *
 * <p>Sounds came with 2025-03-26, links with 2025-06-18. A sound is told of as text. A link is left
 * out where other content stands beside it, since it only repeats what that says, and is written as
 * text where it stands alone.
 */
final class KnownContent {

    private static final String SOUNDS_SINCE = "2025-03-26";
    private static final String LINKS_SINCE = "2025-06-18";
    private static final String LINK = "resource_link";

    private final Set<String> unknown;

    private KnownContent(Set<String> unknown) {
        this.unknown = unknown;
    }

    static KnownContent of(String version) {
        if (version.compareTo(LINKS_SINCE) >= 0) {
            return new KnownContent(Set.of());
        }
        return new KnownContent(
                version.compareTo(SOUNDS_SINCE) >= 0 ? Set.of(LINK) : Set.of(LINK, "audio"));
    }

    /** Returns the answer to a method with nothing in it that the version does not know. */
    Map<String, Object> only(String method, Map<String, Object> answer) {
        if (unknown.isEmpty()) {
            return answer;
        }
        return switch (method) {
            case "tools/call" -> with(answer, "content", pieces(maps(answer.get("content"))));
            case "prompts/get" ->
                    with(answer, "messages", maps(answer.get("messages")).map(this::line).toList());
            default -> answer;
        };
    }

    private List<Map<String, Object>> pieces(Stream<Map<String, Object>> all) {
        List<Map<String, Object>> pieces = all.toList();
        boolean linksAlone = pieces.stream().allMatch(KnownContent::isLink);
        return pieces.stream()
                .filter(piece -> linksAlone || !isLink(piece))
                .map(this::said)
                .toList();
    }

    private Map<String, Object> line(Map<String, Object> message) {
        return with(message, "content", said(object(message.get("content"))));
    }

    private Map<String, Object> said(Map<String, Object> piece) {
        if (!unknown.contains(String.valueOf(piece.get("type")))) {
            return piece;
        }
        return text(
                isLink(piece)
                        ? piece.get("name") + ": " + piece.get("uri")
                        : "(A sound, %s, that clients of this version of MCP cannot be sent)"
                                .formatted(piece.get("mimeType")));
    }

    private static Stream<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(KnownContent::object)
                : Stream.empty();
    }

    @SuppressWarnings("unchecked") // what a catalog's methods answer with has texts for keys
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static boolean isLink(Map<String, Object> piece) {
        return LINK.equals(piece.get("type"));
    }

    private static Map<String, Object> text(String text) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("type", "text");
        piece.put("text", text);
        return piece;
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.put(field, value);
        return changed;
    }
}
