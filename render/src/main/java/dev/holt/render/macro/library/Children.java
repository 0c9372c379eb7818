package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code <<Children(…)>>}: the pages in a page's folder, with those below them. */
final class Children {
    private static final Set<String> ENTRANCES = Set.of("home", "readme", "index");

    private Children() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "Children",
                "Links to the pages below a page: those in the folder of its name. A page called"
                        + " Home, README or index stands for the folder that it is in.",
                List.of(
                        MacroParameter.optional(
                                "depth",
                                "how many levels of folders, from 1 to %d (default 1)"
                                        .formatted(limits.maxDepth())),
                        PageArgument.parameter(),
                        Entries.limit(limits)),
                "<<Children(2, page=Guide)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        int depth = arguments.number("depth", 1, 1, limits.maxDepth());
        int limit = Entries.limit(arguments, limits);
        PageName parent = PageArgument.of(arguments, context);
        String folder = folder(parent);
        List<PageName> pages =
                context.pageNames(folder).stream()
                        .filter(page -> !page.equals(parent))
                        .filter(page -> below(folder, page).size() <= depth)
                        .toList();
        Entries entries = Entries.of(Entries.links(pages), limit, context);
        if (!context.place().block() || entries.shown().isEmpty()) {
            return entries.output(Label.NO_PAGES, context);
        }
        Node root = new Node();
        pages.stream().limit(limit).forEach(page -> root.add(below(folder, page), page));
        List<MacroOutput.Item> items = new ArrayList<>(root.items());
        if (!entries.more().equals(MacroOutput.NOTHING)) {
            items.add(MacroOutput.Item.of(new MacroOutput.Emphasis(entries.more())));
        }
        return new MacroOutput.ItemList(false, items);
    }

    private static String folder(PageName parent) {
        return ENTRANCES.contains(parent.leaf().toLowerCase(Locale.ROOT))
                ? parent.folder()
                : parent.value();
    }

    /** The parts of a page's name behind the folder. */
    private static List<String> below(String folder, PageName page) {
        String rest = folder.isEmpty() ? page.value() : page.value().substring(folder.length() + 1);
        return List.of(rest.split("/", -1));
    }

    /** A folder or a page, which may be both. */
    private static final class Node {
        private final SortedMap<String, Node> below = new TreeMap<>();
        private Optional<PageName> page = Optional.empty();

        void add(List<String> path, PageName added) {
            Node node = this;
            for (String part : path) {
                node = node.below.computeIfAbsent(part, p -> new Node());
            }
            node.page = Optional.of(added);
        }

        List<MacroOutput.Item> items() {
            List<MacroOutput.Item> items = new ArrayList<>();
            below.forEach((part, node) ->
                    items.add(new MacroOutput.Item(node.content(part), node.items())));
            return items;
        }

        private MacroOutput content(String part) {
            return page.<MacroOutput>map(name -> MacroOutput.PageLink.to(name, part))
                    .orElseGet(() -> new MacroOutput.Text(part));
        }
    }
}
