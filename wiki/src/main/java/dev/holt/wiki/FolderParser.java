package dev.holt.wiki;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Reads a git tree object as a {@link Folder}. */
final class FolderParser {
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final List<FolderEntry> entries = new ArrayList<>();
    private int skipped;
    private int undecodable;

    private FolderParser() {}

    static Folder parse(byte[] tree) {
        FolderParser parser = new FolderParser();
        CanonicalTreeParser entry = new CanonicalTreeParser();
        for (entry.reset(tree); !entry.eof(); entry.next()) {
            parser.add(entry);
        }
        return new Folder(parser.entries, parser.skipped, parser.undecodable);
    }

    private void add(CanonicalTreeParser entry) {
        boolean isFolder = FileMode.TREE.equals(entry.getEntryRawMode());
        if (!isFolder && !isPlainFile(entry.getEntryRawMode())) {
            skipped++;
            return;
        }
        byte[] name = new byte[entry.getNameLength()];
        entry.getName(name, 0);
        if (name.length > 0 && name[0] == '.') {
            skipped++;
            return;
        }
        try {
            entries.add(new FolderEntry(decode(name), isFolder, entry.getEntryObjectId()));
        } catch (CharacterCodingException e) {
            undecodable++;
        }
    }

    private static boolean isPlainFile(int mode) {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    /** A slash inside a name would make another path of it, so that is no name either. */
    private String decode(byte[] name) throws CharacterCodingException {
        String decoded = utf8.decode(ByteBuffer.wrap(name)).toString();
        if (decoded.isEmpty() || decoded.indexOf('/') >= 0) {
            throw new CharacterCodingException();
        }
        return decoded;
    }
}
