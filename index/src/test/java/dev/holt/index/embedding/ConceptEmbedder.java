package dev.holt.index.embedding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A model that knows a few words that mean the same. Remembers what it was asked, and fails as it
 * is told to.
 */
public final class ConceptEmbedder implements Embedder {
    private static final Map<String, String> CONCEPTS =
            Map.of(
                    "erase",
                    "delete",
                    "remove",
                    "delete",
                    "automobile",
                    "car",
                    "vehicle",
                    "car",
                    "physician",
                    "doctor",
                    "film",
                    "movie");

    private final String model;
    private final int dimension;
    private final List<List<String>> asked = new ArrayList<>();
    private volatile Optional<EmbeddingException> failure = Optional.empty();
    private volatile int maxChars = Integer.MAX_VALUE;

    public ConceptEmbedder() {
        this("concepts", 256);
    }

    public ConceptEmbedder(String model, int dimension) {
        this.model = model;
        this.dimension = dimension;
    }

    /** From now on it fails so, or no longer. */
    public void fail(Optional<EmbeddingException> how) {
        failure = how;
    }

    /** From now on it takes so many characters in all. */
    public void takeAtMost(int chars) {
        maxChars = chars;
    }

    /** All texts that it was asked for, in the order of the calls. */
    public synchronized List<String> texts() {
        return asked.stream().flatMap(List::stream).toList();
    }

    /** How often it was asked. */
    public synchronized int calls() {
        return asked.size();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) throws EmbeddingException {
        synchronized (this) {
            asked.add(List.copyOf(texts));
        }
        Optional<EmbeddingException> told = failure;
        if (told.isPresent()) {
            throw told.get();
        }
        if (texts.stream().mapToInt(String::length).sum() > maxChars) {
            throw new EmbeddingException.TooLarge("too large");
        }
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        float[] vector = new float[dimension];
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .map(word -> CONCEPTS.getOrDefault(word, word))
                .forEach(concept -> vector[Math.floorMod(concept.hashCode(), dimension)]++);
        return vector;
    }
}
