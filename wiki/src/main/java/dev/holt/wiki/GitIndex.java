package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * git's index, in memory: the list of paths that the next {@code git commit} would take.
 *
 * <p>Read and written by {@link IndexFormat}. JGit's own class is not used because it forgets the
 * change time and inode of files, which makes git read them again, and the cached trees, which
 * makes git hash every folder again.
 *
 * @param header what the entries do not say
 */
record GitIndex(RawEntries entries, CacheTree cachedTrees, IndexFormat.Header header) {
    /** The entry of a path that is not in conflict. */
    Optional<IndexEntry> find(String path) {
        int position = entries.position(bytes(path), 0);
        return position >= 0 ? Optional.of(entries.get(position)) : Optional.empty();
    }

    /** Whether a merge has left several versions of a path. */
    boolean isConflicted(String path) {
        byte[] wanted = bytes(path);
        int next = insertionPoint(entries.position(wanted, 1));
        return next < entries.count() && entries.hasPath(next, wanted);
    }

    /** Whether a sparse checkout leaves out everything else that is in a path's folder. */
    boolean leavesOutFolderOf(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        int first = insertionPoint(entries.position(bytes(folder), 0));
        boolean any = false;
        for (int i = first; i < entries.count(); i++) {
            IndexEntry entry = entries.get(i);
            if (!new String(entry.path(), StandardCharsets.UTF_8).startsWith(folder)) {
                break;
            }
            if (!entry.isSkipped()) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** One path's new entry; an empty one takes the path out. */
    record Edit(String path, Optional<IndexEntry> entry) {}

    /**
     * The index with other entries.
     *
     * @param edits at most one for each path
     * @param writtenSeconds when this index was written, in seconds since 1970: git does not trust
     *     entries whose files changed in that second, and must not trust them in a younger index
     */
    GitIndex with(List<Edit> edits, long writtenSeconds) throws IOException {
        List<Placed> placed = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        int moreBytes = 0;
        for (Edit edit : edits) {
            placed.add(new Placed(entries.position(bytes(edit.path()), 0), edit));
            paths.add(edit.path());
            moreBytes += edit.entry().map(RawEntries::maxBytes).orElse(0);
        }
        placed.sort(Placed.ORDER);
        RawEntries.Splice splice = entries.new Splice(edits.size(), moreBytes);
        boolean extended = header.version() > 2;
        for (Placed change : placed) {
            splice.copyTo(insertionPoint(change.position()), writtenSeconds);
            if (change.position() >= 0) {
                splice.skip();
            }
            change.edit().entry().ifPresent(splice::add);
            extended |= change.edit().entry().filter(IndexEntry::isExtended).isPresent();
        }
        splice.copyTo(entries.count(), writtenSeconds);
        IndexFormat.Header next =
                extended && header.version() == 2
                        ? new IndexFormat.Header(3, header.hashed())
                        : header;
        return new GitIndex(splice.finish(), cachedTrees.without(paths), next);
    }

    /** An edit and where it belongs, as {@link RawEntries#position} says. */
    private record Placed(int position, Edit edit) {
        /** New entries between the same two go in the order of their paths as bytes. */
        static final Comparator<Placed> ORDER =
                Comparator.comparingInt((Placed p) -> insertionPoint(p.position()))
                        .thenComparing(p -> p.position() >= 0)
                        .thenComparing(p -> bytes(p.edit().path()), Arrays::compareUnsigned);
    }

    private static int insertionPoint(int position) {
        return position >= 0 ? position : -(position + 1);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }
}
