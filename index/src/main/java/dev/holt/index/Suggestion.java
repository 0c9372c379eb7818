package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * A page or a section that may be meant by what was typed.
 *
 * @param text the page's title or the section's heading
 * @param page the page
 * @param section the section's address, where a section is meant
 * @param kind why it is suggested
 */
public record Suggestion(String text, PageName page, Optional<String> section, Kind kind) {

    /** Why something is suggested, the best reason first. */
    public enum Kind {
        /** The page's name or title, or the heading, starts with what was typed. */
        STARTS_SO,
        /** It has all the words that were typed, the last of which may go on. */
        HAS_THE_WORDS,
        /** It differs from what was typed by a letter or two. */
        ALIKE
    }
}
