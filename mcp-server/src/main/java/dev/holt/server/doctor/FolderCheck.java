package dev.holt.server.doctor;

import dev.holt.wiki.Wiki;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whether the wiki's folders are there and may be written. */
final class FolderCheck implements Check {
    private final Predicate<Path> writable;

    FolderCheck() {
        this(folder -> Files.isReadable(folder) && Files.isWritable(folder));
    }

    /**
     * @param writable whether this process may read and write a folder
     */
    FolderCheck(Predicate<Path> writable) {
        this.writable = writable;
    }

    @Override
    public String name() {
        return "Folder";
    }

    @Override
    public Seen look(Patient patient) {
        Path wiki = patient.wiki();
        if (!Files.exists(wiki)) {
            return Seen.of(
                    wiki + " does not exist",
                    Finding.note(
                            "There is no folder " + wiki + ".",
                            "The first call makes a new wiki there, with a home page.",
                            "If there should be one already, name it with --wiki or HOLT_WIKI."));
        }
        if (!Wiki.existsIn(wiki)) {
            return Seen.of(wiki + " is no wiki yet", noRepository(wiki));
        }
        List<Finding> findings = new ArrayList<>();
        for (Path folder : RepositoryFolders.of(wiki).all()) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !writable.test(folder)) {
                findings.add(notWritable(folder));
            }
        }
        return new Seen(wiki.toString(), findings);
    }

    private static Finding noRepository(Path wiki) {
        return isEmptyFolder(wiki)
                ? Finding.note(
                        "The folder " + wiki + " is empty.",
                        "The first call makes a new wiki there.",
                        "Nothing needs to be done.")
                : Finding.problem(
                        "The folder " + wiki + " has files and is no git repository.",
                        "Every call fails.",
                        "Run holt init " + wiki + " to make a wiki of the files.");
    }

    private static boolean isEmptyFolder(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length == 0;
    }

    private static Finding notWritable(Path folder) {
        return Finding.problem(
                "The folder "
                        + folder
                        + " cannot be "
                        + (Files.isReadable(folder) ? "written" : "read")
                        + " by user "
                        + System.getProperty("user.name")
                        + ".",
                "Pages cannot be changed, and what could be kept on disk is made anew each time.",
                "Give that user the right (chown or chmod -R u+rwX "
                        + folder
                        + "), or serve --read-only.");
    }
}
