package dev.holt.render.html;

/** What all writers of one page's HTML share. */
record HtmlContext(HtmlOutput out, PageTree tree, Dialect dialect) {}
