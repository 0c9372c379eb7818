package dev.holt.wiki;

import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final TestWiki test = TestWiki.withWorkTree();
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void preview_showsTheChangesAndWritesNothing() throws IOException {
        Revision base = test.writeAll(Map.of("A", "one\ntwo\n", "B", "b\n"));
        Map<String, Long> before = files();

        CommitResult result =
                writer.preview(
                        write("A", "one\n2\n", base),
                        move("B", "C", "b\n", base),
                        newPage("D", "d\n"));

        assertThat(result.preview()).isTrue();
        assertThat(result.revision()).isEqualTo(base);
        assertThat(result.changes())
                .extracting(c -> c.kind() + " " + c.path() + " +" + c.addedLines())
                .containsExactly("CHANGED A.md +1", "MOVED C.md +0", "ADDED D.md +1");
        FileChange changed = result.changes().getFirst();
        assertThat(changed.before()).hasValue(Writer.utf8("one\ntwo\n"));
        assertThat(changed.after()).hasValue(Writer.utf8("one\n2\n"));
        assertThat(changed.unifiedDiff()).contains("-two").contains("+2");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void previewOfAConflict_saysSo() {
        Revision base = test.write("A", "one\n");
        test.write("A", "uno\n");

        assertThatThrownBy(() -> writer.preview(write("A", "1\n", base)))
                .isInstanceOf(WikiException.EditConflict.class);
    }

    @Test
    void previewInAReadOnlyWiki_works() {
        test.write("A", "a\n");
        try (Wiki wiki = Wiki.open(test.folder(), WikiOptions.defaults().withReadOnly(true))) {
            assertThat(new Writer(wiki).preview(newPage("B", "b\n")).changes()).hasSize(1);
        }
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (var all = Files.walk(test.folder())) {
            for (var file : all.toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }
}
