package dev.holt.server.log;

import org.slf4j.LoggerFactory;

/** The log of a process that runs Holt as a program. */
public final class ProcessLog {

    /** Names, because a process that logs nothing need not load what logs. */
    static final String PROVIDER = "dev.holt.server.log.LogProvider";

    static final String OTHER_LOGS = "dev.holt.server.log.OtherLogs";

    private ProcessLog() {}

    /** Takes over what the process logs; to be called before anything has a logger. */
    public static void begin() {
        System.setProperty("slf4j.provider", PROVIDER);
        // Else SLF4J says on each start that it does as it is told.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        // Read when java.util.logging is first used, which is never in most processes.
        System.setProperty("java.util.logging.config.class", OTHER_LOGS);
    }

    /** Logs by these options from now on, in a process whose log this is. */
    public static void use(LogOptions options) {
        LogOptions defaults = LogOptions.defaults();
        // The defaults hold already. Field by field: a record's first equals makes classes.
        boolean changed =
                options.format() != defaults.format() || options.level() != defaults.level();
        if (changed && LoggerFactory.getILoggerFactory() instanceof Loggers loggers) {
            loggers.use(options);
        }
    }
}
