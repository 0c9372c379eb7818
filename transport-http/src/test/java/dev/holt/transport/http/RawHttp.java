package dev.holt.transport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP requests written by hand, so that they can be as wrong as a test wants. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private final URI uri;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String end = "Connection: close\r\n\r\n";

    /** Requests that have the headers of a well-behaved client. */
    RawHttp(URI uri) {
        this.uri = uri;
        headers.put("Host", uri.getAuthority());
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json, text/event-stream");
    }

    /** Sets a header of the next requests, or takes it away. */
    RawHttp with(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Leaves the connection open for further requests. */
    RawHttp kept() {
        end = "\r\n";
        return this;
    }

    /** Sends a request with a body of known length. */
    Reply send(String method, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange(head(method, uri.getPath(), bytes.length) + body);
    }

    /** Sends a GET of another path. */
    Reply get(String path) throws IOException {
        return exchange(head("GET", path, 0));
    }

    /** Sends a POST whose length the server learns only as it arrives. */
    Reply sendChunked(String body) throws IOException {
        String head =
                head("POST", uri.getPath(), 0)
                        .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        return exchange(
                head + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    /** Returns a request line and headers, with the blank line that ends them. */
    String head(String method, String path, int contentLength) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head + "Content-Length: " + contentLength + "\r\n" + end;
    }

    /** Sends bytes as they are and reads until the server closes the connection. */
    Reply exchange(String request) throws IOException {
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                // The server may answer and close before it has read everything.
            }
            return Reply.parse(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Opens a connection for a test that does its own reading. */
    Socket open() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** A response; header names are in lower case. */
    record Reply(int status, Map<String, String> headers, String body) {

        static Reply parse(String response) {
            int end = response.indexOf("\r\n\r\n");
            String[] head = response.substring(0, end).split("\r\n");
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 1; i < head.length; i++) {
                String[] parts = head[i].split(": ", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
            }
            return new Reply(
                    Integer.parseInt(head[0].split(" ")[1]), headers, response.substring(end + 4));
        }
    }
}
