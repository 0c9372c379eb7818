package dev.holt.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words that a search looked for, in the forms in which {@link SearchAnalyzer} has them, and
 * where they are in a text.
 *
 * @param terms whole words
 * @param prefixes starts of words
 */
public record QueryWords(Set<String> terms, Set<String> prefixes) {
    /** Only so much of a text is looked at, in UTF-16 units. */
    static final int MAX_CHARS = 20_000;

    /** Of more matches than this only the first are found. */
    private static final int MAX_MATCHES = 500;

    public QueryWords {
        terms = Set.copyOf(terms);
        prefixes = Set.copyOf(prefixes);
    }

    /** A place where a word is: from {@code start} to before {@code end}. */
    record Match(int start, int end, String term) {}

    /** How many different words are in the text, of which a beginning counts. */
    public int in(String text) {
        Set<String> found = new HashSet<>();
        if (!terms.isEmpty() || !prefixes.isEmpty()) {
            try {
                each(SearchAnalyzer.normalized(text), match -> found.add(match.term()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.size();
    }

    /** The places where words are, in their order; overlapping ones are made one. */
    List<Match> matches(String text) throws IOException {
        List<Match> matches = new ArrayList<>();
        each(text, match -> add(matches, match));
        return matches;
    }

    private void each(String text, Consumer<Match> visitor) throws IOException {
        String analysed = text.substring(0, Math.min(text.length(), MAX_CHARS));
        int left = MAX_MATCHES;
        try (SearchAnalyzer analyzer = SearchAnalyzer.forPages();
                TokenStream tokens = analyzer.tokenStream(Fields.BODY, analysed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (left > 0 && tokens.incrementToken()) {
                if (fits(term.toString())) {
                    left--;
                    visitor.accept(
                            new Match(offset.startOffset(), offset.endOffset(), term.toString()));
                }
            }
            tokens.end();
        }
    }

    private boolean fits(String term) {
        return terms.contains(term) || prefixes.stream().anyMatch(term::startsWith);
    }

    private static void add(List<Match> matches, Match match) {
        if (!matches.isEmpty() && match.start() < matches.getLast().end()) {
            Match last = matches.removeLast();
            int end = Math.max(last.end(), match.end());
            matches.add(new Match(last.start(), end, last.term()));
        } else {
            matches.add(match);
        }
    }
}
