package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.WikiQuery;
import java.util.List;

/** {@code <<OrphanedPages(…)>>}: the pages that nothing links to. */
final class OrphanedPages {
    private OrphanedPages() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "OrphanedPages",
                "Links to the pages that no other page links to, but for Home, README and index at"
                        + " the wiki's root.",
                List.of(
                        MacroParameter.optional("prefix", "only pages whose names begin with it"),
                        Entries.limit(limits)),
                "<<OrphanedPages(Guide/)>>",
                (arguments, context) -> {
                    int limit = Entries.limit(arguments, limits);
                    return QueryList.of(context.query(new WikiQuery.Orphans()))
                            .startingWith(arguments.text("prefix").orElse(""))
                            .output(limit, context);
                });
    }
}
