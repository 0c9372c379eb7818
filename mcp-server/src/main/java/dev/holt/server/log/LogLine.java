package dev.holt.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Makes lines of entries. It is loaded with the first line, as most processes log none. */
final class LogLine {

    /** The most characters of one text in a line; what is longer ends in "…". */
    static final int MAX_TEXT = 8_192;

    /** RFC 3339, in UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private LogLine() {}

    /**
     * Returns the line without its end.
     *
     * @param detailed whether an error is told with its stack trace
     */
    static String of(LogEntry entry, LogFormat format, boolean detailed) {
        return switch (format) {
            case TEXT -> text(entry, detailed);
            case JSON -> json(entry, detailed);
        };
    }

    static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    private static String text(LogEntry entry, boolean detailed) {
        StringBuilder line = new StringBuilder();
        line.append(TIME.format(entry.time()))
                .append(' ')
                .append(entry.level())
                .append(' ')
                .append(entry.logger().substring(entry.logger().lastIndexOf('.') + 1))
                .append(": ");
        PlainText.append(line, entry.message());
        if (entry.error() != null) {
            line.append(": ");
            PlainText.append(line, ErrorText.of(entry.error()));
        }
        for (Map.Entry<String, Object> field : entry.fields().entrySet()) {
            line.append(' ').append(field.getKey()).append('=');
            PlainText.append(line, String.valueOf(field.getValue()));
        }
        if (detailed && entry.error() != null) {
            line.append(" stack=");
            PlainText.append(line, stack(entry.error()));
        }
        return line.toString();
    }

    private static String json(LogEntry entry, boolean detailed) {
        JsonLine line =
                new JsonLine()
                        .field("time", TIME.format(entry.time()))
                        .field("level", entry.level().name().toLowerCase(Locale.ROOT))
                        .field("logger", entry.logger())
                        .field("message", entry.message());
        entry.fields().forEach(line::field);
        if (entry.error() != null) {
            line.field("error", ErrorText.of(entry.error()));
            if (detailed) {
                line.field("stack", stack(entry.error()));
            }
        }
        return line.end();
    }

    private static String stack(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
