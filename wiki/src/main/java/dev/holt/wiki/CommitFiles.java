package dev.holt.wiki;

import dev.holt.wiki.TreeEntries.Entry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The files of one commit, looked up by path; folders are read when a path needs them, once. */
final class CommitFiles {
    private final ObjectReader reader;
    private final ObjectId root;
    private final Map<ObjectId, TreeEntries> folders = new HashMap<>();

    /**
     * @param root the commit's tree; {@link ObjectId#zeroId()} for a wiki without commits
     */
    CommitFiles(ObjectReader reader, ObjectId root) {
        this.reader = reader;
        this.root = root;
    }

    /** One file's mode, blob and bytes. */
    @SuppressWarnings("ArrayRecordComponent") // file content; the blob id stands for it
    record StoredFile(FileMode mode, ObjectId blob, byte[] content) {}

    ObjectId root() {
        return root;
    }

    TreeEntries folder(ObjectId tree) throws IOException {
        TreeEntries known = folders.get(tree);
        if (known == null) {
            known = TreeEntries.read(reader, tree);
            folders.put(tree, known);
        }
        return known;
    }

    /** The plain file at a path. Links, submodules and folders are not found. */
    Optional<Entry> find(String path) throws IOException {
        ObjectId tree = root;
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            Optional<Entry> folder =
                    folder(tree).find(path.substring(start, slash)).filter(Entry::isFolder);
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            tree = folder.get().id();
            start = slash + 1;
        }
        return folder(tree).find(path.substring(start)).filter(Entry::isFile);
    }

    /** The file at a path, with its content. */
    Optional<StoredFile> read(String path) throws IOException {
        Optional<Entry> entry = find(path);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        ObjectId blob = entry.get().id();
        return Optional.of(new StoredFile(entry.get().mode(), blob, content(blob)));
    }

    byte[] content(ObjectId blob) throws IOException {
        return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
    }
}
