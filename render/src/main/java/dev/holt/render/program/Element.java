package dev.holt.render.program;

import java.util.List;
import java.util.Optional;

/**
 * What a dynamic segment evaluates: everything on a page whose output depends on more than the
 * page's own text.
 */
public sealed interface Element {
    /** How the target of a link is written, which decides how it is looked up. */
    enum Syntax {
        /** {@code [[Page]]} and {@code ![[Page]]}: from the root, then near, then by ending. */
        WIKI,
        /** {@code [text](Page.md)}, images and definitions: a path relative to the page. */
        MARKDOWN
    }

    /**
     * A link to a page or an attachment.
     *
     * @param syntax how the target is looked up
     * @param target the path as it is meant: escapes undone, without the anchor; empty for the page
     *     itself
     * @param anchor what follows {@code #}, decoded
     * @param title the tool tip that is written with the link, as plain text
     * @param label what stands inside the link, in the program's format; it may contain images and
     *     macros
     */
    record Link(
            Syntax syntax,
            String target,
            Optional<String> anchor,
            Optional<String> title,
            List<Segment> label)
            implements Element {
        public Link {
            label = List.copyOf(label);
        }
    }

    /**
     * An image, or {@code ![[target]]}, which shows a picture, links another attachment and
     * transcludes a page.
     *
     * @param syntax how the target is looked up; {@link Syntax#WIKI} for {@code ![[target]]}
     * @param target the path as it is meant, without the anchor
     * @param anchor what follows {@code #}, decoded: a page's section
     * @param title the tool tip, as plain text
     * @param alternative the text in place of the picture, as plain text
     * @param place where it stands
     */
    record Embed(
            Syntax syntax,
            String target,
            Optional<String> anchor,
            Optional<String> title,
            String alternative,
            Place place)
            implements Element {}

    /**
     * Another page, or a section of one, in this place.
     *
     * @param target the page's name as it is written; looked up as a wiki link
     * @param section the section's anchor or heading; the whole page without it
     * @param place where it stands
     */
    record Include(String target, Optional<String> section, Place place) implements Element {}

    /**
     * A call of a macro.
     *
     * @param name the macro's name as it is written
     * @param arguments what stands between the parentheses, as it is written
     * @param place where it stands
     */
    record MacroCall(String name, String arguments, Place place) implements Element {}

    /**
     * Where an element stands on its page.
     *
     * @param block whether it is a block of its own, and not part of a line
     * @param underLevel the level, as rendered, of the heading above it; 0 without one
     */
    record Place(boolean block, int underLevel) {
        /** A place in a line of text above all headings. */
        public static final Place INLINE = new Place(false, 0);

        /** Refuses levels that headings don't have. */
        public Place {
            if (underLevel < 0 || underLevel > 6) {
                throw new IllegalArgumentException("No heading has level " + underLevel);
            }
        }
    }
}
