package dev.holt.wiki;

import java.io.IOException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** One question to the repository's history: a walk of its own, closed when it is answered. */
final class HistoryReader implements AutoCloseable {
    /** The largest version of a file that is read, in bytes: others may have committed larger. */
    static final int MAX_FILE_BYTES = 64 << 20;

    private final RevWalk walk;
    private final Packs packs;

    private HistoryReader(Repository repository) {
        this.walk = new RevWalk(repository);
        this.packs = new Packs(repository);
    }

    /** A reader that its caller closes. */
    static HistoryReader of(Repository repository) {
        return new HistoryReader(repository);
    }

    /** A question that reads the repository. */
    interface Question<T> {
        T ask(HistoryReader reader) throws IOException;
    }

    /**
     * The answer to a question.
     *
     * @throws WikiException.WikiDamaged when the repository cannot be read
     */
    static <T> T answer(Repository repository, Question<T> question) {
        try (HistoryReader reader = new HistoryReader(repository)) {
            return question.ask(reader);
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    RevWalk walk() {
        return walk;
    }

    Packs packs() {
        return packs;
    }

    ObjectReader objects() {
        return walk.getObjectReader();
    }

    /**
     * The commit with this id.
     *
     * @throws WikiException.UnknownRevision when there is none
     */
    RevCommit commit(Revision revision) throws IOException {
        try {
            return walk.parseCommit(ObjectId.fromString(revision.id()));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            throw new WikiException.UnknownRevision(
                    "There is no commit "
                            + revision.abbreviated()
                            + " in this wiki. Take a revision from the page's history.");
        }
    }

    /** What a commit says about itself. */
    CommitHeader header(ObjectId commit) throws IOException {
        return CommitHeader.read(walk, walk.parseCommit(commit));
    }

    /**
     * The content of a file.
     *
     * @throws WikiException.TooLarge when it is above {@link #MAX_FILE_BYTES}
     */
    byte[] blob(ObjectId id) throws IOException {
        ObjectLoader content = objects().open(id, Constants.OBJ_BLOB);
        if (content.getSize() > MAX_FILE_BYTES) {
            throw new WikiException.TooLarge(
                    "A version of this file has %d bytes, and %d is the most that is read here. Look at it with git."
                            .formatted(content.getSize(), MAX_FILE_BYTES));
        }
        return content.getCachedBytes(MAX_FILE_BYTES);
    }

    /** Whether a commit is {@code tip} or one of its ancestors. */
    boolean reaches(RevCommit tip, RevCommit commit) throws IOException {
        return walk.isMergedInto(commit, tip);
    }

    @Override
    public void close() {
        walk.close();
        packs.close();
    }
}
