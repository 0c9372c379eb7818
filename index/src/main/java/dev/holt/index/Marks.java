package dev.holt.index;

import java.util.HashSet;
import java.util.Set;

/**
 * What counts as a match in a snippet: terms as {@link SearchAnalyzer} makes them, and prefixes.
 *
 * @param terms whole terms
 * @param prefixes starts of terms
 */
record Marks(Set<String> terms, Set<String> prefixes) {
    static Marks none() {
        return new Marks(new HashSet<>(), new HashSet<>());
    }

    boolean fits(String term) {
        if (terms.contains(term)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (term.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
