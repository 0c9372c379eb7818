package dev.holt.wiki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds files below one root tree by their file names alone, without regard to case. Safe for use
 * by several threads.
 *
 * <p>Each folder has its names in order, and folders are cached by their trees, so that after a
 * commit nearly all of them are there. A few questions are therefore answered by asking every
 * folder in turn; from the {@value #SCANS_BEFORE_MAP}th on, a map of all names pays for itself.
 */
final class LeafLookup {
    static final int SCANS_BEFORE_MAP = 64;

    private final ObjectStore store;
    private final ObjectId root;
    private final AtomicInteger scans = new AtomicInteger();
    private final Lazy<Map<String, List<String>>> pathsByName = new Lazy<>(this::map);

    LeafLookup(ObjectStore store, ObjectId root) {
        this.store = store;
        this.root = root;
    }

    /** The paths of all files with this name, sorted. */
    List<String> paths(String fileName) {
        String key = CaseFold.fold(fileName);
        if (scans.get() >= SCANS_BEFORE_MAP) {
            return pathsByName.get().getOrDefault(key, List.of());
        }
        scans.incrementAndGet();
        List<String> paths = new ArrayList<>();
        scan(root, "", key, paths);
        Collections.sort(paths);
        return List.copyOf(paths);
    }

    private void scan(ObjectId tree, String prefix, String key, List<String> paths) {
        Folder folder = store.folder(tree);
        for (FolderEntry entry : folder.folded(key)) {
            if (!entry.isFolder()) {
                paths.add(prefix + entry.name());
            }
        }
        for (FolderEntry sub : folder.subfolders()) {
            scan(sub.id(), prefix + sub.name() + "/", key, paths);
        }
    }

    private Map<String, List<String>> map() {
        Map<String, List<String>> map = new HashMap<>();
        collect(root, "", map);
        map.replaceAll((name, paths) -> paths.stream().sorted().toList());
        return map;
    }

    private void collect(ObjectId tree, String prefix, Map<String, List<String>> map) {
        for (FolderEntry entry : store.folder(tree).entries()) {
            String path = prefix + entry.name();
            if (entry.isFolder()) {
                collect(entry.id(), path + "/", map);
            } else {
                map.computeIfAbsent(CaseFold.fold(entry.name()), key -> new ArrayList<>(1))
                        .add(path);
            }
        }
    }
}
