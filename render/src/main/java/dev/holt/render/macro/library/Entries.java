package dev.holt.render.macro.library;

import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that a macro puts out: cut where it gets too long, and in a line of text a line itself.
 *
 * @param shown what is listed
 * @param more what is said behind a list that was cut; nothing when it is whole
 */
record Entries(List<MacroOutput> shown, MacroOutput more) {
    private static final String LIMIT = "limit";

    /** The parameter that says how long the list gets. */
    static MacroParameter limit(MacroLimits limits) {
        return limit(limits, limits.entries());
    }

    /** The parameter with another default. */
    static MacroParameter limit(MacroLimits limits, int fallback) {
        return MacroParameter.optional(
                LIMIT,
                "how many to show, from 1 to %d (default %d)"
                        .formatted(limits.maxEntries(), Math.min(fallback, limits.maxEntries())));
    }

    /** The value of the parameter. */
    static int limit(MacroArguments arguments, MacroLimits limits) {
        return limit(arguments, limits, limits.entries());
    }

    /** The value of the parameter with another default. */
    static int limit(MacroArguments arguments, MacroLimits limits, int fallback) {
        int standard = Math.min(fallback, limits.maxEntries());
        return arguments.number(LIMIT, standard, 1, limits.maxEntries());
    }

    /** The first {@code limit} of all entries, and how many more there are. */
    static Entries of(List<? extends MacroOutput> all, int limit, RenderContext context) {
        int rest = all.size() - limit;
        return rest <= 0
                ? new Entries(List.copyOf(all), MacroOutput.NOTHING)
                : new Entries(
                        List.copyOf(all.subList(0, limit)),
                        new MacroOutput.Text(Label.MORE.in(context).formatted(rest)));
    }

    /** The first {@code limit} entries of a list that goes on for an unknown length behind them. */
    static Entries begun(List<? extends MacroOutput> some, int limit, RenderContext context) {
        return some.size() <= limit
                ? new Entries(List.copyOf(some), MacroOutput.NOTHING)
                : new Entries(
                        List.copyOf(some.subList(0, limit)),
                        new MacroOutput.Text(Label.AND_MORE.in(context)));
    }

    /** Links to pages under their names. */
    static List<MacroOutput.PageLink> links(List<PageName> pages) {
        return pages.stream().map(page -> MacroOutput.PageLink.to(page, page.value())).toList();
    }

    /**
     * The output.
     *
     * @param none what is said when there is nothing to list
     */
    MacroOutput output(Label none, RenderContext context) {
        if (shown.isEmpty()) {
            return new MacroOutput.Emphasis(new MacroOutput.Text(none.in(context)));
        }
        List<MacroOutput> all = new ArrayList<>(shown);
        if (!more.equals(MacroOutput.NOTHING)) {
            all.add(new MacroOutput.Emphasis(more));
        }
        return context.place().block()
                ? new MacroOutput.ItemList(false, all.stream().map(MacroOutput.Item::of).toList())
                : inLine(all);
    }

    private static MacroOutput inLine(List<MacroOutput> all) {
        List<MacroOutput> parts = new ArrayList<>();
        for (MacroOutput each : all) {
            if (!parts.isEmpty()) {
                parts.add(new MacroOutput.Text(", "));
            }
            parts.add(each);
        }
        return new MacroOutput.Sequence(parts);
    }
}
