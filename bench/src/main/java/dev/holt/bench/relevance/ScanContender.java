package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.util.Comparator;
import java.util.List;

/** Reads every page and keeps those in which every word occurs, most occurrences first. */
final class ScanContender implements Contender {
    private final Corpus corpus;

    ScanContender(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public String name() {
        return "scan, every word must occur";
    }

    @Override
    public List<PageName> find(String question) {
        List<String> words = Corpus.words(question);
        return corpus.withAll(words).stream()
                .sorted(Comparator.comparingInt((PageName page) -> -occurrences(page, words)))
                .limit(DEPTH)
                .toList();
    }

    private int occurrences(PageName page, List<String> words) {
        String text = corpus.texts().getOrDefault(page, "");
        int count = 0;
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                count++;
            }
        }
        return count;
    }
}
