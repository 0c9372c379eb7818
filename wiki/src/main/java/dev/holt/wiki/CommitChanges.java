package dev.holt.wiki;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** What one commit changed in the wiki, compared with its first parent. */
final class CommitChanges {
    private final HistoryReader reader;

    CommitChanges(HistoryReader reader) {
        this.reader = reader;
    }

    /** The changed files with their moves, sorted by path; of a first commit, all its files. */
    List<TreeChange> of(RevCommit commit) throws IOException {
        List<TreeChange> changes =
                TreeChange.between(reader.objects(), treeBefore(commit), commit.getTree());
        return new Moves(reader.objects()).paired(changes);
    }

    /** Whether the commit changed a file whose path starts with a prefix, then or before. */
    boolean touches(RevCommit commit, String prefix) throws IOException {
        return TreeChange.any(reader.objects(), treeBefore(commit), commit.getTree(), prefix);
    }

    /** The root tree of the first parent; the zero id for a first commit. */
    AnyObjectId treeBefore(RevCommit commit) throws IOException {
        if (commit.getParentCount() == 0) {
            return ObjectId.zeroId();
        }
        RevCommit parent = commit.getParent(0);
        reader.walk().parseHeaders(parent);
        return parent.getTree();
    }
}
