package dev.holt.server.log;

import org.slf4j.event.Level;

/**
 * What is logged, and how.
 *
 * @param format how a line is written
 * @param level the least important events of Holt's own that are logged; libraries are never heard
 *     below {@link Level#WARN}
 */
public record LogOptions(LogFormat format, Level level) {

    /** Returns lines of text, for warnings and errors. */
    public static LogOptions defaults() {
        return new LogOptions(LogFormat.TEXT, Level.WARN);
    }

    /** Returns whether errors are logged with all that led to them, and not with a line alone. */
    boolean isDetailed() {
        return level.toInt() <= Level.DEBUG.toInt();
    }

    /** Returns whether events of a logger are logged. */
    boolean includes(Level event, boolean own) {
        int least = own ? level.toInt() : Math.max(level.toInt(), Level.WARN.toInt());
        return event.toInt() >= least;
    }
}
