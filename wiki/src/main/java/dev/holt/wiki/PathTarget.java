package dev.holt.wiki;

import dev.holt.wiki.CommitFiles.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one path holds before and after a commit. A moved file is two of them.
 *
 * @param before the file at the tip, if there is one
 * @param after the file in the new commit, if there is one
 */
record PathTarget(String path, Optional<StoredFile> before, Optional<StoredFile> after) {

    /** The paths that the edits touch, sorted. */
    static List<PathTarget> of(List<FileEdit> edits) {
        Map<String, StoredFile> before = new TreeMap<>();
        Map<String, StoredFile> after = new TreeMap<>();
        for (FileEdit edit : edits) {
            edit.before().ifPresent(f -> before.put(edit.fromPath().orElse(edit.path()), f));
            edit.after().ifPresent(f -> after.put(edit.path(), f));
        }
        TreeMap<String, PathTarget> targets = new TreeMap<>();
        List<String> paths = new ArrayList<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            targets.put(
                    path,
                    new PathTarget(
                            path,
                            Optional.ofNullable(before.get(path)),
                            Optional.ofNullable(after.get(path))));
        }
        return List.copyOf(targets.values());
    }

    /** The path's place in the new commit's tree. */
    TreeRewriter.PathEdit treeEdit() {
        return new TreeRewriter.PathEdit(
                path, after.map(f -> new TreeRewriter.Leaf(f.mode(), f.blob())));
    }

    /** The page's name, or the attachment's path, as messages show it. */
    String shownName() {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }
}
