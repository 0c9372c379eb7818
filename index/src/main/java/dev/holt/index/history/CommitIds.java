package dev.holt.index.history;

import dev.holt.wiki.Revision;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The ids of commits, found by number and by id: 20 bytes and about 12 more for each.
 *
 * <p>Design note: an open hash table of numbers. Ids are hashes already, so their first four bytes
 * say where to look.
 */
final class CommitIds {
    static final int LENGTH = 20;

    private static final int EMPTY = -1;

    private final byte[] ids;
    private final int[] table;

    /**
     * @param ids the ids one after another; kept
     */
    CommitIds(byte[] ids) {
        this.ids = ids;
        int count = ids.length / LENGTH;
        this.table = new int[Integer.highestOneBit(Math.max(count, 1)) * 4];
        Arrays.fill(table, EMPTY);
        for (int number = 0; number < count; number++) {
            int slot = slot(ids, number * LENGTH);
            while (table[slot] != EMPTY) {
                slot = next(slot);
            }
            table[slot] = number;
        }
    }

    int count() {
        return ids.length / LENGTH;
    }

    Revision revision(int number) {
        int start = number * LENGTH;
        return new Revision(HexFormat.of().formatHex(ids, start, start + LENGTH));
    }

    /** The number of a commit, -1 if it has none. */
    int number(Revision commit) {
        byte[] id = HexFormat.of().parseHex(commit.id());
        for (int slot = slot(id, 0); table[slot] != EMPTY; slot = next(slot)) {
            int start = table[slot] * LENGTH;
            if (Arrays.equals(ids, start, start + LENGTH, id, 0, LENGTH)) {
                return table[slot];
            }
        }
        return -1;
    }

    private int slot(byte[] bytes, int start) {
        int hash =
                (bytes[start] & 0xff) << 24
                        | (bytes[start + 1] & 0xff) << 16
                        | (bytes[start + 2] & 0xff) << 8
                        | (bytes[start + 3] & 0xff);
        return hash & (table.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }
}
