package dev.holt.render;

import dev.holt.wiki.StrictUtf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Percent-encoding of text as UTF-8 (RFC 3986, section 2.1). What need not be encoded differs with
 * the place the text stands in, and is the caller's to say.
 */
public final class PercentCode {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentCode() {}

    /**
     * The text with all that may not stay encoded.
     *
     * @param stays whether a code point stays as it is
     */
    public static String encode(String text, IntPredicate stays) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    if (stays.test(c)) {
                        encoded.appendCodePoint(c);
                    } else {
                        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                            encoded.append('%').append(HEX.toHexDigits(b));
                        }
                    }
                });
        return encoded.toString();
    }

    /** What stays where only letters and digits of ASCII and the given signs do. */
    public static IntPredicate plainAnd(String signs) {
        return c ->
                (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || signs.indexOf(c) >= 0;
    }

    /**
     * The text with its percent-encoding undone; none when it encodes what is not UTF-8. A percent
     * sign that encodes nothing stays.
     */
    public static Optional<String> decode(String written) {
        if (written.indexOf('%') < 0) {
            return Optional.of(written);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        int at = 0;
        while (at < written.length()) {
            if (isEncoded(written, at)) {
                bytes.write(HexFormat.fromHexDigits(written, at + 1, at + 3));
                at += 3;
            } else {
                int c = written.codePointAt(at);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
        return StrictUtf8.decode(bytes.toByteArray());
    }

    /** Whether an encoded byte starts at an index: a percent sign and two hexadecimal digits. */
    public static boolean isEncoded(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
