package dev.holt.wiki;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A file that differs between two trees.
 *
 * @param path the path after; for a deleted file the path before
 * @param fromPath the path before, for a moved file only
 * @param before the content before; the zero id when there was none
 * @param after the content after; the zero id when there is none
 */
record TreeChange(String path, Optional<String> fromPath, ObjectId before, ObjectId after) {

    /**
     * The files of the wiki that differ, sorted as git sorts paths; moves are not looked for.
     *
     * <p>Folders with equal ids are not opened. What the wiki doesn't show counts as absent:
     * symbolic links, submodules, names that are not UTF-8 and everything below a name that starts
     * with a dot.
     *
     * @param from the root tree before; the zero id for an empty one
     * @param to the root tree after; the zero id for an empty one
     */
    static List<TreeChange> between(ObjectReader reader, AnyObjectId from, AnyObjectId to)
            throws IOException {
        List<TreeChange> changes = new ArrayList<>();
        try (TreeWalk walk = walk(reader, from, to)) {
            walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, new Shown("")));
            for (var change = next(walk); change.isPresent(); change = next(walk)) {
                changes.add(change.get());
            }
        }
        return changes;
    }

    /** Whether {@link #between} has a path that starts with {@code prefix}; opens few folders. */
    static boolean any(ObjectReader reader, AnyObjectId from, AnyObjectId to, String prefix)
            throws IOException {
        try (TreeWalk walk = walk(reader, from, to)) {
            walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, new Shown(prefix)));
            return next(walk).isPresent();
        }
    }

    FileChange.Kind kind() {
        if (fromPath.isPresent()) {
            return FileChange.Kind.MOVED;
        }
        if (before.equals(ObjectId.zeroId())) {
            return FileChange.Kind.ADDED;
        }
        return after.equals(ObjectId.zeroId()) ? FileChange.Kind.DELETED : FileChange.Kind.CHANGED;
    }

    /** This addition as a move of a file that was deleted. */
    TreeChange movedFrom(TreeChange deleted) {
        return new TreeChange(path, Optional.of(deleted.path), deleted.before, after);
    }

    boolean is(FileChange.Kind wanted) {
        return kind() == wanted;
    }

    boolean isPage() {
        return PageName.isPagePath(path);
    }

    /** The last part of the path. */
    String leaf() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path before the change, whether or not it is another one. */
    String pathBefore() {
        return fromPath.orElse(path);
    }

    /** The path before; empty when the file was not there. */
    Optional<String> sideBefore() {
        return before.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(pathBefore());
    }

    /** The path after; empty when the file is gone. */
    Optional<String> sideAfter() {
        return after.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(path);
    }

    /** Whether the path is, after or before the change, one that starts with a prefix. */
    boolean touches(String prefix) {
        return path.startsWith(prefix) || pathBefore().startsWith(prefix);
    }

    ChangedPath toChangedPath() {
        return new ChangedPath(path, kind(), written(before), written(after));
    }

    ChangedFile toChangedFile() {
        return new ChangedFile(path, kind(), fromPath);
    }

    private static String written(ObjectId blob) {
        return blob.equals(ObjectId.zeroId()) ? "" : blob.name();
    }

    private static TreeWalk walk(ObjectReader reader, AnyObjectId from, AnyObjectId to)
            throws IOException {
        TreeWalk walk = new TreeWalk(reader);
        for (AnyObjectId tree : List.of(from, to)) {
            if (tree.equals(ObjectId.zeroId())) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(tree);
            }
        }
        walk.setRecursive(true);
        return walk;
    }

    private static Optional<TreeChange> next(TreeWalk walk) throws IOException {
        while (walk.next()) {
            ObjectId before = file(walk, 0);
            ObjectId after = file(walk, 1);
            if (!before.equals(after)) {
                String path = walk.getPathString();
                return Optional.of(new TreeChange(path, Optional.empty(), before, after));
            }
        }
        return Optional.empty();
    }

    private static ObjectId file(TreeWalk walk, int tree) {
        int mode = walk.getRawMode(tree);
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)
                ? walk.getObjectId(tree)
                : ObjectId.zeroId();
    }

    /** Keeps a walk to what the wiki shows and what a prefix allows. */
    private static final class Shown extends TreeFilter {
        private final String prefix;

        Shown(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public boolean include(TreeWalk walk) {
            byte[] raw = walk.getRawPath();
            String path = new String(raw, UTF_8);
            return path.charAt(path.lastIndexOf('/') + 1) != '.'
                    && Arrays.equals(path.getBytes(UTF_8), raw)
                    && isOnTheWay(path, walk.isSubtree());
        }

        private boolean isOnTheWay(String path, boolean folder) {
            return path.startsWith(prefix) || (folder && prefix.startsWith(path + "/"));
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
