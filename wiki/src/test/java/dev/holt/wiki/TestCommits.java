package dev.holt.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Commits made without the wiki, by a repository object of their own. Work tree and index follow.
 */
final class TestCommits implements AutoCloseable {
    /** Who makes these commits. */
    static final PersonIdentity PERSON = new PersonIdentity("Ada Lovelace", "ada@example.org");

    private final Repository repository;
    private final Clock clock;

    private TestCommits(Repository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    static TestCommits inNewRepository(Path folder, boolean bare, Clock clock) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (bare) {
            builder.setGitDir(folder.toFile()).setBare();
        } else {
            builder.setWorkTree(folder.toFile());
        }
        try {
            Repository repository = builder.build();
            repository.create(bare);
            repository.updateRef(Constants.HEAD).link("refs/heads/main");
            // Not saved: only the tests' own commits need not survive a power cut.
            repository.getConfig().setBoolean("core", null, "fsyncObjectFiles", false);
            repository.getConfig().setBoolean("core", null, "fsyncRefFiles", false);
            return new TestCommits(repository, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Revision write(String message, Map<String, byte[]> files) {
        return commit(
                message,
                (editor, inserter) -> {
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                        editor.add(put(file.getKey(), file.getValue(), inserter));
                    }
                });
    }

    Revision delete(String message, String path) {
        return commit(
                message,
                (editor, inserter) -> {
                    editor.add(new DirCacheEditor.DeletePath(path));
                    if (!repository.isBare()) {
                        Files.delete(repository.getWorkTree().toPath().resolve(path));
                    }
                });
    }

    private interface Edit {
        void make(DirCacheEditor editor, ObjectInserter inserter) throws IOException;
    }

    private DirCacheEditor.PathEdit put(String path, byte[] content, ObjectInserter inserter)
            throws IOException {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content);
        if (repository.isBare()) {
            return new Put(path, blob, null, content.length);
        }
        Path file = repository.getWorkTree().toPath().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return new Put(path, blob, file, content.length);
    }

    private Revision commit(String message, Edit edit) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = repository.isBare() ? treeOfTip() : repository.lockDirCache();
            try {
                DirCacheEditor editor = index.editor();
                edit.make(editor, inserter);
                editor.finish();
                ObjectId tree = index.writeTree(inserter);
                if (!repository.isBare()) {
                    index.write();
                    index.commit();
                }
                return new Revision(store(message, tree, inserter).name());
            } finally {
                index.unlock();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirCache treeOfTip() throws IOException {
        ObjectId tip = repository.resolve(Constants.HEAD);
        if (tip == null) {
            return DirCache.newInCore();
        }
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return DirCache.read(reader, walk.parseCommit(tip).getTree());
        }
    }

    private ObjectId store(String message, ObjectId tree, ObjectInserter inserter)
            throws IOException {
        PersonIdent person =
                new PersonIdent(PERSON.name(), PERSON.email(), clock.instant(), ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message + "\n");
        ObjectId tip = repository.resolve(Constants.HEAD);
        if (tip != null) {
            commit.setParentId(tip);
        }
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(id);
        update.setExpectedOldObjectId(tip == null ? ObjectId.zeroId() : tip);
        update.setRefLogIdent(person);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new IllegalStateException("The branch did not move: " + result);
        }
        return id;
    }

    @Override
    public void close() {
        repository.close();
    }

    /** Puts one file into the index, as it is on the disk where there is a work tree. */
    private static final class Put extends DirCacheEditor.PathEdit {
        private final ObjectId blob;
        private final @Nullable Path file;
        private final int length;

        Put(String path, ObjectId blob, @Nullable Path file, int length) {
            super(path);
            this.blob = blob;
            this.file = file;
            this.length = length;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            if (file != null) {
                entry.setLength(length);
                try {
                    entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
