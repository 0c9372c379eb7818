package dev.holt.render.html;

/**
 * What all writers of one page's HTML share.
 *
 * @param part tells the ids of this part from those of others on the same page; empty for the page
 *     itself
 */
record HtmlContext(HtmlOutput out, PageTree tree, Dialect dialect, String part) {}
