package dev.holt.index.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives vectors to the texts that have none yet, batch by batch. */
final class EmbeddingRun {
    /** No model takes less, so a text this short that is too large is another problem. */
    private static final int MIN_CHARS = 100;

    private final VectorStore store;
    private final PatientEmbedder embedder;
    private final EmbeddingLimits limits;

    EmbeddingRun(VectorStore store, PatientEmbedder embedder, EmbeddingLimits limits) {
        this.store = store;
        this.embedder = embedder;
        this.limits = limits;
    }

    /**
     * Does all texts that have no vector yet, except those that are gone when their turn comes.
     *
     * @return false when another process is doing so, or some were gone, which may be back
     * @throws EmbeddingException when the embedder gives up; what was done before is kept
     */
    boolean fill(SectionTexts texts) throws IOException, EmbeddingException {
        if (missing(texts).isEmpty()) {
            return true;
        }
        Optional<VectorWriting> begun = store.write();
        if (begun.isEmpty()) {
            return false;
        }
        try (VectorWriting writing = begun.get()) {
            try {
                return fill(writing, texts);
            } finally {
                writing.commit();
            }
        }
    }

    private boolean fill(VectorWriting writing, SectionTexts texts)
            throws IOException, EmbeddingException {
        List<Digest> missing = missing(texts);
        int size = limits.sizes().batchTexts();
        int gone = 0;
        for (int start = 0; start < missing.size(); start += size) {
            List<Wanted> batch = new ArrayList<>();
            List<Digest> next = missing.subList(start, Math.min(missing.size(), start + size));
            for (Digest each : next) {
                texts.text(each)
                        .map(text -> Cut.to(limits.sizes().maxInputChars(), text))
                        .ifPresent(text -> batch.add(new Wanted(each, text)));
            }
            if (!batch.isEmpty()) {
                embed(batch, writing);
            }
            gone += next.size() - batch.size();
            writing.commitIfDue(limits);
        }
        return gone == 0;
    }

    private List<Digest> missing(SectionTexts texts) throws IOException {
        Optional<StoredVectors> held = store.newest();
        if (held.isEmpty()) {
            return texts.digests();
        }
        try (StoredVectors known = held.get()) {
            return texts.digests().stream()
                    .filter(each -> known.numberOf(each) == StoredVectors.NONE)
                    .toList();
        }
    }

    /** A text whose vector is wanted, as it is sent. */
    private record Wanted(Digest digest, String text) {}

    /** Halves what is too large: first the batch, then the text. */
    private void embed(List<Wanted> batch, VectorWriting writing)
            throws IOException, EmbeddingException {
        List<float[]> vectors;
        try {
            vectors = embedder.embed(batch.stream().map(Wanted::text).toList());
        } catch (EmbeddingException.TooLarge e) {
            int half = batch.size() / 2;
            Wanted first = batch.getFirst();
            if (half > 0) {
                embed(batch.subList(0, half), writing);
                embed(batch.subList(half, batch.size()), writing);
            } else if (first.text().length() > MIN_CHARS) {
                String shorter = Cut.to(first.text().length() / 2, first.text());
                embed(List.of(new Wanted(first.digest(), shorter)), writing);
            } else {
                throw e;
            }
            return;
        }
        int dimension = vectors.getFirst().length;
        if (writing.dimension() > 0 && writing.dimension() != dimension) {
            throw new EmbeddingException.WrongDimension(
                    Embeddings.otherDimension(writing.dimension(), dimension));
        }
        for (int i = 0; i < batch.size(); i++) {
            writing.add(batch.get(i).digest(), vectors.get(i));
        }
    }
}
