package dev.holt.tools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for exactly one text of a page or a section, such as {@code s-1a2b3c4d5e}: outlines
 * show it, and {@code if_revision} takes it. It costs a digest, where the newest commit that
 * touched a section would cost a walk through the page's history.
 */
final class PartId {
    private static final String PREFIX = "s-";
    private static final int BYTES = 5;

    private PartId() {}

    /** The name of a text: the first 40 bits of its SHA-256. */
    static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether a caller means such a name, and not a commit. */
    static boolean isOne(String text) {
        return text.matches(PREFIX + "[0-9a-f]{%d}".formatted(2 * BYTES));
    }
}
