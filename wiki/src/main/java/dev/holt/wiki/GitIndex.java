package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * git's index, in memory: the list of paths that the next {@code git commit} would take.
 *
 * <p>Read and written by {@link IndexFormat}. JGit's own class is not used because it forgets the
 * change time and inode of files, which makes git read them again, and the cached trees, which
 * makes git hash every folder again.
 */
final class GitIndex {
    private final List<IndexEntry> entries;
    private final CacheTree cachedTrees;
    private final IndexFormat.Header header;

    GitIndex(List<IndexEntry> entries, CacheTree cachedTrees, IndexFormat.Header header) {
        this.entries = entries;
        this.cachedTrees = cachedTrees;
        this.header = header;
    }

    List<IndexEntry> entries() {
        return entries;
    }

    CacheTree cachedTrees() {
        return cachedTrees;
    }

    IndexFormat.Header header() {
        return header;
    }

    /** The entry of a path that is not in conflict. */
    Optional<IndexEntry> find(String path) {
        int position = position(bytes(path), 0);
        return position >= 0 ? Optional.of(entries.get(position)) : Optional.empty();
    }

    /** Whether a merge has left several versions of a path. */
    boolean isConflicted(String path) {
        byte[] wanted = bytes(path);
        int next = insertionPoint(position(wanted, 1));
        return next < entries.size() && Arrays.equals(entries.get(next).path(), wanted);
    }

    /** Whether a sparse checkout leaves out everything else that is in a path's folder. */
    boolean leavesOutFolderOf(String path) {
        byte[] folder = bytes(path.substring(0, path.lastIndexOf('/') + 1));
        int first = insertionPoint(position(folder, 0));
        boolean any = false;
        for (int i = first; i < entries.size() && startsWith(entries.get(i).path(), folder); i++) {
            if (!entries.get(i).isSkipped()) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** The index with other entries: an empty one takes its path out. */
    GitIndex with(List<Edit> edits, Set<String> changedPaths) throws IOException {
        GitIndex changed = new GitIndex(new ArrayList<>(entries), cachedTrees, header);
        for (Edit edit : edits) {
            changed.apply(edit);
        }
        return new GitIndex(changed.entries, cachedTrees.without(changedPaths), header);
    }

    /** One path's new entry. */
    record Edit(String path, Optional<IndexEntry> entry) {}

    private void apply(Edit edit) {
        int position = position(bytes(edit.path()), 0);
        if (edit.entry().isEmpty()) {
            if (position >= 0) {
                entries.remove(position);
            }
        } else if (position >= 0) {
            entries.set(position, edit.entry().get());
        } else {
            entries.add(insertionPoint(position), edit.entry().get());
        }
    }

    private int position(byte[] path, int stage) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entries.get(middle).compareTo(path, stage);
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

    private static int insertionPoint(int position) {
        return position >= 0 ? position : -(position + 1);
    }

    private static boolean startsWith(byte[] path, byte[] prefix) {
        return path.length >= prefix.length
                && Arrays.equals(path, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }
}
