package dev.holt.server;

import dev.holt.transport.stdio.StdioOptions;
import dev.holt.transport.stdio.StdioTransport;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Serves one client over standard input and output, and ends when the input ends. */
final class StdioCommand {
    private final Configuration configuration;

    StdioCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    int run() {
        try (Components components = new Components(configuration);
                Warmup warmup = components.warmup()) {
            InputStream in = new FileInputStream(FileDescriptor.in);
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            new StdioTransport(in, new AnswerStream(out, warmup::answered), StdioOptions.defaults())
                    .run(components.catalog());
        }
        return Main.DONE;
    }
}
