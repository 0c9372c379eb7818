package dev.holt.render.macro;

import dev.holt.wiki.PageName;

/** A question that takes an index or the history to answer. */
public sealed interface WikiQuery {
    /** The other pages with links to a page, sorted by name. */
    record Backlinks(PageName page) implements WikiQuery {}

    /** The pages with a tag or one below it, ignoring case, sorted by name. */
    record Tagged(String tag) implements WikiQuery {}

    /**
     * The pages that a full-text search finds, best first.
     *
     * @param text what is searched for, in the syntax of the search tool
     * @param limit how many pages at most
     */
    record Search(String text, int limit) implements WikiQuery {}

    /** The pages that no other page links to, sorted by name. */
    record Orphans() implements WikiQuery {}

    /**
     * The pages that don't exist and are linked to, the most wanted first.
     *
     * @param limit how many pages at most
     */
    record Wanted(int limit) implements WikiQuery {}

    /** A page's front matter: one row, its properties as fields; no row without the page. */
    record Properties(PageName page) implements WikiQuery {}

    /**
     * What changed last, newest first. The answer belongs to a commit and not only to its tree.
     *
     * @param prefix only pages whose names start with this; the empty string for all
     * @param limit how many changes at most
     */
    record RecentChanges(String prefix, int limit) implements WikiQuery {}
}
