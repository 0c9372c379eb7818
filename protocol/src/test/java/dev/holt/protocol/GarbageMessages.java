package dev.holt.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Messages as broken peers send them: from one seed always the same ones, never with a newline. */
public final class GarbageMessages {

    private static final byte[] GOOD =
            """
            {"jsonrpc":"2.0","id":"g","method":"tools/call",\
            "params":{"name":"echo","arguments":{"text":"hé","times":2}}}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1.5",
                    "1e400",
                    "\"\"",
                    "\"2.0\"",
                    "\"ping\"",
                    "[]",
                    "{}",
                    "[{}]",
                    "{\"a\":null}",
                    "\"\\ud800\"",
                    "99999999999999999999",
                    "\"initialize\"",
                    "{\"name\":7}",
                    "{\"name\":\"echo\",\"arguments\":{\"text\":[]}}");

    private final Random random;

    private GarbageMessages(long seed) {
        random = new Random(seed);
    }

    /** Returns that many messages. */
    public static List<byte[]> of(long seed, int count) {
        GarbageMessages garbage = new GarbageMessages(seed);
        return Stream.generate(garbage::next).limit(count).toList();
    }

    private byte[] next() {
        byte[] message =
                switch (random.nextInt(4)) {
                    case 0 -> noise();
                    case 1 -> Arrays.copyOf(GOOD, random.nextInt(GOOD.length));
                    case 2 -> flipped();
                    default -> wrongTypes();
                };
        for (int i = 0; i < message.length; i++) {
            message[i] = message[i] == '\n' || message[i] == '\r' ? (byte) '.' : message[i];
        }
        return message.length == 0 ? new byte[] {'x'} : message;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped() {
        byte[] message = GOOD.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return message;
    }

    private byte[] wrongTypes() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        String separator = "{";
        for (String field : List.of("jsonrpc", "id", "method", "params", "result", "error")) {
            if (random.nextInt(3) > 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                message.writeBytes(
                        (separator + "\"" + field + "\":" + value)
                                .getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
        }
        message.write('}');
        return message.toByteArray();
    }
}
