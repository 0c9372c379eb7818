package dev.holt.index;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.ElementEvaluator;
import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.EvaluationCounters;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.Resources;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.View;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.Variants;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of the documentation that describes every macro, with examples that were really run. */
final class MacroReference implements AutoCloseable {
    private static final String HEAD =
            """
            # Macros

            Made from the code; `mvn -pl index -am test -Dholt.snapshots=write -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.

            A macro is a call such as `<<Children(2, page=Guide)>>` in a page's Markdown, never inside code. Alone in a paragraph it makes blocks, such as a
            list; within a line it makes text, and a list becomes a line with commas. A backslash in front, `\\<<`, makes it plain text.

            Arguments stand between commas, in the order of the parameters or as `name=value`. A value with a comma, or one that looks like `name=value` and is
            none, stands in double quotes; in these `\\"` is a quote and `\\\\` a backslash. The names of macros and parameters may be written in any case.

            A call that cannot be answered shows its reason in its own place, and the rest of the page stands. What a macro puts out is kept until one of the
            facts that it asked for changes; the last line of each section below says which facts these were in the example. The texts that macros print
            themselves are in the reader's language where that is known: English, German or French.

            Extension modules bring more macros: see `examples/macro-extension`.

            ## Include

            `<<Include(Page)>>` and `<<Include(Page#Section)>>` put another page, or a section of it, in this place: without its front matter, its headings
            below the heading above the call. A page that would include itself shows the chain of pages instead. It is evaluated again when that page changes.
            """;

    private static final Map<String, String> PAGES =
            Map.of(
                    "Home", "# Home\n\nStart with the [[Guide]].\n",
                    "Guide", "# Guide\n\nSee [[Guide/Install]] and [[Guide/Update]].\n",
                    "Guide/Install",
                            "---\ntags: [guide]\nstatus: reviewed\n---\n# Install\n\nUnpack the"
                                    + " compact kettle and fill it with water.\n",
                    "Guide/Install/Linux",
                            "---\ntags: guide\n---\n# Linux\n\nAfter [[Guide/Install]].\n");

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());
    private final MacroLimits limits = MacroLimits.defaults();

    MacroReference() {
        test.writeAll(PAGES);
        test.writeFile("Guide/Install/cable.png", new byte[] {1});
    }

    @Override
    public void close() {
        index.close();
        test.close();
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        MacroLibrary.ownMacros(limits).forEach(macro -> append(text, macro));
        return text.toString();
    }

    private void append(StringBuilder text, Macro macro) {
        text.append("\n## ").append(macro.name()).append("\n\n");
        text.append(macro.summary()).append('\n');
        if (!macro.parameters().isEmpty()) {
            text.append("\n| parameter | |\n|---|---|\n");
            macro.parameters().forEach(parameter -> text.append(row(parameter)));
        }
        ElementResult result = run(macro.example());
        text.append("\n```\n").append(macro.example()).append("\n```\n\nbecomes\n\n```\n");
        text.append(new String(result.output(), StandardCharsets.UTF_8).stripTrailing());
        text.append("\n```\n\n").append(asked(result.dependencies())).append('\n');
    }

    private static String row(MacroParameter parameter) {
        String use =
                switch (parameter.use()) {
                    case OPTIONAL -> "";
                    case REQUIRED -> "required; ";
                    case REPEATED -> "one or more; ";
                };
        return "| `%s` | %s |\n"
                .formatted(parameter.name(), use + parameter.description().replace("|", "\\|"));
    }

    private ElementResult run(String example) {
        String call = example.substring(2, example.length() - 2);
        int open = call.indexOf('(');
        Element element =
                new Element.MacroCall(
                        open < 0 ? call : call.substring(0, open),
                        open < 0 ? "" : call.substring(open + 1, call.length() - 1),
                        new Element.Place(true, 0));
        Resources resources =
                new Resources(
                        (id, source, format, part) -> {
                            throw new IllegalStateException("No macro here makes Markdown");
                        },
                        MacroLibrary.of(limits, getClass().getClassLoader()),
                        new IndexQueries(test::wiki, () -> index, QueryLimits.defaults()),
                        EvaluationLimits.defaults(),
                        new EvaluationCounters());
        View view =
                new View(
                        test.head(),
                        Instant.parse("2026-11-21T21:30:00Z"),
                        Map.of(Variants.LANGUAGE, "en"));
        Target target = new Target(new PageName("Home"), Format.EXPANDED, new WikiAddresses());
        return new ElementEvaluator(target, view, resources)
                .evaluate(
                        element,
                        List.of(
                                new Heading(1, "Home", "home"),
                                new Heading(2, "First steps", "first-steps"),
                                new Heading(3, "On a Mac", "on-a-mac")));
    }

    private static String asked(List<Dependency> dependencies) {
        Set<String> facts = new LinkedHashSet<>();
        dependencies.forEach(dependency -> facts.add(fact(dependency)));
        facts.remove("");
        return facts.isEmpty()
                ? "*Asks for nothing but the page itself.*"
                : "*Asks for " + String.join("; ", facts) + ".*";
    }

    private static String fact(Dependency dependency) {
        return switch (dependency) {
            case Dependency.PageContent(var page, var blob) -> "the content of `" + page + "`";
            case Dependency.PageExists _ -> "whether the pages that it names exist";
            case Dependency.AttachmentExists _ -> "whether there are files of these names";
            case Dependency.NamesIgnoringCase _,
                    Dependency.NamesByLeaf _,
                    Dependency.AttachmentsByLeaf _ ->
                    "what the name of the page leads to";
            case Dependency.NamesUnder(var folder, var digest) ->
                    "the names of all pages" + (folder.isEmpty() ? "" : " below `" + folder + "/`");
            case Dependency.PagesUnder(var folder, var tree) ->
                    "everything below `" + folder + "/`";
            case Dependency.QueryResult _ -> "the pages or properties that answer its question";
            case Dependency.HistoryHead _ -> "the newest commit";
            case Dependency.ValidBetween _ -> "the time, as precisely as it is shown";
            case Dependency.MacroVersion _ -> "";
            case Dependency.Variant(var dimension, var value) -> "the reader's " + dimension;
        };
    }
}
