package dev.holt.render;

import java.util.Optional;

/**
 * A link as it stands in a page's Markdown.
 *
 * @param kind the syntax it is written in
 * @param target the path part as it is meant: escapes, entities and percent-encoding undone,
 *     without the anchor; empty for an anchor in the page itself; the whole address when {@code
 *     external}
 * @param anchor what follows {@code #}, decoded; always empty when {@code external}
 * @param text what a reader sees: link text, alternative text, or a definition's label
 * @param span the whole link as written
 * @param targetSpan the target with its anchor as written, without quotes or brackets around it
 * @param line 1-based line on which the link starts
 * @param external whether the target is an address outside the wiki ({@code https:}, {@code
 *     mailto:}, {@code //host})
 */
public record PageLink(
        Kind kind,
        String target,
        Optional<String> anchor,
        String text,
        Span span,
        Span targetSpan,
        int line,
        boolean external) {

    /** The syntax of a link. */
    public enum Kind {
        /** {@code [[Page]]}, {@code [[Page#Section]]}, {@code [[Page|text]]}. */
        WIKI,
        /** {@code ![[Page]]}. */
        EMBED,
        /** {@code [text](target)}, and autolinks such as {@code <https://example.org>}. */
        MARKDOWN,
        /** {@code ![alternative text](target)}. */
        IMAGE,
        /** {@code [label]: target}; the uses of a definition are not links of their own. */
        DEFINITION
    }
}
