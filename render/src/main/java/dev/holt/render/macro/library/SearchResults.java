package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.WikiQuery;
import java.util.ArrayList;
import java.util.List;

/** {@code <<Search(…)>>}: what a full-text search finds. */
final class SearchResults {
    private static final int FEW = 10;

    private SearchResults() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "Search",
                "Links to the pages that a full-text search finds, best first, each with the"
                        + " passage that fits best.",
                List.of(
                        MacroParameter.required(
                                "query",
                                "words, \"phrases\", -words to leave out, prefix*, OR; in double"
                                        + " quotes when it has commas"),
                        Entries.limit(limits, FEW)),
                "<<Search(compact kettle, limit=3)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        int limit = Entries.limit(arguments, limits, FEW);
        String query = arguments.text("query").orElse("");
        if (query.isBlank()) {
            throw arguments.wrong("query", "at least one word");
        }
        List<MacroOutput> found =
                context.query(new WikiQuery.Search(query, limit)).stream()
                        .map(row -> context.place().block() ? withPassage(row) : link(row))
                        .toList();
        return Entries.of(found, limit, context).output(Label.NO_PAGES, context);
    }

    private static MacroOutput link(QueryRow row) {
        return MacroOutput.PageLink.to(row.page(), row.page().value());
    }

    private static MacroOutput withPassage(QueryRow row) {
        List<MacroOutput> parts = new ArrayList<>(List.of(link(row), new MacroOutput.Text(": ")));
        boolean marked = false;
        for (String piece : row.field("snippet").split("\\*\\*", -1)) {
            if (!piece.isEmpty()) {
                MacroOutput text = new MacroOutput.Text(piece);
                parts.add(marked ? new MacroOutput.Emphasis(text) : text);
            }
            marked = !marked;
        }
        return new MacroOutput.Sequence(parts);
    }
}
