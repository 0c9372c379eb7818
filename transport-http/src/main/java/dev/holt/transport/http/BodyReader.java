package dev.holt.transport.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Reads bodies that are neither too large nor too slow.
 *
 * <p>A client that falls silent is noticed by the connection; one that sends a byte now and then is
 * noticed here, with the first piece that comes too late.
 */
final class BodyReader {

    private static final int PIECE_BYTES = 16 * 1024;

    private final HttpLimits limits;
    private final LongSupplier nanoClock;

    BodyReader(HttpLimits limits, LongSupplier nanoClock) {
        this.limits = limits;
        this.nanoClock = nanoClock;
    }

    /** Returns the whole body. */
    byte[] read(HttpServletRequest request) throws Refused {
        if (request.getContentLengthLong() > limits.sizes().body()) {
            throw tooLarge();
        }
        try {
            return read(request.getInputStream());
        } catch (IOException cutOff) {
            throw new Refused(400, "The body did not arrive whole");
        }
    }

    /** Returns all bytes of a stream. */
    byte[] read(InputStream in) throws IOException, Refused {
        long begun = nanoClock.getAsLong();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            if (nanoClock.getAsLong() - begun > limits.times().body().toNanos()) {
                throw tooSlow();
            }
            if (length > limits.sizes().body() - body.size()) {
                throw tooLarge();
            }
            body.write(piece, 0, length);
        }
        return body.toByteArray();
    }

    private Refused tooLarge() {
        return new Refused(
                413, "The body is larger than the limit of " + limits.sizes().body() + " bytes");
    }

    private Refused tooSlow() {
        return new Refused(
                408,
                "The body took longer than the limit of "
                        + limits.times().body().toSeconds()
                        + " seconds to arrive; send it again, or in smaller parts");
    }
}
