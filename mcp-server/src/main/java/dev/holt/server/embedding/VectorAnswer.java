package dev.holt.server.embedding;

import dev.holt.index.embedding.EmbeddingException;
import dev.holt.protocol.Json;
import dev.holt.protocol.JsonException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer in OpenAI's format: {@code data} is a list of objects, each with the {@code
 * index} of a text and its {@code embedding}, either a list of numbers or the Base64 of 32-bit
 * floats, low byte first.
 */
final class VectorAnswer {
    private VectorAnswer() {}

    /**
     * @param body JSON
     * @param texts how many vectors it must have
     * @throws EmbeddingException.Unreadable when it is anything else
     */
    static List<float[]> vectors(byte[] body, int texts) throws EmbeddingException {
        Map<Integer, float[]> vectors = new TreeMap<>();
        for (Object each : entries(body)) {
            Map<?, ?> entry = each instanceof Map<?, ?> map ? map : Map.of();
            int index = entry.get("index") instanceof Integer i ? i : vectors.size();
            float[] vector = vector(entry.get("embedding"));
            if (index < 0 || index >= texts || vectors.put(index, vector) != null) {
                throw unreadable("a vector for a text that was not sent");
            }
        }
        if (vectors.size() < texts) {
            throw unreadable("fewer vectors than texts");
        }
        return List.copyOf(vectors.values());
    }

    private static List<?> entries(byte[] body) throws EmbeddingException {
        try {
            return Json.read(new String(body, StandardCharsets.UTF_8)) instanceof Map<?, ?> answer
                            && answer.get("data") instanceof List<?> data
                    ? data
                    : List.of();
        } catch (JsonException e) {
            // Its message would quote the answer.
            throw unreadable("something that is not JSON");
        }
    }

    private static float[] vector(@Nullable Object embedding) throws EmbeddingException {
        if (embedding instanceof String base64) {
            return decoded(base64);
        }
        if (!(embedding instanceof List<?> numbers) || numbers.isEmpty()) {
            throw unreadable("something that is not a vector");
        }
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            if (!(numbers.get(i) instanceof Number number)) {
                throw unreadable("a vector that is not of numbers");
            }
            vector[i] = number.floatValue();
        }
        return vector;
    }

    private static float[] decoded(String base64) throws EmbeddingException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable("a vector that is not Base64");
        }
        if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
            throw unreadable("a vector that is not of floats");
        }
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private static EmbeddingException unreadable(String what) {
        return new EmbeddingException.Unreadable(
                "The embeddings endpoint answered with "
                        + what
                        + ". Check that --embeddings-url is one of OpenAI's format.");
    }
}
