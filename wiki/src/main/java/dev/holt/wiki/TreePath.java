package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One file path, looked up in the trees of many commits.
 *
 * <p>Design note: neighbouring commits share most trees, so a lookup takes the ids found in a
 * neighbour and walks down only as far as the ids differ. At each level that changed one {@link
 * FolderTrail} is asked, and nothing else is read.
 */
final class TreePath {
    private final String path;
    private final boolean hidden;
    private final List<FolderTrail> levels = new ArrayList<>();

    TreePath(ObjectReader reader, Packs packs, String path) {
        this.path = path;
        List<String> names = List.of(path.split("/", -1));
        this.hidden = names.stream().anyMatch(name -> name.startsWith("."));
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
            levels.add(new FolderTrail(reader, packs, name, i < names.size() - 1));
        }
    }

    String path() {
        return path;
    }

    /** The path as git's changed-path filters hash it, where all programs agree on the hash. */
    Optional<byte[]> encoded() {
        byte[] encoded = Constants.encode(path);
        // Older versions of git hash bytes beyond ASCII by another rule, as if they were negative.
        return encoded.length == path.length() ? Optional.of(encoded) : Optional.empty();
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

    /**
     * Where the path leads from a root tree; only regular files that the wiki shows, none below a
     * name that starts with a dot, count as existing.
     */
    Located locate(AnyObjectId rootTree, Located neighbour) throws IOException {
        if (hidden) {
            return unknown();
        }
        ObjectId[] ids = zeros();
        ids[0] = rootTree.copy();
        for (int level = 0; level < levels.size(); level++) {
            ObjectId tree = ids[level];
            if (tree.equals(ObjectId.zeroId())) {
                break;
            }
            if (tree.equals(neighbour.ids()[level])) {
                System.arraycopy(neighbour.ids(), level, ids, level, ids.length - level);
                break;
            }
            ids[level + 1] = levels.get(level).child(tree);
        }
        return new Located(ids);
    }

    private ObjectId[] zeros() {
        ObjectId[] ids = new ObjectId[levels.size() + 1];
        Arrays.fill(ids, ObjectId.zeroId());
        return ids;
    }
}
