package dev.holt.wiki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One path in git's index.
 *
 * <p>{@code fixed} is the entry's fixed part as version 3 has it, big-endian: ctime (seconds,
 * nanoseconds), mtime, device, inode, mode, user, group, size, each 4 bytes; the blob's id, 20
 * bytes; flags and extended flags, 2 bytes each. Source: git's {@code gitformat-index}.
 */
@SuppressWarnings("ArrayRecordComponent") // never written to after construction
record IndexEntry(byte[] fixed, byte[] path) {
    static final int FIXED_BYTES = 64;

    private static final int MTIME = 8;
    private static final int MODE = 24;
    private static final int SIZE = 36;
    private static final int ID = 40;
    private static final int FLAGS = 60;
    private static final int EXTENDED_FLAGS = 62;

    private static final int ASSUME_UNCHANGED = 0x8000;
    private static final int EXTENDED = 0x4000;
    private static final int STAGE_SHIFT = 12;
    private static final int SKIP_WORK_TREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;

    /** An entry for a file in the new commit, unflagged and without stat. */
    static IndexEntry of(String path, FileMode mode, ObjectId blob) {
        byte[] fixed = new byte[FIXED_BYTES];
        ByteBuffer.wrap(fixed).putInt(MODE, mode.getBits());
        blob.copyRawTo(fixed, ID);
        return new IndexEntry(fixed, path.getBytes(StandardCharsets.UTF_8));
    }

    /** This entry with another file content, its flags kept and its stat forgotten. */
    IndexEntry with(FileMode mode, ObjectId blob) {
        byte[] changed = new byte[FIXED_BYTES];
        ByteBuffer.wrap(changed).putInt(MODE, mode.getBits());
        blob.copyRawTo(changed, ID);
        System.arraycopy(fixed, FLAGS, changed, FLAGS, FIXED_BYTES - FLAGS);
        return new IndexEntry(changed, path);
    }

    /** This entry with the stat of a work file that holds its content. */
    IndexEntry with(FileStat stat) {
        byte[] changed = fixed.clone();
        stat.writeTo(ByteBuffer.wrap(changed));
        return new IndexEntry(changed, path);
    }

    /** This entry, skipped as a sparse checkout skips it. */
    IndexEntry skipped() {
        byte[] changed = fixed.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed);
        buffer.putShort(FLAGS, (short) (flags() | EXTENDED));
        buffer.putShort(EXTENDED_FLAGS, (short) (extendedFlags() | SKIP_WORK_TREE));
        return new IndexEntry(changed, path);
    }

    /**
     * Changes an entry in a buffer such that git compares the file's content next time, by a size
     * of 0, if the file was changed in a certain second or later.
     *
     * @param start where the entry's fixed part is
     */
    static void distrust(ByteBuffer entries, int start, long seconds) {
        if (unsigned(entries.getInt(start + MTIME)) >= seconds) {
            entries.putInt(start + SIZE, 0);
        }
    }

    ObjectId blob() {
        return ObjectId.fromRaw(fixed, ID);
    }

    int modeBits() {
        return ByteBuffer.wrap(fixed).getInt(MODE);
    }

    int stage() {
        return (flags() >> STAGE_SHIFT) & 3;
    }

    boolean isAssumedUnchanged() {
        return (flags() & ASSUME_UNCHANGED) != 0;
    }

    boolean isExtended() {
        return (flags() & EXTENDED) != 0;
    }

    boolean isSkipped() {
        return isExtended() && (extendedFlags() & SKIP_WORK_TREE) != 0;
    }

    boolean isIntentToAdd() {
        return isExtended() && (extendedFlags() & INTENT_TO_ADD) != 0;
    }

    /** Whether a work file looks the same as when this entry was made, as git itself judges. */
    boolean matches(FileStat stat, long indexSeconds) {
        byte[] other = fixed.clone();
        stat.writeTo(ByteBuffer.wrap(other));
        boolean sameTimeAndSize =
                Arrays.equals(fixed, MTIME, MTIME + 8, other, MTIME, MTIME + 8)
                        && Arrays.equals(fixed, SIZE, SIZE + 4, other, SIZE, SIZE + 4);
        return sameTimeAndSize && mtimeSeconds() < indexSeconds;
    }

    /** How many bytes the fixed part has in an index file. */
    int fixedBytes() {
        return isExtended() ? FIXED_BYTES : FIXED_BYTES - 2;
    }

    private int flags() {
        return ByteBuffer.wrap(fixed).getShort(FLAGS) & 0xffff;
    }

    private int extendedFlags() {
        return ByteBuffer.wrap(fixed).getShort(EXTENDED_FLAGS) & 0xffff;
    }

    private long mtimeSeconds() {
        return unsigned(ByteBuffer.wrap(fixed).getInt(MTIME));
    }

    private static long unsigned(int seconds) {
        return seconds & 0xffffffffL;
    }
}
