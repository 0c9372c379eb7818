package dev.holt.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
 * Commits of any shape: any parents, any times, whole trees given as texts by their paths. A text
 * that starts with {@code #!} is an executable file, one that starts with {@code link:} a symbolic
 * link.
 */
public final class HistoryBuilder implements AutoCloseable {
    private final TestWiki test;
    private final Repository repository;
    private Instant now = FakeClock.START;

    /** Commits for the wiki of a test. */
    public HistoryBuilder(TestWiki test) {
        this.test = test;
        this.repository = RepositoryOpener.open(test.folder());
        // These repositories need not survive a power cut, and there are many objects in them.
        repository.getConfig().setBoolean("core", null, "fsyncObjectFiles", false);
        repository.getConfig().setBoolean("core", null, "fsyncRefFiles", false);
    }

    /** A commit a second after the one before, which does not move the branch. */
    public Revision commit(Map<String, String> files, Revision... parents) {
        now = now.plus(Duration.ofSeconds(1));
        return commitAt(now, files, parents);
    }

    Revision commitAt(Instant time, Map<String, String> files, Revision... parents) {
        return commitBy(TestCommits.PERSON, time, files, parents);
    }

    Revision commitBy(
            PersonIdentity who, Instant time, Map<String, String> files, Revision... parents) {
        PersonIdent person = new PersonIdent(who.name(), who.email(), time, ZoneOffset.UTC);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files, inserter));
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setParentIds(
                    List.of(parents).stream().map(p -> ObjectId.fromString(p.id())).toList());
            commit.setMessage("Commit at " + time + "\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return new Revision(id.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the branch and answers with the wiki there. */
    public Snapshot tip(Revision revision) {
        try {
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setNewObjectId(ObjectId.fromString(revision.id()));
            update.forceUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return test.head();
    }

    private static FileMode mode(String text) {
        if (text.startsWith("link:")) {
            return FileMode.SYMLINK;
        }
        return text.startsWith("#!") ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
    }

    private static ObjectId tree(Map<String, String> files, ObjectInserter inserter)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(mode(file.getValue()));
            entry.setObjectId(
                    inserter.insert(
                            Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    @Override
    public void close() {
        repository.close();
    }
}
