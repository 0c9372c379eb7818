package dev.holt.wiki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The entries of an index as one run of bytes, in the layout of index version 3.
 *
 * <p>Design note: an index lists every file of the wiki, and a commit changes a few of its entries.
 * So entries stay bytes: they are found by bisection, and the next index is copied together from
 * the stretches between the changed ones. Taking twenty thousand entries apart and putting them
 * together again would cost more than the rest of a write.
 */
final class RawEntries {
    private static final int SHORT_FIXED_BYTES = 62;
    private static final int LONGEST_NAME_IN_FLAGS = 0xfff;
    private static final int FLAGS = 60;
    private static final int EXTENDED = 0x4000;
    private static final int ALIGNMENT = 8;

    private final byte[] bytes;
    private final int[] starts;
    private final int count;

    private RawEntries(byte[] bytes, int[] starts, int count) {
        this.bytes = bytes;
        this.starts = starts;
        this.count = count;
    }

    /** The entries in a part of an index file of version 2 or 3. */
    static RawEntries of(byte[] file, int from, int count) {
        int[] starts = new int[count + 1];
        int position = from;
        for (int i = 0; i < count; i++) {
            starts[i] = position;
            int path = position + fixedBytes(file, position);
            int end = path + Math.min(flags(file, position) & LONGEST_NAME_IN_FLAGS, file.length);
            while (file[end] != 0) {
                end++;
            }
            position = end + ALIGNMENT - (end - position) % ALIGNMENT;
        }
        starts[count] = position;
        return new RawEntries(file, starts, count);
    }

    int count() {
        return count;
    }

    /** Where the entries end in the array that they were read from. */
    int end() {
        return starts[count];
    }

    IndexEntry get(int position) {
        int start = starts[position];
        int fixed = fixedBytes(bytes, start);
        byte[] copy =
                Arrays.copyOf(
                        Arrays.copyOfRange(bytes, start, start + fixed), IndexEntry.FIXED_BYTES);
        return new IndexEntry(copy, Arrays.copyOfRange(bytes, start + fixed, pathEnd(position)));
    }

    boolean hasPath(int position, byte[] path) {
        int start = starts[position] + fixedBytes(bytes, starts[position]);
        return Arrays.equals(bytes, start, pathEnd(position), path, 0, path.length);
    }

    /** Where an entry is; if there is none, minus one minus where it would be. */
    int position(byte[] path, int stage) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, path, stage);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    private int compare(int position, byte[] path, int stage) {
        int start = starts[position] + fixedBytes(bytes, starts[position]);
        int byPath = Arrays.compareUnsigned(bytes, start, pathEnd(position), path, 0, path.length);
        int itsStage = (flags(bytes, starts[position]) >> 12) & 3;
        return byPath != 0 ? byPath : Integer.compare(itsStage, stage);
    }

    private int pathEnd(int position) {
        // At least one NUL follows the path, and at most eight.
        int end = starts[position + 1];
        while (bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** Puts the entries of another index together from stretches of this one. */
    final class Splice {
        private final ByteBuffer out;
        private final int[] outStarts;
        private int outCount;
        private int next;

        /**
         * @param more how many entries may be added
         * @param moreBytes how many bytes they have together
         */
        Splice(int more, int moreBytes) {
            this.out = ByteBuffer.allocate(byteCount() + moreBytes);
            this.outStarts = new int[count + more + 1];
        }

        /**
         * Copies what is left up to a position.
         *
         * @param distrustFrom entries whose files were changed in this second or later, since 1970,
         *     are copied such that git compares the files again
         */
        void copyTo(int position, long distrustFrom) {
            int shift = out.position() - starts[next];
            out.put(bytes, starts[next], starts[position] - starts[next]);
            for (; next < position; next++) {
                int start = starts[next] + shift;
                outStarts[outCount++] = start;
                IndexEntry.distrust(out, start, distrustFrom);
            }
        }

        void skip() {
            next++;
        }

        void add(IndexEntry entry) {
            outStarts[outCount++] = out.position();
            append(out, entry);
        }

        RawEntries finish() {
            outStarts[outCount] = out.position();
            return new RawEntries(out.array(), outStarts, outCount);
        }
    }

    /** The most bytes that an entry takes. */
    static int maxBytes(IndexEntry entry) {
        return IndexEntry.FIXED_BYTES + entry.path().length + ALIGNMENT;
    }

    /** Writes one entry. */
    static void append(ByteBuffer out, IndexEntry entry) {
        int fixed = entry.isExtended() ? IndexEntry.FIXED_BYTES : SHORT_FIXED_BYTES;
        int start = out.position();
        int length = entry.path().length;
        out.put(entry.fixed(), 0, fixed);
        int kept = out.getShort(start + FLAGS) & ~LONGEST_NAME_IN_FLAGS;
        out.putShort(start + FLAGS, (short) (kept | Math.min(length, LONGEST_NAME_IN_FLAGS)));
        out.put(entry.path());
        out.put(new byte[ALIGNMENT - (fixed + length) % ALIGNMENT]);
    }

    void writeTo(OutputStream file) throws IOException {
        file.write(bytes, starts[0], byteCount());
    }

    int byteCount() {
        return end() - starts[0];
    }

    private static int fixedBytes(byte[] bytes, int start) {
        return (flags(bytes, start) & EXTENDED) == 0 ? SHORT_FIXED_BYTES : IndexEntry.FIXED_BYTES;
    }

    private static int flags(byte[] bytes, int start) {
        return (bytes[start + FLAGS] & 0xff) << 8 | (bytes[start + FLAGS + 1] & 0xff);
    }
}
