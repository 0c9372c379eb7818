package dev.holt.server.log;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** All loggers of the process, and where their lines go. Safe for any number of threads. */
public final class Loggers implements ILoggerFactory {

    private static final String OWN = "dev.holt.";

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final CallFields fields;
    private final InstantSource clock;
    private final PrintStream out;
    private volatile LogOptions options = LogOptions.defaults();

    Loggers(CallFields fields, InstantSource clock, PrintStream out) {
        this.fields = fields;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, key -> new LineLogger(key, this));
    }

    /** Logs by other options from now on, for loggers that are already in use as well. */
    public void use(LogOptions changed) {
        options = changed;
    }

    boolean isEnabled(String logger, Level level) {
        return options.includes(level, logger.startsWith(OWN));
    }

    void log(LineLogger.Event event) {
        LogOptions now = options;
        LogEntry entry =
                new LogEntry(
                        clock.instant(),
                        event.level(),
                        event.logger(),
                        event.message(),
                        fields.with(event.fields()),
                        event.error());
        // In one piece, so that lines of different threads do not mix.
        out.print(LogLine.of(entry, now.format(), now.isDetailed()) + '\n');
        out.flush();
    }
}
