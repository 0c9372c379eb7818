package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The toy model without any words: each page's text against the question's, one by one. */
final class VectorsAlone implements Contender {
    private final ToyEmbedder embedder;
    private final Map<PageName, float[]> pages;

    VectorsAlone(ToyEmbedder embedder, Corpus corpus) {
        this.embedder = embedder;
        this.pages =
                corpus.texts().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> vector(each.getValue())));
    }

    @Override
    public String name() {
        return "vectors of a toy model alone";
    }

    @Override
    public List<PageName> find(String question) {
        float[] asked = vector(question);
        return pages.entrySet().stream()
                .map(each -> new Scored(each.getKey(), likeness(asked, each.getValue())))
                .sorted(Comparator.comparingDouble(each -> -each.likeness()))
                .limit(DEPTH)
                .map(Scored::page)
                .toList();
    }

    private record Scored(PageName page, double likeness) {}

    private float[] vector(String text) {
        return embedder.embed(List.of(text), Duration.ZERO).getFirst();
    }

    private static double likeness(float[] one, float[] other) {
        double product = 0;
        double length = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            length += (double) other[i] * other[i];
        }
        return length == 0 ? 0 : product / Math.sqrt(length);
    }
}
