package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.embedding.ConceptEmbedder;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** An answer depends on the snapshot and the vectors that are there, not on how both came about. */
class MeaningLawTest {
    private static final int STEPS = 12;
    private static final List<String> WORDS =
            List.of("erase", "delete", "remove", "car", "vehicle", "doctor", "film", "movie");

    private final Random random = new Random(7);

    @Test
    void randomCommits_areAnsweredAsFromScratch() throws IOException {
        ConceptEmbedder embedder = new ConceptEmbedder();
        EmbeddingOptions options = new EmbeddingOptions(embedder, MeaningWiki.LIMITS);
        try (TestWiki test = TestWiki.bare();
                MeaningWiki wiki = MeaningWiki.on(test, options)) {
            List<Snapshot> snapshots = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                String page = "Page" + random.nextInt(6);
                if (random.nextInt(4) == 0 && test.head().findPage(page(page)).isPresent()) {
                    test.delete(page);
                } else {
                    test.write(page, "# T\n\n" + text() + "\n\n## S\n\n" + text() + "\n");
                }
                snapshots.add(test.head());
                wiki.filled();
                compare(wiki, options, test.head());
                compare(wiki, options, snapshots.get(random.nextInt(snapshots.size())));
            }
        }
    }

    private void compare(MeaningWiki wiki, EmbeddingOptions options, Snapshot snapshot)
            throws IOException {
        StoredIndex stored =
                new StoredIndex(
                        new ByteBuffersDirectory(),
                        wiki.wiki().wiki(),
                        new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));
        SectionMeaning meaning = SectionMeaning.by(options, wiki.wiki().wiki()::stateFolder);
        stored.update(snapshot);
        try (View view = View.of(stored.newest().orElseThrow())) {
            for (String word : List.of("erase", "automobile", text())) {
                SearchQuery query = SearchQuery.of(word, 4).with(SearchQuery.Extra.EXPLANATION);
                SearchRequest request =
                        new SearchRequest(
                                query,
                                SearchCursor.start(snapshot.revision()),
                                SearchLimits.defaults(),
                                Optional.of(meaning),
                                new QueryAnalyzers.Pool());
                assertThat(wiki.index().search(query, snapshot))
                        .as(word)
                        .isEqualTo(SectionSearch.in(view, request));
            }
        } finally {
            meaning.close();
            stored.close();
        }
    }

    private String text() {
        return WORDS.get(random.nextInt(WORDS.size()))
                + " "
                + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static PageName page(String name) {
        return PageName.of(name);
    }
}
