package dev.holt.render.syntax;

/** Which side of the bar in a wiki link is the page. */
public enum WikiLinkOrder {
    /** {@code [[Page|text]]}, as most wikis have it. */
    PAGE_FIRST,
    /** {@code [[text|Page]]}, as An Otter Wiki can be set to. */
    TEXT_FIRST
}
