package dev.holt.transport.http;

import dev.holt.protocol.MessageCodec;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whole answers: a JSON-RPC message, a JSON-RPC error without an id, or a line of text. */
final class Answers {

    private final MessageCodec codec;

    Answers(MessageCodec codec) {
        this.codec = codec;
    }

    void refuse(HttpServletResponse response, Refused refused) throws IOException {
        response.setStatus(refused.status());
        json(response, codec.encode(refused.error()));
    }

    static void json(HttpServletResponse response, ByteArrayOutputStream message)
            throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(message.size());
        message.writeTo(response.getOutputStream());
    }

    static void text(HttpServletResponse response, int status, String line) throws IOException {
        byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
