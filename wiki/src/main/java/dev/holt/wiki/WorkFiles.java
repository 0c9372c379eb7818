package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The files of a work tree, changed one at a time and each in one step.
 *
 * <p>A file is replaced by renaming a finished one over it. Finished files wait in the git folder;
 * where that is on another file system, they are copied beside their target first, under {@link
 * #TEMPORARY}.
 */
final class WorkFiles {
    /** The name of a copy that is about to be renamed; one is left only by a crash. */
    static final String TEMPORARY = ".holt-write.tmp";

    private final Path root;

    WorkFiles(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path at(String path) {
        return root.resolve(path);
    }

    /** Keeps a work file's present content and identity under another name. */
    void keep(String path, Path copy) throws IOException {
        Files.deleteIfExists(copy);
        try {
            Files.createLink(copy, at(path));
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(at(path), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /**
     * Puts a finished file in the place of {@code path}.
     *
     * @param finished on the same file system it is used up, otherwise copied
     */
    void replace(String path, Path finished) throws IOException {
        Path target = at(path);
        Files.createDirectories(target.getParent());
        try {
            DurableFiles.rename(finished, target);
        } catch (AtomicMoveNotSupportedException e) {
            Path temporary = target.resolveSibling(TEMPORARY);
            Files.copy(
                    finished,
                    temporary,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            DurableFiles.rename(temporary, target);
        }
    }

    /**
     * Puts a finished file where there is none.
     *
     * @throws FileAlreadyExistsException when somebody has just made one
     */
    void create(String path, Path finished) throws IOException {
        Path target = at(path);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, finished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(path);
            }
            replace(path, finished);
        }
    }

    /** Removes a file, and the folders above it that are empty then. */
    void remove(String path) throws IOException {
        Files.deleteIfExists(at(path));
        Path folder = at(path).getParent();
        while (folder != null && !folder.equals(root)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            folder = folder.getParent();
        }
    }

    /** The blob id that a work file's bytes have; empty when there is no plain file. */
    Optional<ObjectId> blob(String path) throws IOException {
        if (!Files.isRegularFile(at(path), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(blobId(Files.readAllBytes(at(path))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static ObjectId blobId(byte[] content) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content);
        }
    }

    /**
     * Gives a finished file the rights of the one it replaces, and the executable bit git wants.
     */
    void copyRights(String path, Path finished, boolean executable) throws IOException {
        var rights = Files.getFileAttributeView(finished, PosixFileAttributeView.class);
        if (rights == null) {
            return;
        }
        Path target = at(path);
        Set<PosixFilePermission> wanted =
                EnumSet.copyOf(
                        Files.getPosixFilePermissions(
                                Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                                        ? target
                                        : finished));
        boolean has = wanted.contains(PosixFilePermission.OWNER_EXECUTE);
        if (executable && !has) {
            wanted.add(PosixFilePermission.OWNER_EXECUTE);
            if (wanted.contains(PosixFilePermission.GROUP_READ)) {
                wanted.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (wanted.contains(PosixFilePermission.OTHERS_READ)) {
                wanted.add(PosixFilePermission.OTHERS_EXECUTE);
            }
        } else if (!executable && has) {
            wanted.removeAll(
                    EnumSet.of(
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_EXECUTE));
        }
        rights.setPermissions(wanted);
    }
}
