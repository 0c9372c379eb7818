package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQuery;
import java.util.List;

/** {@code <<WantedPages(…)>>}: the missing pages that others link to. */
final class WantedPages {
    private WantedPages() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "WantedPages",
                "The pages that don't exist and are linked to, the most wanted first, each with the"
                        + " number of pages that link to it.",
                List.of(Entries.limit(limits)),
                "<<WantedPages(5)>>",
                (arguments, context) -> {
                    int limit = Entries.limit(arguments, limits);
                    List<MacroOutput> wanted =
                            context.query(new WikiQuery.Wanted(limit + 1)).stream()
                                    .map(WantedPages::entry)
                                    .toList();
                    return Entries.begun(wanted, limit, context).output(Label.NO_PAGES, context);
                });
    }

    private static MacroOutput entry(QueryRow row) {
        return new MacroOutput.Sequence(
                List.of(
                        MacroOutput.PageLink.to(row.page(), row.page().value()),
                        new MacroOutput.Text(" (" + row.field("count") + ")")));
    }
}
