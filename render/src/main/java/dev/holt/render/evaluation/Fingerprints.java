package dev.holt.render.evaluation;

import dev.holt.render.macro.QueryRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Digests of lists: 32 hexadecimal digits, the first half of SHA-256 over the items with their
 * lengths; the empty string for an empty list.
 */
final class Fingerprints {
    private static final int BYTES = 16;

    private Fingerprints() {}

    /** The digest of texts, given by any objects whose {@code toString} is the text. */
    static String of(Collection<?> items) {
        if (items.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        for (Object item : items) {
            add(digest, item.toString());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The digest of a query's rows. */
    static String ofRows(List<QueryRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        for (QueryRow row : rows) {
            add(digest, row.page().value());
            add(digest, Integer.toString(row.fields().size()));
            row.fields()
                    .forEach((name, value) -> {
                        add(digest, name);
                        add(digest, value);
                    });
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        digest.update((byte) (length >>> 24));
        digest.update((byte) (length >>> 16));
        digest.update((byte) (length >>> 8));
        digest.update((byte) length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
