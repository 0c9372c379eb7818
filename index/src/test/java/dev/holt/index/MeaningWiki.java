package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.embedding.ConceptEmbedder;
import dev.holt.index.embedding.EmbeddingLimits;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.index.embedding.EmbeddingStatus;
import dev.holt.wiki.TestWiki;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A wiki that is searched by meaning too, and short ways to ask it. */
final class MeaningWiki implements AutoCloseable {
    /** Nothing waits, so that a failure may be followed by an answer at once. */
    static final EmbeddingLimits LIMITS =
            EmbeddingLimits.defaults()
                    .with(
                            EmbeddingLimits.defaults()
                                    .times()
                                    .withRest(Duration.ZERO)
                                    .withPauses(Duration.ofMillis(1), 2));

    private final TestWiki test;
    private final WikiIndex index;
    private final boolean owned;

    private MeaningWiki(TestWiki test, EmbeddingOptions options, boolean owned) {
        this.test = test;
        this.index = WikiIndex.open(test.wiki(), IndexOptions.defaults().withEmbedding(options));
        this.owned = owned;
    }

    static MeaningWiki by(ConceptEmbedder embedder) {
        return new MeaningWiki(TestWiki.bare(), new EmbeddingOptions(embedder, LIMITS), true);
    }

    /** On a wiki that is somebody else's. */
    static MeaningWiki on(TestWiki test, EmbeddingOptions options) {
        return new MeaningWiki(test, options, false);
    }

    TestWiki wiki() {
        return test;
    }

    WikiIndex index() {
        return index;
    }

    void write(String page, String text) {
        test.write(page, text);
    }

    SearchResult search(String text) {
        return index.search(SearchQuery.of(text, 10), test.head());
    }

    SearchResult search(SearchQuery query) {
        return index.search(query, test.head());
    }

    List<String> found(String text) {
        return pages(search(text));
    }

    static List<String> pages(SearchResult result) {
        return result.hits().stream().map(hit -> hit.page().value()).toList();
    }

    EmbeddingStatus status() {
        return index.embeddingStatus().orElseThrow();
    }

    /** Waits until each section of the tip has a vector. */
    MeaningWiki filled() {
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> complete(search("complete?")));
        return this;
    }

    /** Waits until the background has given up or is done. */
    void idle() {
        search("idle?");
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> !status().running());
    }

    private static boolean complete(SearchResult result) {
        MeaningUse use = result.meaning().orElseThrow();
        return use.problem().isEmpty() && use.compared() == use.sections();
    }

    void assertFound(String text, String... pages) {
        assertThat(found(text)).containsExactly(pages);
    }

    @Override
    public void close() {
        index.close();
        if (owned) {
            test.close();
        }
    }
}
