package dev.holt.index;

import dev.holt.render.LinkTarget;
import dev.holt.render.PageLink;
import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * A link from a page, and where it leads in one snapshot.
 *
 * @param from the page with the link
 * @param kind the syntax it is written in
 * @param target the target as it is meant, without the anchor
 * @param anchor what follows {@code #}
 * @param text what a reader sees
 * @param line 1-based line on which the link starts
 * @param resolved where it leads
 */
public record LinkRef(
        PageName from,
        PageLink.Kind kind,
        String target,
        Optional<String> anchor,
        String text,
        int line,
        LinkTarget resolved) {}
