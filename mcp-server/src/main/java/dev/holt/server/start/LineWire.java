package dev.holt.server.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as lines, over the standard streams of a child process. */
final class LineWire implements TrainingWire {
    private final BufferedReader in;
    private final OutputStream out;
    private final JsonMapper json = JsonMapper.shared();

    LineWire(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public JsonNode ask(Map<String, Object> request) {
        tell(request);
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode answer = json.readTree(line);
                if (answer.path("id").asString("").equals(String.valueOf(request.get("id")))) {
                    return answer;
                }
            }
            throw new TrainingException("the server ended during its training");
        } catch (IOException | JacksonException e) {
            throw new TrainingException("the server in training cannot be understood", e);
        }
    }

    @Override
    public void tell(Map<String, Object> message) {
        try {
            out.write(json.writeValueAsBytes(message));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new TrainingException("the server ended during its training", e);
        }
    }
}
