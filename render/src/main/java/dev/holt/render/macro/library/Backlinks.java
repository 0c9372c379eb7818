package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import java.util.List;

/** {@code <<Backlinks(…)>>}: the pages that link to a page. */
final class Backlinks {
    private Backlinks() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "Backlinks",
                "Links to the other pages that link to a page.",
                List.of(PageArgument.parameter(), Entries.limit(limits)),
                "<<Backlinks(Guide/Install)>>",
                (arguments, context) -> {
                    int limit = Entries.limit(arguments, limits);
                    PageName page = PageArgument.of(arguments, context);
                    return QueryList.of(context.query(new WikiQuery.Backlinks(page)))
                            .output(limit, context);
                });
    }
}
