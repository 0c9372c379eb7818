package dev.holt.render;

import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;

/** Says what links mean among given names; the rules are in {@code docs/links.md}. */
public final class LinkResolver {
    private final PageNames names;

    public LinkResolver(PageNames names) {
        this.names = names;
    }

    /** What {@code link}, written on page {@code from}, leads to. */
    public LinkTarget resolve(PageName from, PageLink link) {
        return link.external() || names.has(from)
                ? new LinkTarget.External(link.target())
                : new LinkTarget.Missing(link.target());
    }
}
