package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.Test;

/** Repositories that keep their refs in a reftable, which the installed git need not know. */
class ReftableTest {
    @Test
    void commits_moveTheBranch() throws IOException {
        try (TestWiki test = TestWiki.withWorkTree()) {
            Revision first = test.write("Home", "one\n");
            try (FileRepository repository =
                    (FileRepository) RepositoryOpener.open(test.folder())) {
                repository.convertRefStorage("reftable", false, false);
            }
            try (Wiki wiki = Wiki.open(test.folder(), WikiOptions.defaults())) {
                Writer writer = new Writer(wiki);
                Revision second = writer.commit(write("Home", "two\n", first)).revision();
                Revision third = writer.commit(newPage("Next", "n\n")).revision();

                assertThat(wiki.head().revision()).isEqualTo(third);
                assertThat(wiki.history().isAncestor(second, third)).isTrue();
                assertThat(writer.text("Home")).isEqualTo("two\n");
                assertThat(test.folder().resolve("Home.md")).hasContent("two");
            }
        }
    }
}
