package dev.holt.render.html;

/**
 * What a repository's Markdown means where users differ.
 *
 * @param wikiLinkOrder which side of the bar in a wiki link is the page
 */
public record CompileOptions(WikiLinkOrder wikiLinkOrder) {
    /** {@code [[Page|text]]}, as most wikis have it. */
    public static final CompileOptions DEFAULT = new CompileOptions(WikiLinkOrder.PAGE_FIRST);

    /** Which side of the bar in a wiki link is the page. */
    public enum WikiLinkOrder {
        /** {@code [[Page|text]]}. */
        PAGE_FIRST,
        /** {@code [[text|Page]]}, the default of An Otter Wiki. */
        TEXT_FIRST
    }
}
