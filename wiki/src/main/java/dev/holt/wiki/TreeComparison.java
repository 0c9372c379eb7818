package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** The difference between two snapshots, file by file. */
final class TreeComparison {
    /**
     * The largest file that is compared line by line, in bytes; of a larger one only the sizes are
     * told.
     */
    static final long MAX_COMPARED_BYTES = 4L << 20;

    private final HistoryReader reader;
    private final DiffScope scope;

    TreeComparison(HistoryReader reader, DiffScope scope) {
        this.reader = reader;
        this.scope = scope;
    }

    WikiDiff compare(AnyObjectId from, AnyObjectId to) throws IOException {
        List<TreeChange> changes = changes(from, to);
        int told = Math.min(changes.size(), scope.maxFiles());
        List<FileDiff> files = new ArrayList<>();
        for (TreeChange change : changes.subList(0, told)) {
            files.add(diff(change));
        }
        return new WikiDiff(files, changes.size() - told);
    }

    private List<TreeChange> changes(AnyObjectId from, AnyObjectId to) throws IOException {
        if (scope.page().isPresent()) {
            return ofPage(scope.page().get().path(), from, to);
        }
        return all(from, to).stream().filter(change -> change.touches(scope.prefix())).toList();
    }

    /** The change of one path; only where one side lacks it are moves looked for. */
    private List<TreeChange> ofPage(String path, AnyObjectId from, AnyObjectId to)
            throws IOException {
        TreePath tree = new TreePath(reader.objects(), reader.packs(), path);
        ObjectId before = tree.locate(from, tree.unknown()).file();
        ObjectId after = tree.locate(to, tree.unknown()).file();
        if (before.equals(after)) {
            return List.of();
        }
        if (!before.equals(ObjectId.zeroId()) && !after.equals(ObjectId.zeroId())) {
            return List.of(new TreeChange(path, Optional.empty(), before, after));
        }
        return all(from, to).stream()
                .filter(change -> change.path().equals(path) || change.pathBefore().equals(path))
                .toList();
    }

    private List<TreeChange> all(AnyObjectId from, AnyObjectId to) throws IOException {
        return new Moves(reader.objects()).paired(TreeChange.between(reader.objects(), from, to));
    }

    private FileDiff diff(TreeChange change) throws IOException {
        long before = size(change.before());
        long after = size(change.after());
        DiffHeader header = new DiffHeader(change.sideBefore(), change.sideAfter());
        if (Math.max(before, after) > MAX_COMPARED_BYTES) {
            return fileDiff(change, 0, 0, header.ofLargeFile(before, after));
        }
        TextDiff diff = TextDiff.between(content(change.before()), content(change.after()));
        String unified = diff.unified(header, scope.context(), scope.maxChars());
        return fileDiff(change, diff.added(), diff.deleted(), unified);
    }

    private static FileDiff fileDiff(TreeChange change, int added, int deleted, String unified) {
        return new FileDiff(
                change.path(), change.kind(), change.fromPath(), added, deleted, unified);
    }

    private long size(ObjectId blob) throws IOException {
        return blob.equals(ObjectId.zeroId())
                ? 0
                : reader.objects().getObjectSize(blob, Constants.OBJ_BLOB);
    }

    private byte[] content(ObjectId blob) throws IOException {
        return blob.equals(ObjectId.zeroId()) ? new byte[0] : reader.blob(blob);
    }
}
