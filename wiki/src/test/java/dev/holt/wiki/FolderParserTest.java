package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;

class FolderParserTest {
    private static final ObjectId ID =
            ObjectId.fromString("0123456789abcdef0123456789abcdef01234567");

    private final TreeFormatter tree = new TreeFormatter();

    @Test
    void filesAndFolders_areEntriesSortedByName() {
        add("b", FileMode.TREE);
        add("a.md", FileMode.REGULAR_FILE);
        add("c.sh", FileMode.EXECUTABLE_FILE);

        Folder folder = parse();

        assertThat(folder.entries())
                .containsExactly(
                        new FolderEntry("a.md", false, ID),
                        new FolderEntry("b", true, ID),
                        new FolderEntry("c.sh", false, ID));
        assertThat(folder.subfolders()).containsExactly(new FolderEntry("b", true, ID));
        assertThat(folder.skipped()).isZero();
    }

    @Test
    void symbolicLinksAndSubmodules_areSkipped() {
        add("link.md", FileMode.SYMLINK);
        add("module", FileMode.GITLINK);

        assertThat(parse().entries()).isEmpty();
        assertThat(parse().skipped()).isEqualTo(2);
    }

    @Test
    void namesThatStartWithDot_areSkipped() {
        add("..", FileMode.TREE);
        add(".git", FileMode.TREE);
        add(".hidden.md", FileMode.REGULAR_FILE);

        assertThat(parse().entries()).isEmpty();
        assertThat(parse().skipped()).isEqualTo(3);
    }

    @Test
    void namesThatAreNotUtf8_areCounted() {
        byte[] latin = "caf\u00e9.md".getBytes(StandardCharsets.ISO_8859_1);
        tree.append(latin, 0, latin.length, FileMode.REGULAR_FILE, ID);
        add("d.md", FileMode.REGULAR_FILE);

        assertThat(parse().entries()).extracting(FolderEntry::name).containsExactly("d.md");
        assertThat(parse().undecodable()).isOne();
    }

    @Test
    void slashInsideName_isNoPath() {
        byte[] name = "a/b.md".getBytes(StandardCharsets.UTF_8);
        tree.append(name, 0, name.length, FileMode.REGULAR_FILE, ID);

        assertThat(parse().entries()).isEmpty();
        assertThat(parse().undecodable()).isOne();
    }

    @Test
    void foldedLookup_findsAllSpellings() {
        add("AUTH.md", FileMode.REGULAR_FILE);
        add("Auth.md", FileMode.REGULAR_FILE);
        add("other.md", FileMode.REGULAR_FILE);

        assertThat(parse().folded("auth.md"))
                .extracting(FolderEntry::name)
                .containsExactly("AUTH.md", "Auth.md");
        assertThat(parse().folded("nothing.md")).isEmpty();
    }

    private void add(String name, FileMode mode) {
        tree.append(name, mode, ID);
    }

    private Folder parse() {
        return FolderParser.parse(tree.toByteArray());
    }
}
