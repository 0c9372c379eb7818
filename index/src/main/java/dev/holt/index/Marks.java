package dev.holt.index;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of a query, collected while it is analysed.
 *
 * @param terms whole terms
 * @param prefixes starts of terms
 */
record Marks(Set<String> terms, Set<String> prefixes) {
    static Marks none() {
        return new Marks(new HashSet<>(), new HashSet<>());
    }

    QueryWords words() {
        return new QueryWords(terms, prefixes);
    }
}
