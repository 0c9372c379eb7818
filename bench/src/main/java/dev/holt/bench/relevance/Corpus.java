package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The pages of a wiki with their texts in lower case.
 *
 * @param texts the name and text of each page, in the order of the names
 */
record Corpus(Map<PageName, String> texts) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Corpus of(Snapshot snapshot) {
        Map<PageName, String> texts = new LinkedHashMap<>();
        snapshot.pages()
                .forEach(entry -> {
                    String text = snapshot.findPage(entry.name()).orElseThrow().lenientText();
                    texts.put(entry.name(), (entry.name() + "\n" + text).toLowerCase(Locale.ROOT));
                });
        return new Corpus(texts);
    }

    /** The words of a text in lower case. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The pages in whose name or text every word occurs, as part of a longer one too. */
    List<PageName> withAll(List<String> words) {
        List<PageName> found = new ArrayList<>();
        texts.forEach((page, text) -> {
            if (words.stream().allMatch(text::contains)) {
                found.add(page);
            }
        });
        return found;
    }
}
