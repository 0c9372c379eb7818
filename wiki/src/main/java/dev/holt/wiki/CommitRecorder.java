package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Makes the records of commits from git's trees.
 *
 * <p>A file that a merge took over from its first parent has no record: whoever follows the file
 * goes on with that parent whatever the others have.
 */
final class CommitRecorder {
    /**
     * The most pairs of a new file and a deleted one that are compared for each parent; where there
     * are more, nothing is said about moves.
     */
    static final int MAX_PAIRS = 40_000;

    private final HistoryReader reader;

    CommitRecorder(HistoryReader reader) {
        this.reader = reader;
    }

    CommitRecord record(RevCommit commit) throws IOException {
        CommitHeader header = CommitHeader.read(reader.walk(), commit);
        List<Revision> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(new Revision(parent.name()));
        }
        return new CommitRecord(
                header.revision(),
                parents,
                Integer.toUnsignedLong(commit.getCommitTime()),
                header.author().toString(),
                header.time().getEpochSecond(),
                files(commit));
    }

    /** What the commit changed, sorted by path. */
    List<FileRecord> files(RevCommit commit) throws IOException {
        Moves moves = new Moves(reader.objects());
        List<TreeChange> changes = against(new CommitChanges(reader).treeBefore(commit), commit);
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(Comparison.of(changes, moves));
        for (int i = 1; i < commit.getParentCount(); i++) {
            RevCommit parent = commit.getParent(i);
            reader.walk().parseHeaders(parent);
            comparisons.add(Comparison.of(against(parent.getTree(), commit), moves));
        }
        Map<String, String> pairs = new HashMap<>();
        for (TreeChange change : moves.paired(changes)) {
            change.fromPath().ifPresent(from -> pairs.put(change.path(), from));
        }
        List<FileRecord> files = new ArrayList<>();
        for (TreeChange change : changes) {
            List<FileRecord.Origin> origins = new ArrayList<>();
            for (Comparison comparison : comparisons) {
                origins.add(comparison.origin(change.path(), change.after()));
            }
            files.add(
                    new FileRecord(
                            change.path(),
                            written(change.after()),
                            origins,
                            Optional.ofNullable(pairs.get(change.path()))));
        }
        return files;
    }

    private List<TreeChange> against(AnyObjectId tree, RevCommit commit) throws IOException {
        return TreeChange.between(reader.objects(), tree, commit.getTree());
    }

    private static String written(ObjectId blob) {
        return blob.equals(ObjectId.zeroId()) ? "" : blob.name();
    }

    /** A commit compared with one parent. */
    private record Comparison(
            Map<String, TreeChange> byPath, List<TreeChange> deleted, boolean few, Moves moves) {

        static Comparison of(List<TreeChange> changes, Moves moves) {
            List<TreeChange> deleted =
                    changes.stream().filter(c -> c.is(FileChange.Kind.DELETED)).toList();
            long added = changes.stream().filter(c -> c.is(FileChange.Kind.ADDED)).count();
            return new Comparison(
                    changes.stream()
                            .collect(Collectors.toMap(TreeChange::path, Function.identity())),
                    deleted,
                    added * deleted.size() <= MAX_PAIRS,
                    moves);
        }

        FileRecord.Origin origin(String path, ObjectId after) throws IOException {
            TreeChange change = byPath.get(path);
            if (change == null) {
                return after.equals(ObjectId.zeroId())
                        ? new FileRecord.Nowhere()
                        : new FileRecord.At(path, after.name());
            }
            if (!change.before().equals(ObjectId.zeroId())) {
                return new FileRecord.At(path, change.before().name());
            }
            if (deleted.isEmpty()) {
                return new FileRecord.Nowhere();
            }
            return few ? moved(path, after) : new FileRecord.Unsought();
        }

        private FileRecord.Origin moved(String path, ObjectId after) throws IOException {
            return moves.sourceOf(path, after, deleted)
                    .<FileRecord.Origin>map(
                            source -> new FileRecord.At(source.path(), source.before().name()))
                    .orElseGet(FileRecord.Nowhere::new);
        }
    }
}
