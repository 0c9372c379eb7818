package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * Where the parts of a repository are.
 *
 * @param gitFolder HEAD and the index: {@code .git}, or a linked work tree's own folder
 * @param commonFolder objects and branches, shared by all work trees
 * @param workTree the root of the files that people see, unless the repository is bare
 */
record RepositoryLayout(Path gitFolder, Path commonFolder, Optional<Path> workTree) {
    static RepositoryLayout of(Repository repository) {
        return new RepositoryLayout(
                repository.getDirectory().toPath(),
                repository.getCommonDirectory().toPath(),
                repository.isBare()
                        ? Optional.empty()
                        : Optional.of(repository.getWorkTree().toPath()));
    }

    Path index() {
        return gitFolder.resolve("index");
    }

    Path indexLock() {
        return gitFolder.resolve("index.lock");
    }

    private Path state() {
        return commonFolder.resolve("holt");
    }

    /** The file whose lock is the {@link WriteLock}. */
    Path writeLock() {
        return state().resolve("write.lock");
    }

    /** The folder for the files of the one write that is going on; empty between writes. */
    Path writeFolder() {
        return state().resolve("write");
    }

    void makeFolders() throws IOException {
        Files.createDirectories(writeFolder());
    }
}
