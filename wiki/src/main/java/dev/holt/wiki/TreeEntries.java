package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The entries of one folder of a commit, their names as git keeps them: bytes. */
final class TreeEntries {
    /** git compares the names of folders as if they ended in a slash. */
    private static final Comparator<Entry> GIT_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.sortKey(), b.sortKey());

    private final List<Entry> entries;

    private TreeEntries(List<Entry> entries) {
        this.entries = entries;
    }

    /** One file, folder, link or submodule. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand where needed
    record Entry(byte[] name, FileMode mode, ObjectId id) {
        boolean isFolder() {
            return mode.equals(FileMode.TREE);
        }

        /** Whether this is a plain file, executable or not. */
        boolean isFile() {
            return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        }

        String nameText() {
            return new String(name, StandardCharsets.UTF_8);
        }

        private byte[] sortKey() {
            if (!isFolder()) {
                return name;
            }
            byte[] key = Arrays.copyOf(name, name.length + 1);
            key[name.length] = '/';
            return key;
        }
    }

    /** The folder with this tree id; the empty folder for {@link ObjectId#zeroId()}. */
    static TreeEntries read(ObjectReader reader, ObjectId tree) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!tree.equals(ObjectId.zeroId()) && !tree.equals(ObjectStore.EMPTY_TREE)) {
            CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
            for (; !parser.eof(); parser.next(1)) {
                byte[] name = new byte[parser.getNameLength()];
                parser.getName(name, 0);
                entries.add(new Entry(name, parser.getEntryFileMode(), parser.getEntryObjectId()));
            }
        }
        return new TreeEntries(entries);
    }

    /** The entry with exactly this name. */
    Optional<Entry> find(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        return entries.stream().filter(e -> Arrays.equals(e.name(), wanted)).findFirst();
    }

    List<Entry> all() {
        return entries;
    }

    /** Adds an entry, or replaces the one with its name. */
    void put(Entry entry) {
        remove(entry.name());
        entries.add(entry);
    }

    void remove(byte[] name) {
        entries.removeIf(e -> Arrays.equals(e.name(), name));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The folder as git stores it. */
    byte[] format() {
        entries.sort(GIT_ORDER);
        TreeFormatter formatter = new TreeFormatter();
        entries.forEach(e -> formatter.append(e.name(), e.mode(), e.id()));
        return formatter.toByteArray();
    }
}
