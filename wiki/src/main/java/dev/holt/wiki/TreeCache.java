package dev.holt.wiki;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The folders that were read last, by the ids of their trees. Safe for use by several threads.
 *
 * <p>A folder weighs as many units as it has entries, and one for itself. The folders used least
 * recently go first when the whole weighs more than the limit.
 */
final class TreeCache {
    private final int maxEntries;
    private final Map<ObjectId, Folder> folders = new LinkedHashMap<>(16, 0.75f, true);
    private long entries;

    TreeCache(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    synchronized Optional<Folder> get(ObjectId tree) {
        return Optional.ofNullable(folders.get(tree));
    }

    /** Keeps a folder, unless it is too large to be kept at all. */
    synchronized void put(ObjectId tree, Folder folder) {
        if (weight(folder) > maxEntries || folders.containsKey(tree)) {
            return;
        }
        folders.put(tree, folder);
        entries += weight(folder);
        Iterator<Folder> oldest = folders.values().iterator();
        while (entries > maxEntries) {
            entries -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static int weight(Folder folder) {
        return folder.entries().size() + 1;
    }
}
