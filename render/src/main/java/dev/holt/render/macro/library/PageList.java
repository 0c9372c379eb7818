package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.wiki.PageName;
import java.util.Comparator;
import java.util.List;

/** {@code <<PageList(…)>>}: the pages whose names fit a pattern. */
final class PageList {
    private static final List<String> SORTS = List.of("name", "-name", "leaf", "-leaf");

    private PageList() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "PageList",
                "Links to the pages whose names begin with a text or fit a pattern.",
                List.of(
                        MacroParameter.optional(
                                "pattern",
                                "the beginning of names, or a pattern with * (within a folder), **"
                                        + " (across folders) and ? (one character); capitals count"
                                        + " (default: all pages)"),
                        MacroParameter.optional(
                                "sort",
                                "name, leaf (the last part of the name), -name or -leaf (default"
                                        + " name)"),
                        Entries.limit(limits)),
                "<<PageList(Guide/*, limit=5)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        NamePattern pattern = new NamePattern(arguments.text("pattern").orElse(""));
        Comparator<PageName> order = order(arguments.oneOf("sort", SORTS));
        int limit = Entries.limit(arguments, limits);
        List<PageName> pages =
                context.pageNames(pattern.folder()).stream()
                        .filter(page -> pattern.matches(page.value()))
                        .sorted(order)
                        .toList();
        return Entries.of(Entries.links(pages), limit, context).output(Label.NO_PAGES, context);
    }

    private static Comparator<PageName> order(String sort) {
        Comparator<PageName> byName = Comparator.naturalOrder();
        Comparator<PageName> order =
                sort.endsWith("leaf")
                        ? Comparator.comparing(PageName::leaf).thenComparing(byName)
                        : byName;
        return sort.startsWith("-") ? order.reversed() : order;
    }
}
