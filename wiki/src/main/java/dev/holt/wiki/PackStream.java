package dev.holt.wiki;

import dev.holt.wiki.NewObjects.NewObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.lib.Constants;

/**
 * Objects in the pack format, version 2, whole and without deltas.
 *
 * <p>Format: the header {@code PACK}, version and count; for each object its type and size as a
 * variable-length number and its deflated content; the SHA-1 of all that. Source: git's {@code
 * gitformat-pack}.
 */
final class PackStream {
    private static final int VERSION = 2;
    private static final int HEADER_BYTES = 12;

    private PackStream() {}

    static InputStream of(List<NewObject> objects) throws IOException {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes(
                ByteBuffer.allocate(HEADER_BYTES)
                        .put(Constants.PACK_SIGNATURE)
                        .putInt(VERSION)
                        .putInt(objects.size())
                        .array());
        for (NewObject object : objects) {
            writeTypeAndSize(pack, object.type(), object.content().length);
            try (DeflaterOutputStream out = new DeflaterOutputStream(pack)) {
                out.write(object.content());
            }
        }
        byte[] content = pack.toByteArray();
        pack.writeBytes(Constants.newMessageDigest().digest(content));
        return new ByteArrayInputStream(pack.toByteArray());
    }

    /** The first byte holds the type and four bits of the size, each further byte seven bits. */
    private static void writeTypeAndSize(ByteArrayOutputStream pack, int type, int size) {
        int current = (type << 4) | (size & 0x0f);
        int rest = size >>> 4;
        while (rest != 0) {
            pack.write(current | 0x80);
            current = rest & 0x7f;
            rest >>>= 7;
        }
        pack.write(current);
    }
}
