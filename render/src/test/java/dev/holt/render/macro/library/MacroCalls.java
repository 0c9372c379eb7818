package dev.holt.render.macro.library;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.ElementEvaluator;
import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.EvaluationCounters;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.LinkAddresses;
import dev.holt.render.evaluation.Resources;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.View;
import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.macro.WikiQuery;
import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.Heading;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of macros as they stand on the page {@code Home}, evaluated to plain text. */
final class MacroCalls {
    private final MacroSource macros;
    private final Map<String, String> variants = new HashMap<>();
    private final Map<WikiQuery, List<QueryRow>> answers = new HashMap<>();
    private PageName page = new PageName("Home");
    private List<Heading> headings = List.of();
    private Element.Place place = new Element.Place(true, 0);
    private Instant now = Instant.parse("2026-11-21T21:30:15.5Z");

    MacroCalls(MacroSource macros) {
        this.macros = macros;
    }

    /** Calls of Holt's own macros with the usual limits. */
    static MacroCalls ofOwn() {
        return new MacroCalls(
                MacroLibrary.of(MacroLimits.defaults(), MacroCalls.class.getClassLoader()));
    }

    MacroCalls on(String pageName) {
        page = new PageName(pageName);
        return this;
    }

    MacroCalls inLine() {
        place = Element.Place.INLINE;
        return this;
    }

    MacroCalls with(Heading... all) {
        headings = List.of(all);
        return this;
    }

    MacroCalls readBy(String dimension, String value) {
        variants.put(dimension, value);
        return this;
    }

    MacroCalls at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    MacroCalls answering(WikiQuery query, QueryRow... rows) {
        answers.put(query, List.of(rows));
        return this;
    }

    String text(Snapshot snapshot, String call) {
        return new String(result(snapshot, call).output(), StandardCharsets.UTF_8);
    }

    List<Dependency> dependencies(Snapshot snapshot, String call) {
        return result(snapshot, call).dependencies().stream()
                .filter(each -> !(each instanceof Dependency.MacroVersion))
                .toList();
    }

    private ElementResult result(Snapshot snapshot, String call) {
        int open = call.indexOf('(');
        Element element =
                open < 0
                        ? new Element.MacroCall(call, "", place)
                        : new Element.MacroCall(
                                call.substring(0, open),
                                call.substring(open + 1, call.length() - 1),
                                place);
        WikiQueries queries = (at, query) -> answers.getOrDefault(query, List.of());
        Resources resources =
                new Resources(
                        (id, text, format, part) -> {
                            throw new IllegalStateException("No macro here makes Markdown");
                        },
                        macros,
                        queries,
                        EvaluationLimits.defaults(),
                        new EvaluationCounters());
        Target target = new Target(page, Format.TEXT, new NoAddresses());
        return new ElementEvaluator(target, new View(snapshot, now, variants), resources)
                .evaluate(element, headings);
    }

    /** Plain text has no links. */
    private static final class NoAddresses implements LinkAddresses {
        @Override
        public String id() {
            return "none";
        }

        @Override
        public String page(PageName from, PageName to, Optional<String> anchor) {
            return "";
        }

        @Override
        public String attachment(PageName from, AttachmentName to) {
            return "";
        }

        @Override
        public Optional<String> creating(PageName from, String wanted) {
            return Optional.empty();
        }
    }
}
