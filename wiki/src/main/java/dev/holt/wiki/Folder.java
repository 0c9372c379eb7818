package dev.holt.wiki;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One folder of the wiki in one version, without what is below its subfolders. Immutable.
 *
 * <p>It has the entries that the wiki looks at: no symbolic links, no submodules, nothing that
 * starts with a dot, no name that is not UTF-8.
 */
final class Folder {
    static final Folder EMPTY = new Folder(List.of(), 0, 0);

    private final FolderEntry[] byName;
    private final List<FolderEntry> subfolders;
    private final int skipped;
    private final int undecodable;

    /**
     * Made when a name is first looked up without regard to case, and the same whoever makes it.
     */
    private volatile @Nullable FoldedNames folded;

    Folder(List<FolderEntry> entries, int skipped, int undecodable) {
        this.byName = entries.toArray(FolderEntry[]::new);
        Arrays.sort(byName, (one, other) -> one.name().compareTo(other.name()));
        this.subfolders = Arrays.stream(byName).filter(FolderEntry::isFolder).toList();
        this.skipped = skipped;
        this.undecodable = undecodable;
    }

    /** The entries, sorted by name. */
    List<FolderEntry> entries() {
        return Arrays.asList(byName);
    }

    /** The entries that are folders, sorted by name. */
    List<FolderEntry> subfolders() {
        return subfolders;
    }

    /** How many entries are left out because of what they are. */
    int skipped() {
        return skipped;
    }

    /** How many entries are left out because their names cannot be decoded. */
    int undecodable() {
        return undecodable;
    }

    /** The entry with exactly this name. */
    Optional<FolderEntry> exact(String name) {
        int low = 0;
        int high = byName.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byName[middle].name().compareTo(name);
            if (order == 0) {
                return Optional.of(byName[middle]);
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The entries whose names have this {@link CaseFold folded} form, sorted by name. */
    List<FolderEntry> folded(String foldedName) {
        FoldedNames names = folded;
        if (names == null) {
            names = new FoldedNames(byName);
            folded = names;
        }
        return names.get(foldedName);
    }

    /** The entries in the order of their folded names. */
    private static final class FoldedNames {
        private final String[] keys;
        private final FolderEntry[] entries;

        FoldedNames(FolderEntry[] byName) {
            record Keyed(String key, FolderEntry entry) {}
            Keyed[] keyed =
                    Arrays.stream(byName)
                            .map(entry -> new Keyed(keyOf(entry.name()), entry))
                            .sorted(Comparator.comparing(Keyed::key))
                            .toArray(Keyed[]::new);
            keys = Arrays.stream(keyed).map(Keyed::key).toArray(String[]::new);
            entries = Arrays.stream(keyed).map(Keyed::entry).toArray(FolderEntry[]::new);
        }

        List<FolderEntry> get(String key) {
            int found = Arrays.binarySearch(keys, key);
            if (found < 0) {
                return List.of();
            }
            int start = found;
            while (start > 0 && keys[start - 1].equals(key)) {
                start--;
            }
            int end = found + 1;
            while (end < keys.length && keys[end].equals(key)) {
                end++;
            }
            return Arrays.asList(entries).subList(start, end);
        }

        /** Most names are in lower case already and need no second string. */
        private static String keyOf(String name) {
            String key = CaseFold.fold(name);
            return key.equals(name) ? name : key;
        }
    }
}
