package dev.holt.server.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** One logger, which hands everything that is worth a line to {@link Loggers}. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {

    private static final long serialVersionUID = 1L;

    private final transient Loggers loggers;

    LineLogger(String name, Loggers loggers) {
        this.name = name;
        this.loggers = loggers;
    }

    /** What somebody wants to have logged. */
    record Event(
            Level level,
            String logger,
            String message,
            Map<String, Object> fields,
            @Nullable Throwable error) {}

    @Override
    public boolean isTraceEnabled() {
        return loggers.isEnabled(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return loggers.isEnabled(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return loggers.isEnabled(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return loggers.isEnabled(name, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return loggers.isEnabled(name, Level.ERROR);
    }

    /** What comes with fields of its own. */
    @Override
    public void log(LoggingEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(
                    pair -> fields.put(pair.key, Objects.requireNonNullElse(pair.value, "null")));
        }
        loggers.log(
                new Event(
                        event.getLevel(),
                        name,
                        message(event.getMessage(), event.getArgumentArray()),
                        fields,
                        event.getThrowable()));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable error) {
        loggers.log(new Event(level, name, message(pattern, arguments), Map.of(), error));
    }

    private static String message(@Nullable String pattern, Object @Nullable [] arguments) {
        return String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
    }
}
