package dev.holt.server;

import dev.holt.transport.stdio.StdioOptions;
import dev.holt.transport.stdio.StdioTransport;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Serves one client over standard input and output, and ends with the input, or when the process is
 * told to.
 */
final class StdioCommand {
    /** What index and wiki get to close, once the last answer is sent. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Configuration configuration;

    StdioCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    int run() {
        StdioOptions options = StdioOptions.defaults();
        try (AtExit exit = AtExit.within(options.stopTime().plus(CLOSING));
                Components components = new Components(configuration);
                Warmup warmup = components.warmup()) {
            InputStream in = new FileInputStream(FileDescriptor.in);
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            StdioTransport transport =
                    new StdioTransport(in, new AnswerStream(out, warmup::answered), options);
            exit.stopWith(transport::stop);
            transport.run(components.catalog());
        }
        return Main.DONE;
    }
}
