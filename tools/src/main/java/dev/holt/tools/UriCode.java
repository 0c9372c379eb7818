package dev.holt.tools;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Percent-encoding of names in {@code wiki:} URIs, as UTF-8 (RFC 3986, section 2).
 *
 * <p>Written are letters, digits, {@code - . _ ~} and {@code /} as they are, all else encoded, so
 * that a URI can stand in Markdown, in a header and between quotes. Read is whatever a client
 * sends: spaces and letters beyond ASCII may stand unencoded; only {@code %}, {@code ?} and {@code
 * #} mean something else.
 */
final class UriCode {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String KEPT = "-._~/";

    private UriCode() {}

    static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (isKept((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    /** The text with its percent-encoding undone; none when that is broken or not UTF-8. */
    static Optional<String> decode(String written) {
        if (written.indexOf('%') < 0) {
            return Optional.of(written);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        int at = 0;
        while (at < written.length()) {
            int c = written.codePointAt(at);
            if (c == '%') {
                if (!isEncoded(written, at)) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(written, at + 1, at + 3));
                at += 3;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(whole).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isEncoded(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isKept(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || KEPT.indexOf(c) >= 0;
    }
}
