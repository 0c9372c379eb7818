package dev.holt.server;

import dev.holt.server.start.ServerKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ends a web server that another Holt started for a while: the end of its input, which the
 * system sees to when that one dies, however it dies.
 */
final class EndOfInput {
    private static final Logger LOG = LoggerFactory.getLogger(EndOfInput.class);

    private EndOfInput() {}

    /** Runs {@code end} when the input ends, in a process that was started to end then. */
    static void handle(Runnable end) {
        if (Boolean.getBoolean(ServerKind.ENDS_WITH_INPUT)) {
            Thread.ofPlatform().daemon().name("end of input").start(() -> awaitEnd(System.in, end));
        }
    }

    private static void awaitEnd(InputStream in, Runnable end) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("The input cannot be read any more", e);
        }
        end.run();
    }
}
