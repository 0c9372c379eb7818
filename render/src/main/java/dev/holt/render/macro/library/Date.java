package dev.holt.render.macro.library;

import dev.holt.render.macro.Macro;
import dev.holt.render.macro.MacroArguments;
import dev.holt.render.macro.MacroOutput;
import dev.holt.render.macro.MacroParameter;
import dev.holt.render.macro.RenderContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code <<Date(…)>>}: the time at which the page is read, as precisely as it is shown. */
final class Date {
    private static final String FORMAT = "format";
    private static final String ZONE = "zone";

    private static final Map<String, String> NAMED =
            Map.of(
                    "date", "yyyy-MM-dd",
                    "time", "HH:mm",
                    "datetime", "yyyy-MM-dd HH:mm",
                    "month", "yyyy-MM",
                    "year", "yyyy");

    private Date() {}

    static Macro macro() {
        return new Macro(
                "Date",
                "The date or time at which the page is read.",
                List.of(
                        MacroParameter.optional(
                                FORMAT,
                                "date, time, datetime, month, year, or a pattern of Java's"
                                        + " DateTimeFormatter such as \"d MMMM yyyy\", whose words are"
                                        + " in the reader's language (default date)"),
                        MacroParameter.optional(
                                ZONE,
                                "a time zone such as Europe/Berlin, UTC or +02:00 (default: the"
                                        + " reader's, else UTC)")),
                "<<Date(\"d MMMM yyyy\", zone=UTC)>>",
                (arguments, context) -> new MacroOutput.Text(text(arguments, context)));
    }

    private static String text(MacroArguments arguments, RenderContext context) {
        String format = arguments.text(FORMAT).orElse("date");
        DatePattern pattern =
                new DatePattern(NAMED.getOrDefault(format.toLowerCase(Locale.ROOT), format));
        try {
            Locale language = pattern.hasWords() ? Label.language(context) : Locale.ROOT;
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.written(), language);
            ZoneId zone = zone(arguments, context);
            return formatter.format(context.now(pattern.precision(), zone));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw arguments.wrong(
                    FORMAT,
                    "date, time, datetime, month, year or a pattern such as \"d MMMM yyyy\"");
        }
    }

    private static ZoneId zone(MacroArguments arguments, RenderContext context) {
        Optional<String> zone = arguments.text(ZONE);
        try {
            return zone.isPresent() ? ZoneId.of(zone.get()) : context.zone();
        } catch (DateTimeException e) {
            throw arguments.wrong(ZONE, "a time zone such as Europe/Berlin, UTC or +02:00");
        }
    }
}
