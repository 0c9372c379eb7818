package dev.holt.tools.operation;

import dev.holt.wiki.PageName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Pages' text as it is written: encoded exactly or not at all, with the endings it had. */
final class PageText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PageText() {}

    /** The text as UTF-8; refuses half characters, which would arrive as question marks. */
    static byte[] encode(PageName page, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new RefusedChange(
                    "invalid_text",
                    "The text for page '"
                            + page
                            + "' has half of a surrogate pair in it. Send whole Unicode"
                            + " characters.");
        }
    }

    /**
     * New text for a page with the byte order mark and the line endings that it has: callers write
     * line feeds, whatever the page is kept in.
     */
    static String likeExisting(String existing, String text) {
        String endings =
                hasOnlyCrLf(existing) && text.indexOf('\r') < 0 ? text.replace("\n", "\r\n") : text;
        return existing.startsWith(BYTE_ORDER_MARK) && !text.startsWith(BYTE_ORDER_MARK)
                ? BYTE_ORDER_MARK + endings
                : endings;
    }

    private static boolean hasOnlyCrLf(String text) {
        int at = text.indexOf('\n');
        if (at < 0) {
            return false;
        }
        for (; at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at == 0 || text.charAt(at - 1) != '\r') {
                return false;
            }
        }
        return true;
    }
}
