package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code <<Tagged(…)>>}: the pages with all of some tags. */
final class Tagged {
    private static final int MOST_TAGS = 10;

    private Tagged() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "Tagged",
                "Links to the pages that have all of these tags, or tags below them.",
                List.of(
                        MacroParameter.repeated(
                                "tag", "a tag, with or without #; up to %d".formatted(MOST_TAGS)),
                        Entries.limit(limits)),
                "<<Tagged(guide)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        int limit = Entries.limit(arguments, limits);
        List<String> tags = arguments.texts("tag");
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(String::isBlank)) {
            throw arguments.wrong("tag", "from 1 to " + MOST_TAGS + " tags, none of them empty");
        }
        Set<PageName> pages = new LinkedHashSet<>(pages(tags.getFirst(), context));
        tags.stream().skip(1).forEach(tag -> pages.retainAll(pages(tag, context)));
        return new QueryList(List.copyOf(pages)).output(limit, context);
    }

    private static Set<PageName> pages(String tag, RenderContext context) {
        List<PageName> pages = QueryList.of(context.query(new WikiQuery.Tagged(tag))).pages();
        return new LinkedHashSet<>(pages);
    }
}
