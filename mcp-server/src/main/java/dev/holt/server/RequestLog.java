package dev.holt.server;

import dev.holt.transport.http.Operations.RequestObserver;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a line for each HTTP request that was refused, before another observer is told; the others
 * are calls, which are logged as such.
 */
record RequestLog(RequestObserver next) implements RequestObserver {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final int FIRST_REFUSAL = 400;

    @Override
    public void answered(String method, int status, Duration time) {
        if (status >= FIRST_REFUSAL) {
            LOG.atInfo()
                    .addKeyValue("method", method)
                    .addKeyValue("status", status)
                    .addKeyValue("ms", time.toMillis())
                    .log("refused");
        }
        next.answered(method, status, time);
    }
}
