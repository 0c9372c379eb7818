package dev.holt.wiki;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The files of the revisions that changes are based on.
 *
 * <p>A base need not be an ancestor of the tip: after somebody has moved the branch by force, what
 * a writer read is still what the writer read, as long as the repository has it.
 */
final class BaseRevisions {
    private final ObjectReader reader;
    private final Map<Revision, CommitFiles> known = new HashMap<>();

    BaseRevisions(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * The files at a revision; none at {@link Revision#NONE}.
     *
     * @throws WikiException.UnknownRevision when the repository has no such commit
     */
    CommitFiles at(Revision revision) throws IOException {
        CommitFiles files = known.get(revision);
        if (files == null) {
            files = new CommitFiles(reader, tree(revision));
            known.put(revision, files);
        }
        return files;
    }

    private ObjectId tree(Revision revision) throws IOException {
        if (revision.equals(Revision.NONE)) {
            return ObjectId.zeroId();
        }
        try {
            ObjectId id = ObjectId.fromString(revision.id());
            byte[] commit = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes();
            return RevCommit.parse(commit).getTree().copy();
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            throw new WikiException.UnknownRevision(
                    "There is no commit "
                            + revision.abbreviated()
                            + " in this wiki. Read the page again and send the revision that comes"
                            + " with it as the base.");
        }
    }
}
