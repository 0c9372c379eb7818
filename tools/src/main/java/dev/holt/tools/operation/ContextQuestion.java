package dev.holt.tools.operation;

import dev.holt.index.SearchScope;

/**
 * What to gather from the wiki.
 *
 * @param text a question, or words, as a search takes them
 * @param scope the pages to gather from
 * @param part whether what is ready is enough, where the index is just being made
 * @param maxChars the most characters of the answer, in UTF-16 units, at least {@link #MIN_CHARS}
 */
public record ContextQuestion(String text, SearchScope scope, boolean part, int maxChars) {
    /** Room for one passage of a few lines and what is said about the others. */
    public static final int MIN_CHARS = 1_000;

    public ContextQuestion {
        if (maxChars < MIN_CHARS) {
            throw new IllegalArgumentException(
                    "maxChars must be at least %d: %d".formatted(MIN_CHARS, maxChars));
        }
    }

    /** A question to all pages. */
    public static ContextQuestion of(String text, int maxChars) {
        return new ContextQuestion(text, SearchScope.ALL, false, maxChars);
    }
}
