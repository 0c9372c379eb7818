package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit read from git.
 *
 * @param commit its header, read already
 */
record GitCommit(HistoryReader reader, RevCommit commit) implements PastCommit {

    /** The commit with this id. */
    static GitCommit of(HistoryReader reader, ObjectId id) throws IOException {
        RevCommit commit = reader.walk().lookupCommit(id);
        reader.walk().parseHeaders(commit);
        return new GitCommit(reader, commit);
    }

    @Override
    public ObjectId id() {
        return commit;
    }

    @Override
    public long time() {
        return Integer.toUnsignedLong(commit.getCommitTime());
    }

    @Override
    public String author() throws IOException {
        return CommitHeader.read(reader.walk(), commit).author().toString();
    }

    @Override
    public List<PastCommit> parents() throws IOException {
        List<PastCommit> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            reader.walk().parseHeaders(parent);
            parents.add(new GitCommit(reader, parent));
        }
        return parents;
    }

    /** A commit far from the prefix is passed without a whole comparison. */
    @Override
    public List<ChangedFile> files(String prefix) throws IOException {
        CommitChanges changes = new CommitChanges(reader);
        if (!prefix.isEmpty() && !changes.touches(commit, prefix)) {
            return List.of();
        }
        return changes.of(commit).stream()
                .filter(change -> change.touches(prefix))
                .map(TreeChange::toChangedFile)
                .toList();
    }

    @Override
    public List<FileRecord> records() throws IOException {
        return new CommitRecorder(reader).files(commit);
    }
}
