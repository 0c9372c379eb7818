package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.NearNames;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code <<Property(…)>>}: a value of a page's front matter. */
final class Property {
    private static final String NAME = "name";
    private static final String DEFAULT = "default";

    private Property() {}

    static Macro macro() {
        return new Macro(
                "Property",
                "The value of a property in the front matter of a page; the values of a list with"
                        + " commas between them.",
                List.of(
                        MacroParameter.required(NAME, "the property's name; capitals don't count"),
                        PageArgument.parameter(),
                        MacroParameter.optional(
                                DEFAULT,
                                "what is shown when the page or the property is missing (default: a"
                                        + " message about that)")),
                "<<Property(status, page=Guide/Install)>>",
                (arguments, context) -> new MacroOutput.Text(value(arguments, context)));
    }

    private static String value(MacroArguments arguments, RenderContext context) {
        PageName page = PageArgument.of(arguments, context);
        List<QueryRow> rows = context.query(new WikiQuery.Properties(page));
        String name = arguments.text(NAME).orElse("");
        Optional<String> value =
                rows.stream()
                        .flatMap(row -> row.fields().entrySet().stream())
                        .filter(property -> property.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
        return value.or(() -> arguments.text(DEFAULT))
                .orElseThrow(() ->
                        new MacroException(
                                rows.isEmpty()
                                        ? "there is no page '" + page + "'"
                                        : missing(name, page, rows.getFirst())));
    }

    private static String missing(String name, PageName page, QueryRow properties) {
        return "page '%s' has no property '%s'%s"
                .formatted(
                        page, name, NearNames.of(name, List.copyOf(properties.fields().keySet())));
    }
}
