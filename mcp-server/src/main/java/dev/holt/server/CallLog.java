package dev.holt.server;

import dev.holt.protocol.CallObserver;
import dev.holt.protocol.CallOutcome;
import dev.holt.protocol.ObservedCall;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line for each call, before another observer is told. */
record CallLog(CallObserver next) implements CallObserver {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    @Override
    public void began(ObservedCall call) {
        next.began(call);
    }

    @Override
    public void ended(ObservedCall call, CallOutcome outcome, Duration time) {
        // The tool is among the fields that each line of a call has.
        LOG.atInfo()
                .addKeyValue("method", call.method())
                .addKeyValue("era", call.era().name().toLowerCase(Locale.ROOT))
                .addKeyValue("caller", call.principal().name())
                .addKeyValue("outcome", outcome.label())
                .addKeyValue("ms", time.toMillis())
                .log("call");
        next.ended(call, outcome, time);
    }
}
