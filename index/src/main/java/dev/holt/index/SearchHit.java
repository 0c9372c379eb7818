package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/**
 * A section that matches a query, as an address that reads and edits accept.
 *
 * @param page the page
 * @param title the page's title
 * @param section the section's address; empty for the text before the first heading
 * @param firstLine 1-based line of the section's heading, or of its first text
 * @param lastLine 1-based last line with text of the section itself, before its first sub-heading
 * @param snippet the part of the section's own text that fits the query best, on one line, matched
 *     words between {@code **}, cut ends marked with {@code …}
 * @param byMeaning whether only its meaning is like the query's: none of the words had it found
 * @param score how well it matches; only comparable within one result
 * @param explanation what the score is the sum of; empty unless it was asked for
 */
public record SearchHit(
        PageName page,
        String title,
        Optional<String> section,
        int firstLine,
        int lastLine,
        String snippet,
        boolean byMeaning,
        float score,
        List<ScorePart> explanation) {
    public SearchHit {
        explanation = List.copyOf(explanation);
    }

    /**
     * A share of a score.
     *
     * @param what a word of the query; or {@code name}, where the page is called what was typed; or
     *     the place among those found by words or by meaning, where both were looked for
     * @param score its share
     */
    public record ScorePart(String what, float score) {}
}
