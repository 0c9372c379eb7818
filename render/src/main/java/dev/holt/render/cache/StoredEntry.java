package dev.holt.render.cache;

import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import dev.holt.render.program.DamagedProgramException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of one file of the cache: a mark with the format's version, the SHA-256 digest of what
 * follows, the key, and the content.
 */
final class StoredEntry {
    private static final byte[] MARK = "HOLTRC02".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;
    private static final int START = 40;
    private static final int NAME_BYTES = 16;

    private StoredEntry() {}

    static byte[] of(String key, byte[] content) {
        byte[] rest = new BinaryWriter().text(key).bytes(content).toBytes();
        byte[] file = new byte[START + rest.length];
        System.arraycopy(MARK, 0, file, 0, MARK.length);
        System.arraycopy(sha256(rest, 0), 0, file, MARK.length, DIGEST);
        System.arraycopy(rest, 0, file, START, rest.length);
        return file;
    }

    /** The content; nothing when the file is damaged, of another format, or of another key. */
    static Optional<byte[]> content(byte[] file, String key) {
        boolean whole =
                file.length > START
                        && Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length)
                        && Arrays.equals(file, MARK.length, START, sha256(file, START), 0, DIGEST);
        if (!whole) {
            return Optional.empty();
        }
        try {
            BinaryReader in = new BinaryReader(file, START);
            boolean own = in.text().equals(key);
            byte[] content = in.bytes();
            in.end();
            return own ? Optional.of(content) : Optional.empty();
        } catch (DamagedProgramException e) {
            return Optional.empty();
        }
    }

    /** The name of a key's file: 32 hexadecimal digits. */
    static String fileName(String key) {
        byte[] digest = sha256(key.getBytes(StandardCharsets.UTF_8), 0);
        return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }

    private static byte[] sha256(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
