package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.TestCatalog;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final HttpLimits LIMITS =
            HttpLimits.defaults().with(new HttpLimits.Sizes(5, 1024)).withBodyTime(TIME);

    private long now = Long.MAX_VALUE - 5;
    private final BodyReader bodies = new BodyReader(LIMITS, () -> now);

    @Test
    void bodyWithinAllLimits_isReadWhole() throws Exception {
        assertThat(bodies.read(slow("12345", TIME.toNanos() / 5)))
                .isEqualTo("12345".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bodyThatDripsForLonger_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bodies.read(slow("12345", TIME.toNanos() / 5 + 1)))
                .withMessage(
                        "The body took longer than the limit of 10 seconds to arrive; send it"
                                + " again, or in smaller parts")
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(408));
    }

    @Test
    void bodyThatIsLarger_isRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bodies.read(slow("123456", 0)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(413));
    }

    @Test
    void clientThatIsTooSlow_getsItsRefusalAndLosesItsConnection() throws Exception {
        HttpOptions options =
                HttpOptions.defaults()
                        .withAddress("127.0.0.1", 0)
                        .withLimits(HttpLimits.defaults().withBodyTime(Duration.ofNanos(1)));
        try (HttpServer server = HttpServer.start(new TestCatalog().catalog(), options);
                Socket socket = new RawHttp(server.uri()).open()) {
            OutputStream out = socket.getOutputStream();
            String half = new RawHttp(server.uri()).kept().head("POST", "/mcp", 5_000) + "{";
            out.write(half.getBytes(StandardCharsets.UTF_8));
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 408 Request Timeout");
            // What is read to its end has been closed.
            assertThat(lines.lines()).last().asString().contains("took longer than the limit");
        }
    }

    /** A byte each time, after a while. */
    private InputStream slow(String text, long nanos) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = bytes.read(into, from, 1);
                now += read < 0 ? 0 : nanos;
                return read;
            }
        };
    }
}
