package dev.holt.index;

import java.time.Duration;

/**
 * The bounds of a query and its answer.
 *
 * @param maxQueryChars the longest query, in UTF-16 units; a longer one is an error
 * @param maxQueryWords the most words that are searched for; further ones are dropped and reported
 * @param maxQueryParts the most parts that the words of a query are divided into when they are not
 *     found whole; further words stay whole
 * @param maxPrefixWords the most words that a {@code prefix*} stands for in one field, in the order
 *     of the alphabet; that there are more is reported
 * @param maxHits how many hits the pages of one result have at most, all together
 * @param hitsPerPage the most sections of one page among the hits
 * @param snippetChars the longest snippet, in UTF-16 units, without the marks around matched words
 * @param maxTime when this has passed, what has been found so far is the answer, marked so
 */
public record SearchLimits(
        int maxQueryChars,
        int maxQueryWords,
        int maxQueryParts,
        int maxPrefixWords,
        int maxHits,
        int hitsPerPage,
        int snippetChars,
        Duration maxTime) {
    /**
     * 1,000 characters, 32 words, 100 parts, 4,000 words of a prefix, 1,000 hits, 3 sections of a
     * page, 240 characters, 10 seconds.
     */
    public static SearchLimits defaults() {
        return new SearchLimits(1_000, 32, 100, 4_000, 1_000, 3, 240, Duration.ofSeconds(10));
    }

    /** The same limits with another {@link #maxQueryWords()}. */
    public SearchLimits withMaxQueryWords(int words) {
        return new SearchLimits(
                maxQueryChars,
                words,
                maxQueryParts,
                maxPrefixWords,
                maxHits,
                hitsPerPage,
                snippetChars,
                maxTime);
    }

    /** The same limits with another {@link #maxQueryParts()}. */
    public SearchLimits withMaxQueryParts(int parts) {
        return new SearchLimits(
                maxQueryChars,
                maxQueryWords,
                parts,
                maxPrefixWords,
                maxHits,
                hitsPerPage,
                snippetChars,
                maxTime);
    }

    /** The same limits with another {@link #maxPrefixWords()}. */
    public SearchLimits withMaxPrefixWords(int words) {
        return new SearchLimits(
                maxQueryChars,
                maxQueryWords,
                maxQueryParts,
                words,
                maxHits,
                hitsPerPage,
                snippetChars,
                maxTime);
    }

    /** The same limits with another {@link #maxHits()}. */
    public SearchLimits withMaxHits(int hits) {
        return new SearchLimits(
                maxQueryChars,
                maxQueryWords,
                maxQueryParts,
                maxPrefixWords,
                hits,
                hitsPerPage,
                snippetChars,
                maxTime);
    }

    /** The same limits with another {@link #maxTime()}. */
    public SearchLimits withMaxTime(Duration time) {
        return new SearchLimits(
                maxQueryChars,
                maxQueryWords,
                maxQueryParts,
                maxPrefixWords,
                maxHits,
                hitsPerPage,
                snippetChars,
                time);
    }
}
