package dev.holt.bench.relevance;

import dev.holt.index.embedding.Embedder;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A small model of meaning that learns from nothing but the wiki itself: words in like company mean
 * something alike.
 *
 * <p>This is random indexing. Each word gets a fixed random vector with few numbers that are not 0;
 * what a word means is the sum of the vectors of the words it shares lines with, the rarer the
 * more; what a text means is the sum of its words. It is no match for a trained model, but runs
 * anywhere and is the same in every run. Source: Kanerva, Kristoferson and Holst, "Random Indexing
 * of Text Samples for Latent Semantic Analysis", 2000.
 */
public final class ToyEmbedder implements Embedder {
    private static final int DIMENSION = 512;
    private static final int MARKS = 8;

    /** How much a word is itself, beside the company it keeps. */
    private static final float OWN = 1;

    private static final int MIN_STEM = 3;
    private static final List<String> ENDINGS = List.of("ing", "ies", "es", "ed", "s", "e", "y");

    private final Map<String, float[]> company = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int count;

    private ToyEmbedder() {}

    /** A model of the language of some texts. */
    public static ToyEmbedder of(Collection<String> texts) {
        ToyEmbedder made = new ToyEmbedder();
        List<Set<String>> all =
                texts.stream()
                        .flatMap(String::lines)
                        .map(ToyEmbedder::stems)
                        .filter(line -> !line.isEmpty())
                        .toList();
        all.forEach(line -> line.forEach(word -> made.lines.merge(word, 1, Integer::sum)));
        made.count = all.size();
        all.forEach(made::learn);
        made.company.values().forEach(ToyEmbedder::normalise);
        return made;
    }

    @Override
    public String model() {
        return "toy";
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) {
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : stems(text)) {
            float weight = weight(word);
            mark(word, weight * OWN, vector);
            float[] kept = company.get(word);
            for (int i = 0; kept != null && i < DIMENSION; i++) {
                vector[i] += weight * kept[i];
            }
        }
        return vector;
    }

    private void learn(Set<String> line) {
        float[] sum = new float[DIMENSION];
        line.forEach(word -> mark(word, weight(word), sum));
        for (String word : line) {
            float[] kept = company.computeIfAbsent(word, w -> new float[DIMENSION]);
            for (int i = 0; i < DIMENSION; i++) {
                kept[i] += sum[i];
            }
            mark(word, -weight(word), kept);
        }
    }

    /** The rarer a word, the more it says; one that is nowhere says nothing. */
    private float weight(String word) {
        int with = lines.getOrDefault(word, 0);
        return with == 0 ? 0 : (float) Math.log(1 + (double) count / with);
    }

    /** Adds the word's own vector, of length 1. */
    private static void mark(String word, float weight, float[] vector) {
        Random random = new Random(word.hashCode() * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < MARKS; i++) {
            float sign = random.nextBoolean() ? 1 : -1;
            vector[random.nextInt(DIMENSION)] += sign * weight / (float) Math.sqrt(MARKS);
        }
    }

    private static void normalise(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        for (int i = 0; square > 0 && i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Corpus.words(text).forEach(word -> stems.add(stem(word)));
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
