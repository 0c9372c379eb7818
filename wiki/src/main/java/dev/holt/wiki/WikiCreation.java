package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.Repository;

/**
 * The decision whether a folder becomes a wiki, and from what.
 *
 * @param folder absolute
 * @param options those of the wiki that will be opened there
 */
record WikiCreation(Path folder, WikiOptions options) {
    /** Makes a wiki with a home page of a folder that is empty or missing. */
    void fromNothing() {
        try {
            refuseFiles();
            if (options.readOnly()) {
                throw new WikiException.WikiDamaged(
                        "'"
                                + folder
                                + "' is not a git repository yet, and read-only it cannot become one."
                                + " Open it once without read-only.");
            }
            new NewWiki(folder)
                    .createWithHomePage(new FirstCommit(PersonIdentity.HOLT, options.clock()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Makes a wiki of the files in the folder, unless it is one with commits already. */
    void fromFiles(PersonIdentity author) {
        if (options.readOnly()) {
            throw new WikiException.NotWritable(
                    "A wiki cannot be made in '" + folder + "' read-only. Leave read-only out.");
        }
        try {
            FirstCommit commit = new FirstCommit(author, options.clock());
            if (RepositoryOpener.isRepository(folder)) {
                commitFiles(commit);
            } else if (NewWiki.isEmpty(folder)) {
                new NewWiki(folder).createWithHomePage(commit);
            } else {
                new NewWiki(folder).createEmpty();
                commitFiles(commit);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void commitFiles(FirstCommit commit) throws IOException {
        try (Repository repository = RepositoryOpener.open(folder)) {
            boolean hasCommits = !new RefReader(repository).tip().equals(Revision.NONE);
            if (hasCommits || repository.isBare()) {
                return;
            }
            if (!hasHomePage()) {
                Files.write(
                        folder.resolve(HomePage.NAME.path()),
                        HomePage.bytes(),
                        StandardOpenOption.CREATE_NEW);
            }
            commit.ofWorkTree(repository);
        }
    }

    private boolean hasHomePage() throws IOException {
        try (var entries = Files.list(folder)) {
            String home = CaseFold.fold(HomePage.NAME.path());
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .anyMatch(name -> CaseFold.fold(name).equals(home));
        }
    }

    private void refuseFiles() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WikiException.WikiDamaged(
                    "'"
                            + folder
                            + "' is a file, not a folder. Choose another folder for the wiki.");
        }
        if (!NewWiki.isEmpty(folder)) {
            throw new WikiException.WikiDamaged(
                    "'"
                            + folder
                            + "' has files but is not a git repository. Run 'holt init "
                            + folder
                            + "' to make a wiki of them, or choose another folder."
                            + enclosingRepository());
        }
    }

    private String enclosingRepository() {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (RepositoryOpener.isRepository(above)) {
                return " It is inside the repository '" + above + "', which can be opened instead.";
            }
        }
        return "";
    }

    private WikiException failed(IOException cause) {
        return new WikiException.StorageFailed(
                "A wiki cannot be made in '"
                        + folder
                        + "': "
                        + cause
                        + ". Make the folder writable, or choose another one.",
                cause);
    }
}
