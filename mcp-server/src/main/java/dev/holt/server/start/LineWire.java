package dev.holt.server.start;

import dev.holt.protocol.Json;
import dev.holt.protocol.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Messages as lines, over the standard streams of a child process. */
final class LineWire implements TrainingWire {
    private final BufferedReader in;
    private final OutputStream out;

    LineWire(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Map<String, Object> ask(Map<String, Object> request) {
        tell(request);
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (Json.read(line) instanceof Map<?, ?> answer
                        && Objects.equals(answer.get("id"), request.get("id"))) {
                    return Fields.of(answer);
                }
            }
            throw new TrainingException("the server ended during its training");
        } catch (IOException | JsonException e) {
            throw new TrainingException("the server in training cannot be understood", e);
        }
    }

    @Override
    public void tell(Map<String, Object> message) {
        try {
            out.write(Json.write(message).toByteArray());
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new TrainingException("the server ended during its training", e);
        }
    }
}
