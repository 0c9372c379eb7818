package dev.holt.index.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;

/**
 * What a text is known by: the first 128 bits of its SHA-256.
 *
 * @param high the first 64 bits
 * @param low the rest
 */
public record Digest(long high, long low) {
    static final int BYTES = 2 * Long.BYTES;

    /** The digest of a text. */
    public static Digest of(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return at(ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest whose {@link #bytes()} these are. */
    public static Digest of(BytesRef bytes) {
        return at(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    /** The form in which Lucene keeps it. */
    public BytesRef bytes() {
        return new BytesRef(ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array());
    }

    private static Digest at(ByteBuffer bytes) {
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
