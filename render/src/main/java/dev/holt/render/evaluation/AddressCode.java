package dev.holt.render.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding of paths and fragments, as RFC 3986 has it. */
final class AddressCode {
    private static final String KEPT = "-._~/!$'*+,;=:@";
    private static final int ASCII_END = 0x80;

    private AddressCode() {}

    /** A path: letters and digits of ASCII and a few signs stay, slashes too. */
    static String encoded(String path) {
        StringBuilder address = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c < ASCII_END && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
                address.append((char) c);
            } else {
                address.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return address.toString();
    }

    /** {@code #} and the anchor, or nothing. */
    static String fragment(Optional<String> anchor) {
        return anchor.map(a -> "#" + encoded(a)).orElse("");
    }
}
