package dev.holt.wiki;

import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.Paths;

/**
 * What a name leads to in one version of a folder, and the bytes of the version that prove it.
 *
 * <p>The proof of an entry is the entry with the one before it; the proof of an absent one is the
 * two entries before its place and the one after. Where another version has the same bytes in one
 * piece, the first of these entries may be the end of a longer one, but what follows it is there
 * entry for entry, so the name leads to the same in that version.
 *
 * @param child the id that the name leads to; the zero id when there is no such file or folder
 * @param start where the proof starts; -1 when there are too few entries for one
 * @param end where it ends
 */
record FolderSpot(ObjectId child, int start, int end) {
    private static final int NONE = -1;

    boolean isProof() {
        return start != NONE;
    }

    /** The same, proved by equal bytes at another place. */
    FolderSpot at(int newStart) {
        return new FolderSpot(child, newStart, newStart + end - start);
    }

    /**
     * Searches a tree object.
     *
     * @param folder whether the name has to be a folder's; it is a regular file's otherwise
     */
    static FolderSpot search(byte[] tree, byte[] name, boolean folder) {
        int before = NONE;
        int at = 0;
        while (at < tree.length) {
            int nameStart = indexOf(' ', tree, at) + 1;
            int nameEnd = indexOf(0, tree, nameStart);
            int end = nameEnd + 1 + Constants.OBJECT_ID_LENGTH;
            if (Arrays.equals(tree, nameStart, nameEnd, name, 0, name.length)) {
                ObjectId child =
                        fits(mode(tree, at), folder)
                                ? ObjectId.fromRaw(tree, nameEnd + 1)
                                : ObjectId.zeroId();
                return new FolderSpot(child, before, end);
            }
            before = at;
            at = end;
        }
        return absent(tree, name, folder ? FileMode.TYPE_TREE : FileMode.TYPE_FILE);
    }

    private static FolderSpot absent(byte[] tree, byte[] name, int wantedMode) {
        int twoBefore = NONE;
        int before = NONE;
        int at = 0;
        while (at < tree.length) {
            int nameStart = indexOf(' ', tree, at) + 1;
            int nameEnd = indexOf(0, tree, nameStart);
            int end = nameEnd + 1 + Constants.OBJECT_ID_LENGTH;
            int order =
                    Paths.compare(
                            name,
                            0,
                            name.length,
                            wantedMode,
                            tree,
                            nameStart,
                            nameEnd,
                            mode(tree, at));
            if (order < 0) {
                return new FolderSpot(ObjectId.zeroId(), twoBefore, twoBefore == NONE ? NONE : end);
            }
            twoBefore = before;
            before = at;
            at = end;
        }
        return new FolderSpot(ObjectId.zeroId(), NONE, NONE);
    }

    private static int indexOf(int wanted, byte[] tree, int from) {
        int at = from;
        while (tree[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int mode(byte[] tree, int start) {
        int mode = 0;
        for (int at = start; tree[at] != ' '; at++) {
            mode = (mode << 3) + (tree[at] - '0');
        }
        return mode;
    }

    private static boolean fits(int mode, boolean folder) {
        return folder
                ? FileMode.TREE.equals(mode)
                : FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }
}
