package dev.holt.render.macro.library;

import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.RenderContext;
import dev.holt.wiki.PageName;
import java.util.List;

/**
 * Pages that answer a query.
 *
 * @param pages in the order in which they are shown
 */
record QueryList(List<PageName> pages) {
    static QueryList of(List<QueryRow> rows) {
        return new QueryList(rows.stream().map(QueryRow::page).toList());
    }

    /** Those whose names start with {@code prefix}. */
    QueryList startingWith(String prefix) {
        return new QueryList(
                pages.stream().filter(page -> page.value().startsWith(prefix)).toList());
    }

    /** Links to the first of them. */
    MacroOutput output(int limit, RenderContext context) {
        return Entries.of(Entries.links(pages), limit, context).output(Label.NO_PAGES, context);
    }
}
