package dev.holt.wiki;

import dev.holt.wiki.TreeEntries.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Whether new names are free: in the tip, and among each other.
 *
 * <p>Names that differ only in case or Unicode normalisation clash, as some file systems cannot
 * keep them apart. Only the folders on a new name's path are read.
 */
final class NameClashes {
    private final CommitFiles tip;
    private final Set<String> vacated;

    private NameClashes(CommitFiles tip, Set<String> vacated) {
        this.tip = tip;
        this.vacated = vacated;
    }

    /**
     * @throws WikiException.NameTaken when the tip has something else under a new name
     * @throws WikiException.InvalidChangeSet when two of the edits cannot go together
     */
    static void check(CommitFiles tip, List<FileEdit> edits) throws IOException {
        Set<String> vacated =
                edits.stream().flatMap(e -> e.vacated().stream()).collect(Collectors.toSet());
        List<String> occupied = edits.stream().flatMap(e -> e.occupied().stream()).toList();
        checkAmongEachOther(occupied);
        NameClashes clashes = new NameClashes(tip, vacated);
        for (String path : occupied) {
            clashes.checkFree(path);
        }
    }

    private static void checkAmongEachOther(List<String> paths) {
        Map<String, String> files = new HashMap<>();
        for (String path : paths) {
            String other = files.put(CaseFold.fold(path), path);
            if (other != null) {
                throw new WikiException.InvalidChangeSet(
                        "'%s' and '%s' differ only in case. Choose names that differ more."
                                .formatted(other, path));
            }
        }
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String file = files.get(CaseFold.fold(path.substring(0, slash)));
                if (file != null) {
                    throw new WikiException.InvalidChangeSet(
                            "'%s' cannot be a file and the folder of '%s' at once. Rename one."
                                    .formatted(file, path));
                }
            }
        }
    }

    private void checkFree(String path) throws IOException {
        Optional<String> taken = occupant("", tip.root(), path, path);
        if (taken.isPresent()) {
            throw new WikiException.NameTaken(name(path), name(taken.get()));
        }
    }

    /** What stands at {@code rest} below a folder, or where one of its folders has to be. */
    private Optional<String> occupant(String above, ObjectId tree, String rest, String path)
            throws IOException {
        int slash = rest.indexOf('/');
        String first = slash < 0 ? rest : rest.substring(0, slash);
        List<Entry> subfolders = new ArrayList<>();
        for (Entry entry : tip.folder(tree).all()) {
            String name = entry.nameText();
            boolean exact = name.equals(first);
            if (!exact && !CaseFold.fold(name).equals(CaseFold.fold(first))) {
                continue;
            }
            if (slash >= 0 && entry.isFolder()) {
                subfolders.add(entry);
            } else if ((slash < 0 || exact) && !vacated.contains(above + name)) {
                return Optional.of(above + name);
            }
        }
        for (Entry folder : subfolders) {
            Optional<String> found =
                    occupant(
                            above + folder.nameText() + "/",
                            folder.id(),
                            rest.substring(slash + 1),
                            path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String name(String path) {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }
}
