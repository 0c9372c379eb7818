package dev.holt.server.log;

import java.lang.Thread.UncaughtExceptionHandler;
import org.slf4j.LoggerFactory;

/** Logs what ends a thread, which the system would print on many lines. */
public final class UncaughtErrors implements UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        LoggerFactory.getLogger(UncaughtErrors.class)
                .error("Thread {} ended unexpectedly", thread.getName(), error);
    }
}
