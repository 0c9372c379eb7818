package dev.holt.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that a search looked for, in the forms in which {@link SearchAnalyzer} has them.
 *
 * @param terms whole words
 * @param prefixes starts of words
 */
public record QueryWords(Set<String> terms, Set<String> prefixes) {
    public QueryWords {
        terms = Set.copyOf(terms);
        prefixes = Set.copyOf(prefixes);
    }

    /** How many different words are in the text, of which a beginning counts. */
    public int in(String text) {
        Set<String> found = new HashSet<>();
        if (!terms.isEmpty() || !prefixes.isEmpty()) {
            try (SearchAnalyzer analyzer = SearchAnalyzer.forPagesInTurn()) {
                WordFinder finder = new WordFinder(this, analyzer);
                finder.each(SearchAnalyzer.normalized(text), match -> found.add(match.term()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found.size();
    }
}
