package dev.holt.tools;

import dev.holt.protocol.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An attachment's bytes as they come over the wire: Base64, or text as it is. */
final class AttachmentContent {
    static final String DATA = "data";
    static final String TEXT = "text";

    private static final String DATA_URI = "data:";
    private static final String BASE64_MARK = ";base64,";

    private AttachmentContent() {}

    /**
     * The bytes that {@code data} or {@code text} gives. Base64 may have line breaks, be URL-safe,
     * lack its padding, or stand in a {@code data:} URI.
     *
     * @throws dev.holt.protocol.ArgumentException if neither or both are given, or the Base64 is
     *     broken
     */
    static byte[] of(Arguments arguments) {
        Optional<String> data = arguments.optionalString(DATA).filter(each -> !each.isEmpty());
        Optional<String> text = arguments.optionalString(TEXT).filter(each -> !each.isEmpty());
        if (data.isPresent() == text.isPresent()) {
            throw arguments.problem(
                    DATA,
                    data.isPresent()
                            ? "and text are both given: send one of them"
                            : "is missing: send the bytes as Base64, or text instead");
        }
        return data.map(base64 -> decoded(arguments, base64))
                .orElseGet(() -> text.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decoded(Arguments arguments, String data) {
        int mark = data.startsWith(DATA_URI) ? data.indexOf(BASE64_MARK) : -1;
        String base64 = mark < 0 ? data : data.substring(mark + BASE64_MARK.length());
        String standard = base64.replaceAll("\\s+", "").replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException e) {
            throw arguments.problem(
                    DATA, "is not Base64: send the file's bytes in Base64, or text instead");
        }
    }
}
