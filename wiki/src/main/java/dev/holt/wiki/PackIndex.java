package dev.holt.wiki;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;

/**
 * The index of one of git's pack files: where in the pack each object is.
 *
 * <p>The format is version 2 of git's {@code gitformat-pack}: a table of 256 running counts by the
 * first byte of the id, the sorted ids, their checksums, and their places, with those above 2 GiB
 * in a table of their own.
 */
final class PackIndex {
    /** What {@link #find} answers for an object that the pack does not have. */
    static final long ABSENT = -1;

    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int MAGIC = 0xff744f63;
    private static final int VERSION = 2;
    private static final long COUNTS = 8;
    private static final long IDS = COUNTS + 256 * 4L;

    /** An id, its checksum, and its place. */
    private static final long BYTES_PER_OBJECT = Constants.OBJECT_ID_LENGTH + 4L + 4L;

    private final MemorySegment file;
    private final long objects;

    private PackIndex(MemorySegment file) {
        this.file = file;
        this.objects = Integer.toUnsignedLong(file.get(INT, IDS - 4));
    }

    /** Whether these are the bytes of an index that this class reads. */
    static boolean isReadable(MemorySegment file) {
        return file.byteSize() >= IDS
                && file.get(INT, 0) == MAGIC
                && file.get(INT, 4) == VERSION
                && file.byteSize() >= IDS + BYTES_PER_OBJECT * new PackIndex(file).objects;
    }

    static PackIndex of(MemorySegment file) {
        return new PackIndex(file);
    }

    /** The place of an object in the pack, in bytes from its start; or {@link #ABSENT}. */
    long find(AnyObjectId id) {
        int first = id.getFirstByte();
        long low = first == 0 ? 0 : count(first - 1);
        long high = count(first) - 1;
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.copyRawTo(raw, 0);
        MemorySegment wanted = MemorySegment.ofArray(raw);
        while (low <= high) {
            long middle = (low + high) >>> 1;
            int order = compare(wanted, middle);
            if (order == 0) {
                return place(middle);
            } else if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return ABSENT;
    }

    private long count(int firstByte) {
        return Integer.toUnsignedLong(file.get(INT, COUNTS + 4L * firstByte));
    }

    private int compare(MemorySegment wanted, long number) {
        long start = IDS + Constants.OBJECT_ID_LENGTH * number;
        for (int i = 0; i < Constants.OBJECT_ID_LENGTH; i++) {
            int order =
                    Byte.compareUnsigned(wanted.get(JAVA_BYTE, i), file.get(JAVA_BYTE, start + i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long place(long number) {
        long places = IDS + (Constants.OBJECT_ID_LENGTH + 4) * objects;
        int place = file.get(INT, places + 4 * number);
        if (place >= 0) {
            return place;
        }
        return file.get(LONG, places + 4 * objects + 8L * (place & Integer.MAX_VALUE));
    }
}
