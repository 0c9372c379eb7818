package dev.holt.transport.http;

import dev.holt.protocol.MessageCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses by itself: headers that are too large, and, while the server stops,
 * what comes on connections that are still open.
 */
final class JettyErrors implements Request.Handler {

    private final MessageCodec codec;

    JettyErrors(MessageCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put("Retry-After", Refused.RETRY_SECONDS);
            response.getHeaders().put("Content-Type", "application/json");
            byte[] error = codec.encode(Refused.stopping().error()).toByteArray();
            response.write(true, ByteBuffer.wrap(error), callback);
        } else {
            String reason = HttpStatus.getMessage(response.getStatus());
            response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
            response.write(
                    true,
                    StandardCharsets.UTF_8.encode(response.getStatus() + " " + reason + "\n"),
                    callback);
        }
        return true;
    }
}
