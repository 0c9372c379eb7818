package dev.holt.render.program;

import java.util.Optional;

/**
 * Which part of a page is compiled, and for which place.
 *
 * @param included whether it becomes part of another page: front matter is left out then in every
 *     format
 * @param section only this section, by its anchor or heading as {@code
 *     dev.holt.render.MarkdownPage#anchor} finds it, with its heading and everything below it
 * @param underLevel the level of the heading under which the part stands: its highest heading gets
 *     the next lower level, the others follow, none gets lower than 6; 0 leaves levels as they are
 */
public record Part(boolean included, Optional<String> section, int underLevel) {
    /** The page itself. */
    public static final Part PAGE = new Part(false, Optional.empty(), 0);

    /** The whole page, or a section of it, as part of another. */
    public static Part included(Optional<String> section, int underLevel) {
        return new Part(true, section, underLevel);
    }
}
