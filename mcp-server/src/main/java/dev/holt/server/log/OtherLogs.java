package dev.holt.server.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * What libraries say through java.util.logging, on its way to the process's log. The system makes
 * one when java.util.logging is first used.
 */
public final class OtherLogs {

    /** Takes the place of the handlers that print two lines for each event. */
    public OtherLogs() {
        Logger root = LogManager.getLogManager().getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new ToSlf4j());
    }

    private static final class ToSlf4j extends Handler {
        private final SimpleFormatter format = new SimpleFormatter();

        @Override
        public void publish(LogRecord event) {
            boolean error = event.getLevel().intValue() >= Level.SEVERE.intValue();
            LoggerFactory.getLogger(String.valueOf(event.getLoggerName()))
                    .atLevel(error ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.WARN)
                    .setCause(event.getThrown())
                    .log(format.formatMessage(event));
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
