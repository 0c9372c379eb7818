package dev.holt.wiki;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;

/** Puts the objects of a repository into one pack, as a clone or {@code git gc} leaves them. */
public final class Repacking {
    private Repacking() {}

    /**
     * Packs the repository that a folder is or has.
     *
     * @throws WikiException.WikiDamaged when it cannot be opened, read or written
     */
    public static void of(Path folder) {
        try (Repository repository = RepositoryOpener.open(folder);
                Git git = new Git(repository)) {
            git.gc().call();
        } catch (GitAPIException e) {
            throw new WikiException.WikiDamaged(
                    "The repository in '" + folder + "' cannot be packed: " + e.getMessage(), e);
        }
    }
}
