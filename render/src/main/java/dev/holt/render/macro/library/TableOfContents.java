package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.program.Heading;
import java.util.ArrayList;
import java.util.List;

/** {@code <<TableOfContents>>}: the page's headings, which are part of its compiled program. */
final class TableOfContents {
    private static final int DEEPEST = 6;

    private TableOfContents() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "TableOfContents",
                "Links to the headings of the page on which it stands.",
                List.of(
                        MacroParameter.optional(
                                "depth",
                                "how many levels of headings, from 1 to 6 (default 6), counted from"
                                        + " the page's highest"),
                        Entries.limit(limits)),
                "<<TableOfContents(depth=2)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        int depth = arguments.number("depth", DEEPEST, 1, DEEPEST);
        int limit = Entries.limit(arguments, limits);
        int highest = context.headings().stream().mapToInt(Heading::level).min().orElse(1);
        List<Heading> headings =
                context.headings().stream()
                        .filter(heading -> heading.level() < highest + depth)
                        .toList();
        Entries entries =
                Entries.of(headings.stream().map(TableOfContents::link).toList(), limit, context);
        if (!context.place().block() || entries.shown().isEmpty()) {
            return entries.output(Label.NO_HEADINGS, context);
        }
        List<Heading> shown = headings.subList(0, entries.shown().size());
        List<MacroOutput.Item> items = new ArrayList<>(nested(shown));
        if (!entries.more().equals(MacroOutput.NOTHING)) {
            items.add(MacroOutput.Item.of(new MacroOutput.Emphasis(entries.more())));
        }
        return new MacroOutput.ItemList(false, items);
    }

    private static MacroOutput link(Heading heading) {
        return new MacroOutput.AnchorLink(heading.anchor(), heading.title());
    }

    /** What follows a heading on lower levels stands below it, whatever levels are left out. */
    private static List<MacroOutput.Item> nested(List<Heading> headings) {
        List<MacroOutput.Item> items = new ArrayList<>();
        int next = 0;
        while (next < headings.size()) {
            Heading heading = headings.get(next);
            int end = next + 1;
            while (end < headings.size() && headings.get(end).level() > heading.level()) {
                end++;
            }
            items.add(new MacroOutput.Item(link(heading), nested(headings.subList(next + 1, end))));
            next = end;
        }
        return items;
    }
}
