package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private final TestWiki test = TestWiki.bare(WikiOptions.defaults());
    private final PageIndexer indexer = new PageIndexer(1, WikiLinkOrder.PAGE_FIRST);
    private Snapshot stored;
    private Overlay overlay;

    @BeforeEach
    void open() throws IOException {
        test.write("Old", "alpha\n");
        stored = test.head();
        overlay = new Overlay(indexer);
    }

    @AfterEach
    void close() throws IOException {
        overlay.close();
        test.close();
    }

    @Test
    void moveThatFails_losesNothingOfTheNext() throws IOException {
        test.write("New", "alpha\n");
        Snapshot first = test.head();
        assertThat(pagesAt(first)).containsExactly("New");
        test.write("New", "beta\n");
        test.write("Newer", "beta\n");
        Snapshot second = test.head();
        indexer.stop();
        assertThatThrownBy(() -> pagesAt(second)).isInstanceOf(SearchException.class);
        indexer.goOn();

        assertThat(pagesAt(first)).containsExactly("New");
        assertThat(pagesAt(second)).containsExactlyInAnyOrder("New", "Newer");
    }

    /** The page of each document of the overlay. */
    private List<String> pagesAt(Snapshot snapshot) throws IOException {
        Difference difference = Difference.between(test.wiki().history(), stored, snapshot);
        try (DirectoryReader reader = overlay.moveTo(snapshot, difference)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> pages = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(MatchAllDocsQuery.INSTANCE, 10).scoreDocs) {
                pages.add(searcher.storedFields().document(hit.doc).get(Fields.PAGE));
            }
            return pages;
        }
    }
}
