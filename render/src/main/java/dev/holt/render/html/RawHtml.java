package dev.holt.render.html;

/** What becomes of the HTML in a page's Markdown. */
@FunctionalInterface
interface RawHtml {
    /** Writes a piece of HTML, which may be a single tag, or anything else. */
    void write(String html, HtmlOutput out);
}
