package dev.holt.server.log;

import java.time.InstantSource;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * What makes Holt's own lines out of what is said through SLF4J.
 *
 * <p>It is named by {@link ProcessLog} and not registered as a service, so that a program which
 * embeds Holt logs in its own way, and no search of the class path delays the start.
 */
public final class LogProvider implements SLF4JServiceProvider {

    private final CallFields fields = new CallFields();
    private final BasicMarkerFactory markers = new BasicMarkerFactory();
    private final Loggers loggers = new Loggers(fields, InstantSource.system(), System.err);

    /** For SLF4J. */
    public LogProvider() {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return fields;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is made with the provider.
    }
}
