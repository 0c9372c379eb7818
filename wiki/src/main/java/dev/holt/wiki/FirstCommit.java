package dev.holt.wiki;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * The commit that a new wiki starts with.
 *
 * @param author who makes it
 * @param clock when it is made
 */
record FirstCommit(PersonIdentity author, Clock clock) {
    private static final String MESSAGE = "Create the wiki";

    /** Commits the home page alone, and puts it into the index. */
    void ofHomePage(Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = repository.lockDirCache();
            try {
                DirCacheEntry home = new DirCacheEntry(HomePage.NAME.path());
                home.setFileMode(FileMode.REGULAR_FILE);
                home.setObjectId(inserter.insert(Constants.OBJ_BLOB, HomePage.bytes()));
                DirCacheBuilder builder = index.builder();
                builder.add(home);
                builder.finish();
                index.write();
                commit(repository, inserter, index.writeTree(inserter));
                index.commit();
            } finally {
                index.unlock();
            }
        }
    }

    /** Commits all files of the work tree that git would add. */
    void ofWorkTree(Repository repository) throws IOException {
        try (Git git = new Git(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = git.add().addFilepattern(".").call();
            commit(repository, inserter, index.writeTree(inserter));
        } catch (GitAPIException e) {
            throw new IOException("The files cannot be added: " + e.getMessage(), e);
        }
    }

    private void commit(Repository repository, ObjectInserter inserter, ObjectId tree)
            throws IOException {
        PersonIdent person =
                new PersonIdent(author.name(), author.email(), clock.instant(), ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(MESSAGE + "\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(id);
        update.setExpectedOldObjectId(ObjectId.zeroId());
        update.setRefLogIdent(person);
        update.setRefLogMessage("commit (initial): " + MESSAGE, false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW) {
            throw new IOException("The branch cannot be made: " + result);
        }
    }
}
