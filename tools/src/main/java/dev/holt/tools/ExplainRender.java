package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choiceOrFirst;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.cache.Explanation;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code explain_render}: what a rendered page was made from, where it came from, and how long that
 * took.
 */
final class ExplainRender {
    private static final String NAME = "explain_render";
    private static final String FORMAT = "format";
    private static final double NANOS_IN_MILLI = 1e6;

    private final ToolEnvironment environment;

    private ExplainRender(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ExplainRender tool = new ExplainRender(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.DEBUG,
                "Explain rendering",
                "Renders a page and tells what it was made from, whether it came from memory, disk or fresh,"
                        + " how long it took, and which fact failed last.",
                Schemas.paged(
                        Schemas.at(Schemas.page())
                                .optional(FORMAT, choiceOrFirst("", "html", "text", "expanded")),
                        environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Format format = Format.of(arguments.string(FORMAT)).orElse(Format.HTML);
        String scope = Cursor.scope(NAME, arguments.string(Fields.PAGE), format);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.of(environment.wiki().get(), arguments, cursor);
        Target target =
                new Target(
                        snapshot.page(arguments.string(Fields.PAGE)).name(),
                        format,
                        new WikiAddresses());
        Explanation explained =
                environment.renderer().get().explain(RenderRequest.of(snapshot, target));
        Slice<Dependency> shown =
                Slice.of(
                        explained.dependencies(),
                        cursor.map(Cursor::offset).orElse(0),
                        arguments.integer(Fields.LIMIT));
        return answer(explained, shown)
                .more(
                        shown.next(scope, snapshot.revision()),
                        Wording.count(shown.rest(), "more fact"))
                .result();
    }

    private static Answer answer(Explanation explained, Slice<Dependency> shown) {
        String origin = explained.page().origin().name().toLowerCase(Locale.ROOT);
        double millis = explained.nanos() / NANOS_IN_MILLI;
        Optional<String> failed = explained.lastFailed().map(d -> DependencyWords.of(d).toString());
        Answer answer =
                Answer.at(explained.page().revision())
                        .field(Fields.PAGE, explained.page().target().page().value())
                        .field(FORMAT, explained.page().target().format().id())
                        .field("origin", origin)
                        .field("millis", millis)
                        .field(Fields.SIZE, explained.page().size())
                        .field("evaluated", explained.page().evaluated())
                        .field("last_failed", failed)
                        .field(Fields.TOTAL, shown.total())
                        .field("facts", shown.items().stream().map(ExplainRender::fields).toList());
        answer.line(
                "page %s as %s: from %s in %.3f ms, %d bytes, %s evaluated"
                        .formatted(
                                explained.page().target().page(),
                                explained.page().target().format().id(),
                                origin,
                                millis,
                                explained.page().size(),
                                Wording.count(explained.page().evaluated(), "element")));
        failed.ifPresent(words -> answer.line("failed last: " + words));
        answer.line("made from " + Wording.count(shown.total(), "fact") + ":");
        shown.items().forEach(d -> answer.line("- " + DependencyWords.of(d)));
        return answer;
    }

    private static Map<String, Object> fields(Dependency dependency) {
        DependencyWords.Words words = DependencyWords.of(dependency);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", words.kind());
        fields.put("fact", words.text());
        return fields;
    }
}
