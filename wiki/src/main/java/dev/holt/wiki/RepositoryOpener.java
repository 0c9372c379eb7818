package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens the git repository that a folder is or has. */
final class RepositoryOpener {
    private RepositoryOpener() {}

    /** Whether the folder is a repository, or the root of a work tree. */
    static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(Constants.DOT_GIT)) || isGitFolder(folder);
    }

    /**
     * @throws WikiException.WikiDamaged when the repository cannot be opened
     */
    static Repository open(Path folder) {
        HoltSystemReader.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
            // Also reads a .git file, which leads to the folder of a linked work tree.
            builder.setWorkTree(folder.toFile());
        } else {
            builder.setGitDir(folder.toFile());
        }
        try {
            Repository repository = builder.build();
            refuseOtherHashes(repository);
            return repository;
        } catch (IOException | IllegalArgumentException e) {
            throw new WikiException.WikiDamaged(
                    "The repository in '"
                            + folder
                            + "' cannot be opened: "
                            + e.getMessage()
                            + ". Check it with 'git status' there, or restore it from a clone or a backup.",
                    e);
        }
    }

    private static void refuseOtherHashes(Repository repository) throws IOException {
        String format = repository.getConfig().getString("extensions", null, "objectFormat");
        if (format != null && !format.toLowerCase(Locale.ROOT).equals("sha1")) {
            repository.close();
            throw new IOException(
                    "its object format " + format + " is not supported, only sha1 is");
        }
    }

    private static boolean isGitFolder(Path folder) {
        return Files.isRegularFile(folder.resolve(Constants.HEAD))
                && Files.isDirectory(folder.resolve(Constants.OBJECTS))
                && Files.isDirectory(folder.resolve("refs"));
    }
}
