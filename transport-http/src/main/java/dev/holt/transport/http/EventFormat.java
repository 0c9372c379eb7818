package dev.holt.transport.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages as server-sent events (WHATWG HTML, section 9.2), each flushed as it is written. */
final class EventFormat {

    private static final byte[] START = ascii("event: message\ndata: ");
    private static final byte[] END = ascii("\n\n");
    private static final byte[] COMMENT = ascii(": still here\n\n");

    private EventFormat() {}

    /**
     * Makes a response a stream of events; the second header stops proxies from holding it back.
     */
    static void begin(HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
    }

    static void write(OutputStream out, ByteArrayOutputStream message) throws IOException {
        out.write(START);
        message.writeTo(out);
        out.write(END);
        out.flush();
    }

    /** Writes what clients ignore, to keep a connection open and to learn whether it still is. */
    static void writeSignOfLife(OutputStream out) throws IOException {
        out.write(COMMENT);
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
