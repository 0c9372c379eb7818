package dev.holt.index;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the full-text index.
 *
 * <p>The text is made of words, {@code "phrases"}, {@code prefix*}, {@code -words} or {@code NOT
 * words} that no hit may have, {@code OR} between two of them, and {@code field:value}; any other
 * character is either part of a word or ignored. The fields are {@code title}, {@code heading},
 * {@code path}, {@code tag}, {@code author} (who has changed the page) and every front-matter
 * property that some page has ({@code status:draft}, {@code rank:>=3}, {@code
 * due:2026-01..2026-03}, {@code owner:*}); before any other colon stands a plain word. An option of
 * a command ({@code --verbose}, {@code -xzf}) is a word; see {@link QueryScan}. Where every word is
 * marked to be left out, they are searched for instead.
 *
 * @param text what to search for
 * @param scope the pages to search
 * @param limit the most hits to return, at least 1
 * @param cursor {@link SearchResult#nextCursor()} of the same query, to continue behind it
 * @param extras what else the result is to tell or hold
 * @param changes what is known of the pages' changes, in the snapshot that is searched; without it
 *     there is no field {@code author} and no order by date
 */
public record SearchQuery(
        String text,
        SearchScope scope,
        int limit,
        Optional<String> cursor,
        Set<Extra> extras,
        Optional<PageChanges> changes) {

    /** What a result tells on request. */
    public enum Extra {
        /** How many of the matching pages are in which folder and have which tag. */
        FACETS,
        /** What each hit's score is made of. */
        EXPLANATION,
        /** Sections with any of the words, also where others have all of them. */
        ANY_WORD,
        /** The pages that changed last first, as {@link SearchQuery#changes} tells. */
        NEWEST_FIRST,
        /**
         * What is ready, where the index is just being made: the result says how much that was. A
         * query with a cursor is answered in full whatever it says.
         */
        PART
    }

    public SearchQuery {
        extras = Set.copyOf(extras);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
    }

    /** A question to all pages. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(
                text, SearchScope.ALL, limit, Optional.empty(), Set.of(), Optional.empty());
    }

    /** The same question, to some pages. */
    public SearchQuery in(SearchScope pages) {
        return new SearchQuery(text, pages, limit, cursor, extras, changes);
    }

    /** The same question, with more in its answer. */
    public SearchQuery with(Extra extra) {
        EnumSet<Extra> more = EnumSet.of(extra);
        more.addAll(extras);
        return new SearchQuery(text, scope, limit, cursor, more, changes);
    }

    /** The same question, where this is known of the pages' changes. */
    public SearchQuery with(PageChanges known) {
        return new SearchQuery(text, scope, limit, cursor, extras, Optional.of(known));
    }

    /** What decides the order of hits before their scores do. */
    Optional<PageChanges> newestFirst() {
        return changes.filter(known -> extras.contains(Extra.NEWEST_FIRST));
    }

    /** The same question, continuing behind an earlier result. */
    public SearchQuery after(String nextCursor) {
        return new SearchQuery(text, scope, limit, Optional.of(nextCursor), extras, changes);
    }
}
