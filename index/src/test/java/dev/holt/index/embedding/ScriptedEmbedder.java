package dev.holt.index.embedding;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A model that fails as a script says, and after it gives every text the same vector. */
final class ScriptedEmbedder implements Embedder {
    private final Deque<EmbeddingException> failures;
    private final float[] vector;
    private final List<String> texts = new ArrayList<>();
    private int calls;

    ScriptedEmbedder(float[] vector, EmbeddingException... failures) {
        this.vector = vector.clone();
        this.failures = new ArrayDeque<>(Arrays.asList(failures));
    }

    int calls() {
        return calls;
    }

    List<String> texts() {
        return texts;
    }

    @Override
    public String model() {
        return "script";
    }

    @Override
    public List<float[]> embed(List<String> asked, Duration patience) throws EmbeddingException {
        calls++;
        EmbeddingException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        texts.addAll(asked);
        return asked.stream().map(text -> vector).toList();
    }
}
