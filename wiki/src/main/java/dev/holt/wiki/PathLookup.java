package dev.holt.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds files by their paths below one root tree, reading only the folders on the way.
 *
 * @param store where the folders are read
 * @param root the tree that paths start from
 */
record PathLookup(ObjectStore store, ObjectId root) {
    /**
     * A file with the path that the repository has for it.
     *
     * @param path from the root of the wiki
     * @param blob its content
     */
    record Found(String path, ObjectId blob) {}

    /** The file at exactly this path. */
    Optional<Found> exact(String path) {
        ObjectId folder = root;
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            Optional<FolderEntry> entry = store.folder(folder).exact(path.substring(start, slash));
            if (entry.isEmpty() || !entry.get().isFolder()) {
                return Optional.empty();
            }
            folder = entry.get().id();
            start = slash + 1;
        }
        return store.folder(folder)
                .exact(path.substring(start))
                .filter(entry -> !entry.isFolder())
                .map(entry -> new Found(path, entry.id()));
    }

    /** The tree of the folder at exactly this path; the root for the empty string. */
    Optional<ObjectId> folder(String path) {
        ObjectId folder = root;
        for (String part : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            Optional<FolderEntry> entry = store.folder(folder).exact(part);
            if (entry.isEmpty() || !entry.get().isFolder()) {
                return Optional.empty();
            }
            folder = entry.get().id();
        }
        return Optional.of(folder);
    }

    /** All files whose paths differ from {@code path} in case or Unicode composition only. */
    List<Found> ignoringCase(String path) {
        List<Found> found = new ArrayList<>();
        descend(root, "", path.split("/", -1), 0, found);
        return found;
    }

    private void descend(
            ObjectId folder, String prefix, String[] parts, int depth, List<Found> found) {
        boolean last = depth == parts.length - 1;
        for (FolderEntry entry : store.folder(folder).folded(CaseFold.fold(parts[depth]))) {
            if (last && !entry.isFolder()) {
                found.add(new Found(prefix + entry.name(), entry.id()));
            } else if (!last && entry.isFolder()) {
                descend(entry.id(), prefix + entry.name() + "/", parts, depth + 1, found);
            }
        }
    }
}
