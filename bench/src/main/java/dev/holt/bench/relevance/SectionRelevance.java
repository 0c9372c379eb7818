package dev.holt.bench.relevance;

import dev.holt.bench.relevance.HoltContender.Kind;
import dev.holt.index.IndexOptions;
import dev.holt.index.SearchHit;
import dev.holt.index.WikiIndex;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Asks the same questions of {@link Handbooks}, where each answer is one section of a long page. A
 * hit counts only if it is that section.
 *
 * <p>The searches that are compared with get each section as a page of its own.
 */
final class SectionRelevance {
    private SectionRelevance() {}

    /**
     * Prints tables in Markdown.
     *
     * @param arguments the wiki, the file of paraphrases, an empty bare repository for the
     *     handbooks, and {@code tuning} for the other set
     */
    public static void main(String[] arguments) throws IOException {
        boolean reporting = arguments.length < 4 || !arguments[3].equals("tuning");
        Path repository = Path.of(arguments[2]);
        Corpus corpus;
        Handbooks handbooks;
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults())) {
            corpus = Corpus.of(wiki.head());
            handbooks = Handbooks.write(wiki.head(), repository);
        }
        List<Question> questions =
                new Questions(corpus, Relevance.paraphrases(Path.of(arguments[1])))
                        .set(reporting, Relevance.OF_EACH_KIND);
        try (Wiki wiki = Wiki.open(repository, WikiOptions.defaults());
                WikiIndex words = WikiIndex.open(wiki, IndexOptions.defaults());
                WikiIndex fused = WikiIndex.open(wiki, withVectors(corpus))) {
            Snapshot snapshot = wiki.head();
            // A hit that is no command's section counts too: it takes a better one's place.
            Function<SearchHit, PageName> section = hit -> handbooks.page(hit).orElse(hit.page());
            Relevance.waitForVectors(fused, snapshot);
            System.out.printf(
                    "%n%d sections in %d handbooks%n",
                    corpus.texts().size(), handbooks.pages().size());
            Relevance.print(
                    System.out,
                    questions,
                    List.of(
                            new ScanContender(corpus),
                            new PlainBm25Contender(corpus),
                            new HoltContender(words, snapshot, Kind.STRICT).naming(section),
                            new HoltContender(words, snapshot, Kind.USUAL).naming(section),
                            new HoltContender(fused, snapshot, Kind.FUSED).naming(section)));
        }
    }

    private static IndexOptions withVectors(Corpus corpus) {
        ToyEmbedder toy = ToyEmbedder.of(corpus.texts().values());
        return IndexOptions.defaults().withEmbedding(EmbeddingOptions.of(toy));
    }
}
