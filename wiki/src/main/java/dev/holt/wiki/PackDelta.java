package dev.holt.wiki;

/**
 * The instructions that make one object out of another, as a pack file holds them.
 *
 * <p>The format is git's: two sizes, then instructions that copy a range of the other object or
 * insert bytes of their own ({@code gitformat-pack}, "Deltified representation").
 */
final class PackDelta {
    private static final int COPY = 0x80;
    private static final int DEFAULT_COPY_LENGTH = 0x10000;

    private final byte[] instructions;

    PackDelta(byte[] instructions) {
        this.instructions = instructions;
    }

    /**
     * Where a range of the other object is in this one.
     *
     * @return its start; -1 when the range was not copied in one piece
     */
    int forward(int start, int end) {
        return find(start, end, true);
    }

    /**
     * Where a range of this object is in the other one.
     *
     * @return its start; -1 when the range was not copied in one piece
     */
    int backward(int start, int end) {
        return find(start, end, false);
    }

    private int find(int start, int end, boolean forward) {
        int at = afterSize(afterSize(0));
        int made = 0;
        Copy run = new Copy(0, 0, 0);
        while (at < instructions.length) {
            int code = instructions[at++] & 0xff;
            if ((code & COPY) == 0) {
                at += code;
                made += code;
                continue;
            }
            int offset = number(at, code & 0x0f);
            at += Integer.bitCount(code & 0x0f);
            int length = number(at, (code >> 4) & 0x07);
            at += Integer.bitCount(code & 0x70);
            run = run.followedBy(offset, made, length == 0 ? DEFAULT_COPY_LENGTH : length);
            made = run.target + run.length;
            int from = forward ? run.source : run.target;
            if (from <= start && end <= from + run.length) {
                return start - from + (forward ? run.target : run.source);
            }
        }
        return -1;
    }

    /** A range copied by one instruction, or by several that go on where the one before ended. */
    private record Copy(int source, int target, int length) {
        Copy followedBy(int nextSource, int nextTarget, int nextLength) {
            boolean goesOn = nextSource == source + length && nextTarget == target + length;
            return goesOn
                    ? new Copy(source, target, length + nextLength)
                    : new Copy(nextSource, nextTarget, nextLength);
        }
    }

    private int afterSize(int at) {
        int end = at;
        while ((instructions[end++] & 0x80) != 0) {
            // The highest bit of each byte says that the size goes on.
        }
        return end;
    }

    /** A little-endian number of which only the bytes that {@code present} tells are there. */
    private int number(int start, int present) {
        int at = start;
        int value = 0;
        for (int i = 0; i < 4; i++) {
            if ((present & (1 << i)) != 0) {
                value |= (instructions[at++] & 0xff) << (8 * i);
            }
        }
        return value;
    }
}
