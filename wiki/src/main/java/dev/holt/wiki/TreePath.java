package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One file path, looked up in the trees of many commits.
 *
 * <p>Design note: neighbouring commits share most trees, so a lookup takes the ids found in a
 * neighbour and walks down only as far as the ids differ. One tree object is read for each level
 * that changed, and nothing else.
 */
final class TreePath {
    private final ObjectReader reader;
    private final String path;
    private final byte[][] components;

    TreePath(ObjectReader reader, String path) {
        this.reader = reader;
        this.path = path;
        String[] names = path.split("/", -1);
        this.components = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            components[i] = names[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    String path() {
        return path;
    }

    /** The path as git's changed-path filters hash it. */
    byte[] encoded() {
        return Constants.encode(path);
    }

    /**
     * The ids of the trees from the root down to the folder, then of the file.
     *
     * @param ids one id for each level; the zero id from the level on that does not exist
     */
    @SuppressWarnings("ArrayRecordComponent") // made for each level of each commit; never compared
    record Located(ObjectId[] ids) {
        ObjectId file() {
            return ids[ids.length - 1];
        }

        boolean exists() {
            return !file().equals(ObjectId.zeroId());
        }
    }

    /** What a lookup starts from when there is no neighbour. */
    Located unknown() {
        return new Located(zeros());
    }

    /** Where the path leads from a root tree; only regular files count as existing. */
    Located locate(AnyObjectId rootTree, Located neighbour) throws IOException {
        ObjectId[] ids = zeros();
        ids[0] = rootTree.copy();
        for (int level = 0; level < components.length; level++) {
            ObjectId tree = ids[level];
            if (tree.equals(ObjectId.zeroId())) {
                break;
            }
            if (tree.equals(neighbour.ids()[level])) {
                System.arraycopy(neighbour.ids(), level, ids, level, ids.length - level);
                break;
            }
            ids[level + 1] = child(tree, level);
        }
        return new Located(ids);
    }

    private ObjectId[] zeros() {
        ObjectId[] ids = new ObjectId[components.length + 1];
        Arrays.fill(ids, ObjectId.zeroId());
        return ids;
    }

    private ObjectId child(ObjectId tree, int level) throws IOException {
        byte[] raw = reader.open(tree, Constants.OBJ_TREE).getCachedBytes();
        byte[] name = components[level];
        boolean last = level == components.length - 1;
        int pos = 0;
        while (pos < raw.length) {
            int mode = 0;
            while (raw[pos] != ' ') {
                mode = (mode << 3) + (raw[pos++] - '0');
            }
            int nameStart = ++pos;
            while (raw[pos] != 0) {
                pos++;
            }
            if (Arrays.equals(raw, nameStart, pos, name, 0, name.length)) {
                return fits(mode, last) ? ObjectId.fromRaw(raw, pos + 1) : ObjectId.zeroId();
            }
            pos += 1 + Constants.OBJECT_ID_LENGTH;
        }
        return ObjectId.zeroId();
    }

    private static boolean fits(int mode, boolean last) {
        return last
                ? FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)
                : FileMode.TREE.equals(mode);
    }
}
