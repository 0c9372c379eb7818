package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody puts other files in the place of the index's while it is being written. */
class ExchangedFilesTest {
    private final TestWiki test = TestWiki.bare();
    private final MeddledFolder folder = new MeddledFolder(new ByteBuffersDirectory());
    private final StoredIndex index =
            new StoredIndex(folder, test.wiki(), new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));

    @AfterEach
    void close() throws IOException {
        index.close();
        test.close();
    }

    @Test
    void filesThatComeBackWhileTheIndexIsBuiltAnew_areNoPartOfIt() throws IOException {
        Revision old = test.writeAll(Map.of("A", "alpha\n", "B", "alpha\n"));
        index.update(test.head());
        test.git("update-ref", "refs/heads/main", test.git("commit-tree", "HEAD^{tree}"));
        Files.delete(object(old));
        index.forget();

        folder.undeletable = true;
        index.update(test.head());

        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void olderFilesPutBackBeforeMoreIsAdded_areNotTakenForTheNewer() throws IOException {
        test.write("A", "alpha\n");
        index.update(test.head());
        try (Directory older = new ByteBuffersDirectory()) {
            copy(folder, older);
            test.write("B", "beta\n");
            index.update(test.head());
            test.write("C", "gamma\n");

            folder.putBack = older;
            assertThatThrownBy(() -> index.update(test.head()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("exchanged");
            index.update(test.head());
        }

        assertThat(pages()).isEqualTo(3);
    }

    private int pages() throws IOException {
        try (View view = View.of(index.newest().orElseThrow())) {
            return new PageReading(view.searcher()).count(Fields.PAGE_KIND);
        }
    }

    private Path object(Revision commit) {
        String id = commit.id();
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }

    private static void copy(Directory from, Directory to) throws IOException {
        for (String file : from.listAll()) {
            to.copyFrom(from, file, file, IOContext.DEFAULT);
        }
    }

    /** A folder in which somebody keeps files, or puts others back when Lucene begins to write. */
    private static final class MeddledFolder extends FilterDirectory {
        private boolean undeletable;
        private Directory putBack;

        MeddledFolder(Directory files) {
            super(files);
            this.putBack = files;
        }

        @Override
        public void deleteFile(String name) throws IOException {
            if (!undeletable) {
                in.deleteFile(name);
            }
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            if (name.equals(IndexWriter.WRITE_LOCK_NAME) && !putBack.equals(in)) {
                for (String file : in.listAll()) {
                    in.deleteFile(file);
                }
                copy(putBack, in);
                putBack = in;
            }
            return in.obtainLock(name);
        }
    }
}
