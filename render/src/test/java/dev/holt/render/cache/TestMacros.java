package dev.holt.render.cache;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One macro for each question that a context answers. */
final class TestMacros implements MacroSource {
    private final TreeMap<String, Macro> macros = new TreeMap<>();
    private final String version;

    TestMacros(String version) {
        this.version = version;
        add("Names", (a, c) -> text(c.pageNames(argument(a))));
        add(
                "Contents",
                (a, c) -> text(c.pages(argument(a)).stream().map(PageEntry::blobId).toList()));
        add("Files", (a, c) -> text(c.attachments(argument(a))));
        add("Text", (a, c) -> new MacroOutput.Text(c.text(page(a)).orElse("no such page")));
        add("Backlinks", (a, c) -> rows(c.query(new WikiQuery.Backlinks(page(a)))));
        add("Recent", (a, c) -> rows(c.query(new WikiQuery.RecentChanges("", 3))));
        add(
                "Now",
                (a, c) -> new MacroOutput.Text(c.now(ChronoUnit.valueOf(argument(a))).toString()));
        add("After", (a, c) -> new MacroOutput.Text("" + c.reached(Instant.parse(argument(a)))));
        add("Reader", (a, c) -> new MacroOutput.Text(c.variant(argument(a)).orElse("nobody")));
        add("Headings", (a, c) -> text(c.headings()));
        add("Link", (a, c) -> MacroOutput.PageLink.to(page(a), "to"));
        add(
                "Markdown",
                (a, c) ->
                        new MacroOutput.Markdown(
                                argument(a).replace("((", "[[").replace("))", "]]")));
        add("Again", (a, c) -> new MacroOutput.Markdown("x\n<<Again(" + argument(a) + ")>>"));
        add(
                "Refuse",
                (a, c) -> {
                    throw new MacroException(
                            "it is " + c.text(page(a)).map(String::length).orElse(0));
                });
        add(
                "Break",
                (a, c) -> {
                    throw new IllegalStateException("secret");
                });
    }

    private void add(String name, Macro.Function function) {
        List<MacroParameter> parameters = List.of(MacroParameter.optional("of", "What."));
        macros.put(name, new Macro(name, "Tests.", parameters, "<<" + name + ">>", function));
    }

    @Override
    public Optional<Macro> find(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    @Override
    public String version(String name) {
        return macros.containsKey(name) ? version : "";
    }

    @Override
    public List<String> names() {
        return List.copyOf(macros.keySet());
    }

    private static String argument(MacroArguments arguments) {
        return arguments.text("of").orElse("");
    }

    private static PageName page(MacroArguments arguments) {
        return new PageName(arguments.text("of").filter(of -> !of.isEmpty()).orElse("Home"));
    }

    private static MacroOutput text(Collection<?> items) {
        return new MacroOutput.Text(
                items.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static MacroOutput rows(List<QueryRow> rows) {
        return text(rows.stream().map(row -> row.page() + " " + row.fields()).toList());
    }
}
