package dev.holt.render;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of paths in Markdown destinations, as UTF-8. */
final class PercentCode {
    /** What would end, split or change the meaning of a destination. */
    private static final String RESERVED = "%#?\\\"`|^{}<>";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentCode() {}

    /** The text with its percent-encoding undone; what is not valid UTF-8 stays as it is. */
    static String decode(String written) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        ByteBuffer bytes = ByteBuffer.allocate(3 * written.length());
        int i = 0;
        while (i < written.length()) {
            if (isEncoded(written, i)) {
                bytes.put((byte) HexFormat.fromHexDigits(written, i + 1, i + 3));
                i += 3;
            } else {
                int c = written.codePointAt(i);
                bytes.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return written;
        }
    }

    private static boolean isEncoded(String text, int i) {
        return text.charAt(i) == '%'
                && i + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(i + 1))
                && HexFormat.isHexDigit(text.charAt(i + 2));
    }

    /**
     * The path as it may stand in a destination.
     *
     * @param angle whether angle brackets are around it, so that spaces and parentheses may stay
     * @param ascii whether letters beyond ASCII are encoded too
     */
    static String encode(String path, boolean angle, boolean ascii) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints()
                .forEach(c -> {
                    if (mustEncode(c, angle, ascii)) {
                        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            encoded.append('%').append(HEX.toHexDigits(b));
                        }
                    } else {
                        encoded.appendCodePoint(c);
                    }
                });
        return encoded.toString();
    }

    private static boolean mustEncode(int c, boolean angle, boolean ascii) {
        if (c == ' ' || c == '(' || c == ')') {
            return !angle;
        }
        // Unicode spaces may stay, but are invisible at a destination's ends.
        return c < ' '
                || c == 0x7f
                || (c > 0x7f && (ascii || Character.isSpaceChar(c) || c < 0xa0))
                || c == '&'
                || RESERVED.indexOf(c) >= 0;
    }

    /** Whether a path as written encodes characters beyond ASCII. */
    static boolean encodesLetters(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (isEncoded(written, i) && "89ABCDEFabcdef".indexOf(written.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
