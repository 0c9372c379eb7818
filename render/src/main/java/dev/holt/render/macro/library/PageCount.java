package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import java.util.List;

/** {@code <<PageCount(…)>>}: how many pages there are. */
final class PageCount {
    private PageCount() {}

    static Macro macro() {
        return new Macro(
                "PageCount",
                "The number of pages in the wiki, or of those whose names begin with a text or fit"
                        + " a pattern.",
                List.of(MacroParameter.optional("pattern", "as PageList takes it")),
                "<<PageCount(Guide/)>>",
                (arguments, context) -> {
                    NamePattern pattern = new NamePattern(arguments.text("pattern").orElse(""));
                    long count =
                            context.pageNames(pattern.folder()).stream()
                                    .filter(page -> pattern.matches(page.value()))
                                    .count();
                    return new MacroOutput.Text(Long.toString(count));
                });
    }
}
