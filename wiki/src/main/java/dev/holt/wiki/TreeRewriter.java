package dev.holt.wiki;

import dev.holt.wiki.TreeEntries.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * A new root tree made from an old one and a few changed paths.
 *
 * <p>Only the folders on those paths are read and written, so that a write costs what its folders
 * cost and not what the wiki does. Folders that become empty disappear, as git has none.
 */
final class TreeRewriter {
    private final ObjectReader reader;
    private final NewObjects objects;

    TreeRewriter(ObjectReader reader, NewObjects objects) {
        this.reader = reader;
        this.objects = objects;
    }

    /** A file at a path, or the absence of one. */
    record PathEdit(String path, Optional<Leaf> file) {
        private PathEdit below() {
            return new PathEdit(path.substring(path.indexOf('/') + 1), file);
        }
    }

    /** A file's mode and blob. */
    record Leaf(FileMode mode, ObjectId blob) {}

    /** The id of the root tree after the edits. */
    ObjectId rewrite(ObjectId root, List<PathEdit> edits) throws IOException {
        TreeEntries entries = edited(root, edits);
        return objects.add(Constants.OBJ_TREE, entries.format());
    }

    private TreeEntries edited(ObjectId tree, List<PathEdit> edits) throws IOException {
        TreeEntries entries = TreeEntries.read(reader, tree);
        Map<String, List<PathEdit>> inFolders = new LinkedHashMap<>();
        // Removals first: a path that loses its file may become a folder in the same commit.
        for (PathEdit edit : removalsFirst(edits)) {
            int slash = edit.path().indexOf('/');
            if (slash >= 0) {
                inFolders
                        .computeIfAbsent(edit.path().substring(0, slash), f -> new ArrayList<>())
                        .add(edit.below());
            } else if (edit.file().isPresent()) {
                Leaf leaf = edit.file().get();
                entries.put(new Entry(bytes(edit.path()), leaf.mode(), leaf.blob()));
            } else {
                entries.remove(bytes(edit.path()));
            }
        }
        for (var folder : inFolders.entrySet()) {
            editFolder(entries, folder.getKey(), folder.getValue());
        }
        return entries;
    }

    private void editFolder(TreeEntries entries, String name, List<PathEdit> edits)
            throws IOException {
        ObjectId before =
                entries.find(name).filter(Entry::isFolder).map(Entry::id).orElse(ObjectId.zeroId());
        TreeEntries after = edited(before, edits);
        if (!after.isEmpty()) {
            ObjectId id = objects.add(Constants.OBJ_TREE, after.format());
            entries.put(new Entry(bytes(name), FileMode.TREE, id));
        } else if (!before.equals(ObjectId.zeroId())) {
            entries.remove(bytes(name));
        }
    }

    private static List<PathEdit> removalsFirst(List<PathEdit> edits) {
        List<PathEdit> sorted = new ArrayList<>(edits);
        sorted.sort((a, b) -> Boolean.compare(a.file().isPresent(), b.file().isPresent()));
        return sorted;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
