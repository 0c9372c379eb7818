package dev.holt.wiki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;

/**
 * The index's {@code TREE} extension: the tree ids of folders whose entries have not changed since
 * git wrote those trees.
 *
 * <p>Format: for each folder, parents first, its name and a NUL; the number of entries below it, or
 * -1 for a folder that has changed; a space; the number of subfolders; a line feed; the tree's id,
 * unless the folder has changed. Source: git's {@code gitformat-index}.
 */
final class CacheTree {
    static final CacheTree NONE = new CacheTree(new byte[0]);

    private static final int ID_BYTES = 20;

    private final byte[] content;

    CacheTree(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** This extension with the folders above the paths marked as changed. */
    CacheTree without(Set<String> paths) throws IOException {
        if (content.length == 0) {
            return this;
        }
        Set<String> folders = new HashSet<>();
        folders.add("");
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash + 1));
            }
        }
        try {
            Rewriting rewriting = new Rewriting(folders);
            rewriting.folder("", true);
            return new CacheTree(rewriting.out.toByteArray());
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw new CorruptObjectException("the index's cached trees cannot be read");
        }
    }

    private final class Rewriting {
        private final Set<String> changedFolders;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        private int position;

        Rewriting(Set<String> changedFolders) {
            this.changedFolders = changedFolders;
        }

        void folder(String above, boolean root) {
            String name = until(0);
            int entries = Integer.parseInt(until(' '));
            int subfolders = Integer.parseInt(until('\n'));
            String path = root ? "" : above + name + "/";
            boolean changed = entries < 0 || changedFolders.contains(path);
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.write(0);
            String counts = (changed ? -1 : entries) + " " + subfolders + "\n";
            out.writeBytes(counts.getBytes(StandardCharsets.US_ASCII));
            if (entries >= 0) {
                if (!changed) {
                    out.write(content, position, ID_BYTES);
                }
                position += ID_BYTES;
            }
            for (int i = 0; i < subfolders; i++) {
                folder(path, false);
            }
        }

        private String until(int end) {
            int start = position;
            while (content[position] != end) {
                position++;
            }
            return new String(content, start, position++ - start, StandardCharsets.ISO_8859_1);
        }
    }
}
