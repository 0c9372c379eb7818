package dev.holt.bench.relevance;

import dev.holt.bench.relevance.HoltContender.Kind;
import dev.holt.index.IndexOptions;
import dev.holt.index.MeaningUse;
import dev.holt.index.SearchQuery;
import dev.holt.index.WikiIndex;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Asks questions with known answers of several searches, and prints how well each did. */
final class Relevance {
    static final int OF_EACH_KIND = 120;
    private static final Duration LOOK = Duration.ofMillis(100);

    private Relevance() {}

    /**
     * Prints tables in Markdown.
     *
     * @param arguments the wiki, the file of paraphrases, and {@code tuning} for the set that may
     *     be looked at while changing the ranking; the other set is for reporting
     */
    public static void main(String[] arguments) throws IOException {
        boolean reporting = arguments.length < 3 || !arguments[2].equals("tuning");
        Map<String, String> paraphrases = paraphrases(Path.of(arguments[1]));
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults())) {
            Snapshot snapshot = wiki.head();
            Corpus corpus = Corpus.of(snapshot);
            List<Question> questions =
                    new Questions(corpus, paraphrases).set(reporting, OF_EACH_KIND);
            ToyEmbedder toy = ToyEmbedder.of(corpus.texts().values());
            IndexOptions vectors = IndexOptions.defaults().withEmbedding(EmbeddingOptions.of(toy));
            try (WikiIndex words = WikiIndex.open(wiki, IndexOptions.defaults());
                    WikiIndex fused = WikiIndex.open(wiki, vectors)) {
                waitForVectors(fused, snapshot);
                Contender usual = new HoltContender(words, snapshot, Kind.USUAL);
                print(
                        System.out,
                        questions,
                        List.of(
                                new ScanContender(corpus),
                                new PlainBm25Contender(corpus),
                                new HoltContender(words, snapshot, Kind.STRICT),
                                usual,
                                new VectorsAlone(toy, corpus),
                                new HoltContender(fused, snapshot, Kind.FUSED)));
                if (!reporting) {
                    printMisses(questions, usual);
                }
            }
        }
    }

    /** Waits until every section has its vector. */
    static void waitForVectors(WikiIndex index, Snapshot snapshot) {
        MeaningUse use;
        do {
            LockSupport.parkNanos(LOOK.toNanos());
            use = index.search(SearchQuery.of("ready", 1), snapshot).meaning().orElseThrow();
        } while (use.problem().isPresent() || use.compared() < use.sections());
    }

    static void print(PrintStream out, List<Question> questions, List<Contender> contenders) {
        table(out, "all", questions, contenders);
        for (Question.Kind kind : Question.Kind.values()) {
            table(
                    out,
                    kind.name(),
                    questions.stream().filter(q -> q.kind() == kind).toList(),
                    contenders);
        }
    }

    private static void table(
            PrintStream out, String kind, List<Question> questions, List<Contender> contenders) {
        out.printf("%n%s: %d questions%n", kind, questions.size());
        questions.stream().findFirst().ifPresent(first -> out.println("such as: " + first.text()));
        out.println("\n| | recall@5 | MRR | empty |\n|---|---|---|---|");
        for (Contender contender : contenders) {
            out.println(
                    "| " + contender.name() + " | " + Tally.of(contender, questions).row() + " |");
        }
    }

    private static void printMisses(List<Question> questions, Contender contender) {
        for (Question question : questions) {
            Optional<Integer> place =
                    Optional.of(contender.find(question.text()).indexOf(question.answer()));
            if (place.get() != 0) {
                System.out.println(
                        place.get()
                                + "\t"
                                + question.answer()
                                + "\t"
                                + question.text()
                                + "\t"
                                + contender.find(question.text()).stream().findFirst());
            }
        }
    }

    static Map<String, String> paraphrases(Path file) throws IOException {
        Map<String, String> paraphrases = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf(" = ");
            if (!line.startsWith("#") && equals > 0) {
                paraphrases.put(line.substring(0, equals), line.substring(equals + 3).strip());
            }
        }
        return paraphrases;
    }
}
