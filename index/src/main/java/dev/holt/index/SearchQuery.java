package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the full-text index.
 *
 * <p>The text is made of words, {@code "phrases"}, {@code -words} that no hit may have, {@code
 * prefix*} and {@code OR} between two of them; any other character is either part of a word or
 * ignored. A flag such as {@code --verbose} is a word. Where every word is marked to be left out,
 * they are searched for instead.
 *
 * @param text what to search for
 * @param prefix only pages whose name starts with this; empty for all
 * @param tag only pages with this tag or one below it ({@code project} finds {@code
 *     project/alpha}), with or without {@code #}, ignoring case
 * @param within only these pages
 * @param limit the most hits to return, at least 1
 * @param cursor {@link SearchResult#nextCursor()} of the same query, to continue behind it
 */
public record SearchQuery(
        String text,
        String prefix,
        Optional<String> tag,
        Optional<Set<PageName>> within,
        int limit,
        Optional<String> cursor) {
    public SearchQuery {
        within = within.map(Set::copyOf);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
    }

    /** A question to all pages. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(
                text, "", Optional.empty(), Optional.empty(), limit, Optional.empty());
    }

    /** The same question, continuing behind an earlier result. */
    public SearchQuery after(String nextCursor) {
        return new SearchQuery(text, prefix, tag, within, limit, Optional.of(nextCursor));
    }
}
