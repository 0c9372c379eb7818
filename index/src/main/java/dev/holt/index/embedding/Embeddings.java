package dev.holt.index.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of sections and questions, made by one embedder.
 *
 * <p>Sections get theirs in the background, by one thread that ends when there is nothing to do,
 * and by one process at a time. They are kept on disk by the text's digest, so no text is sent
 * twice for the same model, whatever becomes of the page or the index. Questions get theirs when
 * they are asked.
 */
public final class Embeddings implements Closeable {
    /** Changes whenever texts are made of sections differently, or kept in another way. */
    private static final String SCHEMA = "1";

    private static final int NAME_CHARS = 40;
    private static final int KEY_CHARS = 8;
    private static final int IDLE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Embeddings.class);

    private final EmbeddingOptions options;
    private final Supplier<Path> stateFolder;
    private final QueryVectors questions;
    private final PatientEmbedder patient;
    private final ThreadPoolExecutor worker;
    private @Nullable VectorStore store;
    private boolean running;
    private String filled = "";
    private Optional<String> problem = Optional.empty();
    private long notBefore = System.nanoTime();

    /**
     * @param stateFolder gives the folder in whose folder {@code vectors} they are kept, in a
     *     folder for the model
     */
    public Embeddings(EmbeddingOptions options, Supplier<Path> stateFolder) {
        this.options = options;
        this.stateFolder = stateFolder;
        this.questions = new QueryVectors(options.embedder(), options.limits());
        this.patient = new PatientEmbedder(options.embedder(), options.limits());
        this.worker =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("holt-embedding-", 0).factory());
        worker.allowCoreThreadTimeOut(true);
    }

    /** The bounds of what is asked and found. */
    public EmbeddingLimits limits() {
        return options.limits();
    }

    /** The name of what makes the vectors. */
    public String model() {
        return options.embedder().model();
    }

    /** What is kept now, to be closed by the caller; nothing when there is nothing. */
    public Optional<StoredVectors> vectors() {
        Optional<StoredVectors> kept = store().flatMap(VectorStore::newest);
        if (kept.isEmpty()) {
            forgetFilled();
        }
        return kept;
    }

    /** Lets go of what is kept, so that it is verified before its next use. */
    public void verifyAgain() {
        store().ifPresent(VectorStore::verifyAgain);
    }

    /**
     * The vector of a question, of length 1, to be compared with {@code kept}.
     *
     * @throws EmbeddingException when there is none, which holds for a while
     */
    public float[] ofQuestion(String question, StoredVectors kept) throws EmbeddingException {
        float[] vector = questions.of(question);
        if (vector.length != kept.dimension()) {
            throw new EmbeddingException.WrongDimension(
                    otherDimension(kept.dimension(), vector.length));
        }
        return vector;
    }

    /**
     * Begins to give vectors to the sections of a snapshot in the background, unless that is done,
     * under way, or failed a moment ago.
     *
     * @param snapshot tells this snapshot from others
     */
    public synchronized void fill(String snapshot, SectionTexts sections) {
        boolean resting = System.nanoTime() - notBefore < 0;
        if (running || resting || patient.isStopped() || filled.equals(snapshot)) {
            return;
        }
        running = true;
        worker.execute(() -> work(snapshot, sections));
    }

    /** How far it is, where so many of the sections have a vector. */
    public EmbeddingStatus status(EmbeddingStatus.Count count) throws IOException {
        Optional<VectorStore> kept = store();
        long bytes = kept.isPresent() ? kept.get().bytes() : 0;
        int dimension = 0;
        Optional<StoredVectors> newest = vectors();
        if (newest.isPresent()) {
            try (StoredVectors open = newest.get()) {
                dimension = open.dimension();
            }
        }
        synchronized (this) {
            return new EmbeddingStatus(model(), dimension, count, running, bytes, problem);
        }
    }

    /** Why the last sections got no vectors. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    /** Stops what is under way, keeping what was made. */
    @Override
    public void close() throws IOException {
        patient.stop();
        worker.close();
        options.embedder().close();
        synchronized (this) {
            if (store != null) {
                store.close();
                store = null;
            }
        }
    }

    static String otherDimension(int kept, int made) {
        return "The model now makes vectors of %,d numbers, and those kept have %,d. Set the model back, or delete the folder 'vectors' among Holt's files in the git directory to make all of them anew."
                .formatted(made, kept);
    }

    private void work(String snapshot, SectionTexts sections) {
        Optional<String> failure = Optional.of("The vectors of sections could not be made.");
        boolean done = false;
        try {
            VectorStore kept = store().orElseThrow(() -> new IOException("no folder for vectors"));
            done = new EmbeddingRun(kept, patient, options.limits()).fill(sections);
            failure = Optional.empty();
        } catch (EmbeddingException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            if (!patient.isStopped()) {
                LOG.warn("The vectors of sections cannot be kept", e);
            }
            failure = Optional.of("The vectors of sections cannot be kept on disk.");
        } finally {
            ended(snapshot, done, failure);
        }
    }

    private synchronized void ended(String snapshot, boolean done, Optional<String> failure) {
        if (failure.isPresent() && !failure.equals(problem) && !patient.isStopped()) {
            LOG.warn("Sections get no vectors now: {}", failure.get());
        }
        running = false;
        problem = failure;
        if (done) {
            filled = snapshot;
        } else {
            Duration rest = options.limits().times().rest();
            notBefore = System.nanoTime() + rest.toNanos();
        }
    }

    private synchronized void forgetFilled() {
        filled = "";
    }

    private synchronized Optional<VectorStore> store() {
        if (store == null && !patient.isStopped()) {
            try {
                Path folder = stateFolder.get().resolve("vectors").resolve(folder());
                store = new VectorStore(FSDirectory.open(folder), options.limits().sizes());
            } catch (IOException | RuntimeException e) {
                LOG.debug("The folder of vectors cannot be made", e);
            }
        }
        return Optional.ofNullable(store);
    }

    /** The model's name as far as it can stand in a file's, and a digest of what sets it apart. */
    private String folder() {
        String name = Cut.to(NAME_CHARS, model().replaceAll("[^A-Za-z0-9._-]", "_"));
        List<String> apart =
                List.of(SCHEMA, model(), "" + options.limits().sizes().maxInputChars());
        String key = Digest.of(String.join("\0", apart)).toString();
        return name + "-" + key.substring(0, KEY_CHARS);
    }
}
