package dev.holt.tools;

import dev.holt.protocol.ToolException;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Wiki;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The place where a cut answer goes on, sent to agents as an opaque string.
 *
 * <p>A cursor is pinned: it holds the commit of the answer that it continues, so pages that change
 * meanwhile neither repeat nor skip anything. It also holds a checksum of its scope (the tool and
 * the arguments that shape the list), because a position means nothing in another list.
 *
 * <p>Wire form: URL-safe Base64, unpadded, of one version byte, the commit's 20 bytes, the CRC-32
 * of the scope, the position in UTF-8, and the CRC-32 of everything before it. The checksums find
 * slips, not forgeries: a forged cursor reads nothing that its sender could not read anyway.
 *
 * @param scope what {@link #scope} made of the call
 * @param revision the commit that the answers are computed against
 * @param position where to go on; its meaning belongs to the tool
 */
record Cursor(String scope, Revision revision, String position) {
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 1 + 20 + 4 + 4;

    /** Names a list: the tool and every argument that decides what is in the list. */
    static String scope(String tool, Object... arguments) {
        StringBuilder scope = new StringBuilder(tool);
        for (Object argument : arguments) {
            scope.append('\0').append(argument);
        }
        return scope.toString();
    }

    String encode() {
        byte[] positionBytes = position.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + positionBytes.length);
        bytes.put(VERSION)
                .put(HexFormat.of().parseHex(revision.id()))
                .putInt(checksum(scope))
                .put(positionBytes);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor back.
     *
     * @throws ToolException {@code invalid_cursor} if it is damaged, or made by another tool or
     *     with other arguments
     */
    static Cursor decode(String text, String scope) {
        ByteBuffer bytes = ByteBuffer.wrap(decodeBase64(text));
        int length = bytes.remaining();
        if (length < FIXED_BYTES
                || bytes.get(0) != VERSION
                || bytes.getInt(length - 4) != checksum(bytes.array(), length - 4)) {
            throw damaged();
        }
        if (bytes.getInt(21) != checksum(scope)) {
            throw new ToolException(
                    "invalid_cursor",
                    "This cursor belongs to another call: a cursor continues the same tool with the same arguments."
                            + " Repeat them as they were, or leave cursor out to start from the beginning.",
                    Map.of());
        }
        Revision revision = new Revision(HexFormat.of().formatHex(bytes.array(), 1, 21));
        return new Cursor(
                scope,
                revision,
                new String(bytes.array(), 25, length - FIXED_BYTES, StandardCharsets.UTF_8));
    }

    /** The position as an offset, for the tools that count. */
    int offset() {
        try {
            return Integer.parseUnsignedInt(position);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    /** The position as a commit, for the tools that walk history. */
    Revision commit(Wiki wiki) {
        return wiki.at(position).revision();
    }

    private static byte[] decodeBase64(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** The failure of a cursor that cannot be read. */
    static ToolException damaged() {
        return new ToolException(
                "invalid_cursor",
                "The cursor is damaged. Send next_cursor exactly as the answer gave it, or leave cursor out to start"
                        + " from the beginning.",
                Map.of());
    }

    private static int checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return checksum(bytes, bytes.length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
