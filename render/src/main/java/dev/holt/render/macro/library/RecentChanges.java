package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.RenderContext;
import dev.holt.render.macro.WikiQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code <<RecentChanges(…)>>}: what changed last. */
final class RecentChanges {
    private static final int FEW = 20;
    private static final int MOST_DAYS = 3_650;
    private static final String DAYS = "days";

    private RecentChanges() {}

    static Macro macro(MacroLimits limits) {
        return new Macro(
                "RecentChanges",
                "Links to the pages that changed last, each once with its newest change: the day in"
                        + " the reader's time zone, the author and the message.",
                List.of(
                        Entries.limit(limits, FEW),
                        MacroParameter.optional(
                                DAYS,
                                "only changes of today and this many days before, from 0 to %d"
                                        .formatted(MOST_DAYS)),
                        MacroParameter.optional("prefix", "only pages whose names begin with it")),
                "<<RecentChanges(5)>>",
                (arguments, context) -> output(arguments, context, limits));
    }

    private static MacroOutput output(
            MacroArguments arguments, RenderContext context, MacroLimits limits) {
        int limit = Entries.limit(arguments, limits, FEW);
        Optional<LocalDate> since = since(arguments, context);
        String prefix = arguments.text("prefix").orElse("");
        List<MacroOutput> changes =
                context.query(new WikiQuery.RecentChanges(prefix, limit)).stream()
                        .filter(row -> since.isEmpty() || !day(row, context).isBefore(since.get()))
                        .map(row -> context.place().block() ? line(row, context) : link(row))
                        .toList();
        return Entries.of(changes, limit, context).output(Label.NO_CHANGES, context);
    }

    private static Optional<LocalDate> since(MacroArguments arguments, RenderContext context) {
        if (arguments.text(DAYS).isEmpty()) {
            return Optional.empty();
        }
        int days = arguments.number(DAYS, 0, 0, MOST_DAYS);
        return Optional.of(context.now(ChronoUnit.DAYS).toLocalDate().minusDays(days));
    }

    private static LocalDate day(QueryRow row, RenderContext context) {
        return LocalDate.ofInstant(Instant.parse(row.field("time")), context.zone());
    }

    private static MacroOutput link(QueryRow row) {
        return MacroOutput.PageLink.to(row.page(), row.page().value());
    }

    private static MacroOutput line(QueryRow row, RenderContext context) {
        List<MacroOutput> parts = new ArrayList<>();
        parts.add(new MacroOutput.Text(day(row, context) + " "));
        parts.add(link(row));
        what(row.field("kind"))
                .ifPresent(
                        label -> parts.add(new MacroOutput.Text(" (" + label.in(context) + ")")));
        String message = row.field("message");
        parts.add(
                new MacroOutput.Text(
                        ", " + row.field("author") + (message.isEmpty() ? "" : ": " + message)));
        return new MacroOutput.Sequence(parts);
    }

    private static Optional<Label> what(String kind) {
        return switch (kind) {
            case "added" -> Optional.of(Label.CREATED);
            case "deleted" -> Optional.of(Label.DELETED);
            case "moved" -> Optional.of(Label.MOVED);
            default -> Optional.empty();
        };
    }
}
