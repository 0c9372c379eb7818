package dev.holt.wiki;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Reads folders, files and commits from the repository. Safe for use by several threads. */
final class ObjectStore {
    /** The id that git gives to a tree without entries; it need not be stored. */
    static final ObjectId EMPTY_TREE =
            ObjectId.fromString("4b825dc642cb6eb9a060e54bf8d69288fbee4904");

    /** Enough for the pages that a few agents are busy with. */
    private static final int CACHED_FILE_BYTES = 2 * 1024 * 1024;

    private static final int LARGEST_CACHED_FILE = 64 * 1024;

    private final Repository repository;
    private final TreeCache cache;
    private final FileCache files = new FileCache(CACHED_FILE_BYTES, LARGEST_CACHED_FILE);
    private final int maxReadBytes;

    ObjectStore(Repository repository, WikiOptions options) {
        this.repository = repository;
        this.cache = new TreeCache(options.cachedEntries());
        this.maxReadBytes = options.maxReadBytes();
    }

    /** What a snapshot needs to know of a commit. */
    record CommitHead(ObjectId tree, Instant time) {
        /** What stands for it before the first commit. */
        static final CommitHead NONE = new CommitHead(EMPTY_TREE, Instant.EPOCH);
    }

    Folder folder(ObjectId tree) {
        if (tree.equals(EMPTY_TREE)) {
            return Folder.EMPTY;
        }
        return cache.get(tree).orElseGet(() -> readFolder(tree));
    }

    private Folder readFolder(ObjectId tree) {
        // A reader serves one thread at a time; a new one costs little.
        try (ObjectReader reader = repository.newObjectReader()) {
            byte[] raw = reader.open(tree, Constants.OBJ_TREE).getBytes();
            Folder folder = FolderParser.parse(raw);
            cache.put(tree.copy(), folder);
            return folder;
        } catch (IOException e) {
            throw Damage.of(repository, e);
        } catch (IndexOutOfBoundsException e) {
            throw Damage.of(repository, "the tree " + tree.name() + " is corrupt", e);
        }
    }

    /**
     * The content of a file, which the caller does not change; {@code path} is for the message when
     * it is too large.
     */
    byte[] file(ObjectId blob, String path) {
        return files.get(blob).orElseGet(() -> readFile(blob, path));
    }

    private byte[] readFile(ObjectId blob, String path) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader content = reader.open(blob, Constants.OBJ_BLOB);
            if (content.getSize() > maxReadBytes) {
                throw new WikiException.TooLarge(
                        "'"
                                + path
                                + "' has "
                                + content.getSize()
                                + " bytes, and "
                                + maxReadBytes
                                + " is the most that is read here. Read it with git.");
            }
            byte[] bytes = content.getBytes(maxReadBytes);
            files.put(blob.copy(), bytes);
            return bytes;
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    /** The size of a file in bytes. */
    long size(ObjectId blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.getObjectSize(blob, Constants.OBJ_BLOB);
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    /** The commit with this id; empty when there is none. */
    Optional<CommitHead> commit(ObjectId id) {
        try (ObjectReader reader = repository.newObjectReader()) {
            byte[] raw = reader.open(id, Constants.OBJ_COMMIT).getBytes();
            RevCommit commit = RevCommit.parse(raw);
            return Optional.of(
                    new CommitHead(
                            commit.getTree().copy(),
                            Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()))));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }
}
