package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListeningStreamTest {

    private final ListeningStream stream = new ListeningStream(new MessageCodec(), () -> true);

    @Test
    void messages_areWrittenAsEventsInOrder() throws Exception {
        say("first");
        say("second");
        stream.close();

        assertThat(written())
                .isEqualTo(
                        """
                        : still here

                        event: message
                        data: {"jsonrpc":"2.0","method":"first"}

                        event: message
                        data: {"jsonrpc":"2.0","method":"second"}

                        """);
    }

    @Test
    void messagesAtTheLimit_areKeptForSlowReader() throws Exception {
        sayTimes(ListeningStream.QUEUED);
        stream.close();
        say("too late");

        assertThat(written())
                .contains("\"n" + (ListeningStream.QUEUED - 1) + "\"")
                .doesNotContain("too late");
    }

    @Test
    void messageOnePastTheLimit_endsTheStream() throws Exception {
        sayTimes(ListeningStream.QUEUED + 1);

        // It ends by itself, after what was kept.
        assertThat(written())
                .contains("\"n" + (ListeningStream.QUEUED - 1) + "\"")
                .doesNotContain("\"n" + ListeningStream.QUEUED + "\"");
    }

    private void sayTimes(int count) {
        for (int i = 0; i < count; i++) {
            say("n" + i);
        }
    }

    private void say(String method) {
        stream.send(new Message.Notification(method, Map.of()));
    }

    private String written() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.writeTo(out, Duration.ofMinutes(1));
        return out.toString(StandardCharsets.UTF_8);
    }
}
