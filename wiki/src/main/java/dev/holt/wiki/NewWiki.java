package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * Makes a repository in a folder that has none.
 *
 * <p>The repository is made under another name and takes its own in one step, so that of two
 * processes that start on the same folder at once one makes the wiki and the other opens it, and a
 * crash leaves nothing that looks like a wiki.
 */
final class NewWiki {
    /** How the folder of a repository that is being made is called; left over only by a crash. */
    private static final String UNFINISHED = ".holt-new-";

    private static final String BRANCH = "main";

    private final Path folder;

    NewWiki(Path folder) {
        this.folder = folder;
    }

    /** Whether the folder is missing, or has nothing in it that anybody would miss. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!String.valueOf(entry.getFileName()).startsWith(UNFINISHED)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A repository whose first commit has the home page. */
    void createWithHomePage(FirstCommit commit) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = unfinished();
        try (Repository repository = create(unfinished)) {
            commit.ofHomePage(repository);
        }
        if (moveIntoPlace(unfinished)) {
            Path home = folder.resolve(HomePage.NAME.path());
            try {
                Files.write(home, HomePage.bytes(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // Somebody was quicker, and what people write is theirs.
            }
        }
    }

    /** A repository without commits. */
    void createEmpty() throws IOException {
        Path unfinished = unfinished();
        create(unfinished).close();
        moveIntoPlace(unfinished);
    }

    private Path unfinished() {
        return folder.resolve(UNFINISHED + UUID.randomUUID());
    }

    /** What git would make, file by file: JGit runs a shell when it makes a repository. */
    private Repository create(Path gitFolder) throws IOException {
        HoltSystemReader.install();
        Files.createDirectories(gitFolder.resolve("objects/info"));
        Files.createDirectories(gitFolder.resolve("objects/pack"));
        Files.createDirectories(gitFolder.resolve("refs/heads"));
        Files.createDirectories(gitFolder.resolve("refs/tags"));
        Files.writeString(gitFolder.resolve(Constants.HEAD), "ref: refs/heads/" + BRANCH + "\n");
        Files.writeString(gitFolder.resolve("config"), config(gitFolder));
        return new FileRepositoryBuilder()
                .setGitDir(gitFolder.toFile())
                .setWorkTree(folder.toFile())
                .build();
    }

    private static String config(Path gitFolder) {
        SystemReader system = SystemReader.getInstance();
        StringBuilder config = new StringBuilder("[core]\n\trepositoryformatversion = 0\n");
        config.append("\tfilemode = ").append(!system.isWindows()).append('\n');
        config.append("\tbare = false\n\tlogallrefupdates = true\n");
        if (Files.exists(gitFolder.resolve("hEAD"))) {
            config.append("\tignorecase = true\n");
        }
        if (system.isMacOS()) {
            config.append("\tprecomposeunicode = true\n");
        }
        return config.toString();
    }

    /** Whether this repository became the folder's; it is removed otherwise. */
    private boolean moveIntoPlace(Path unfinished) throws IOException {
        try {
            Files.move(
                    unfinished, folder.resolve(Constants.DOT_GIT), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            FolderRemoval.remove(unfinished);
            if (RepositoryOpener.isRepository(folder)) {
                return false;
            }
            throw e;
        }
    }
}
