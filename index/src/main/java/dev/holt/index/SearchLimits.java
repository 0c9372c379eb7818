package dev.holt.index;

/**
 * The bounds of a query and its answer.
 *
 * @param maxQueryChars the longest query, in UTF-16 units; a longer one is an error
 * @param maxQueryWords the most words that are searched for; further ones are dropped and reported
 * @param maxHits how many hits the pages of one result have at most, all together
 * @param hitsPerPage the most sections of one page among the hits
 * @param snippetChars the longest snippet, in UTF-16 units, without the marks around matched words
 */
public record SearchLimits(
        int maxQueryChars, int maxQueryWords, int maxHits, int hitsPerPage, int snippetChars) {
    /** 1,000 characters, 32 words, 1,000 hits, 3 sections of a page, 240 characters. */
    public static SearchLimits defaults() {
        return new SearchLimits(1_000, 32, 1_000, 3, 240);
    }
}
