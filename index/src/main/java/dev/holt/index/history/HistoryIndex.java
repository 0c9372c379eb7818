package dev.holt.index.history;

import dev.holt.index.IndexWatcher;
import dev.holt.index.SearchException;
import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.History;
import dev.holt.wiki.HistoryRecords;
import dev.holt.wiki.RecordedPast;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history index of a wiki: records of what every commit did, for {@link History#consult}.
 *
 * <p>Nothing is read or written before the first question, and no question waits for the index to
 * be built: while it does not know enough, history answers from git. A few commits that are missing
 * are read on the spot, many in the background, and kept in the folder {@code history-1} of the
 * wiki's state folder.
 *
 * <p>Safe for use by several threads, and any number of processes may have one on the same wiki. A
 * damaged index is built anew; without a place to write, it is kept in memory.
 */
public final class HistoryIndex implements HistoryRecords, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryIndex.class);

    /** How many commits make it worth telling those who wait how many are read. */
    static final int MIN_COMMITS_TOLD = 64;

    private static final int IDLE_SECONDS = 5;

    /** How long somebody who waits does not look up. */
    private static final long MOMENT_MILLIS = 100;

    private final Wiki wiki;
    private final HistoryOptions options;
    private final CatchUp catchUp;
    private final ThreadPoolExecutor background;
    private final AgesCache ages = new AgesCache();
    private @Nullable HistoryState state;
    private @Nullable FailedBuild failure;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
    private boolean closed;

    /**
     * @param wiki stays open until this is closed
     */
    public HistoryIndex(Wiki wiki, HistoryOptions options) {
        this.wiki = wiki;
        this.options = options;
        this.catchUp = new CatchUp(wiki, options, this::publish);
        this.background =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("holt-history-", 0).factory());
        background.allowCoreThreadTimeOut(true);
    }

    @Override
    public Optional<RecordedPast> past(Revision tip) {
        return known(tip).map(past -> past);
    }

    @Override
    public synchronized void failed(Throwable reason) {
        LOG.warn("The history index is verified, as a question failed", reason);
        replace(null);
        if (work.isDone()) {
            catchUp.forget();
        }
    }

    /**
     * Waits until questions about the snapshot's past can be answered from the index.
     *
     * @param watcher told of commits, not pages
     * @return false when the watcher gave up, and the index is built all the same; or when this is
     *     closed
     * @throws WikiException.WikiDamaged when the wiki's commits cannot be read
     * @throws UncheckedIOException when the index cannot be made for another reason
     */
    public boolean prepare(Snapshot snapshot, IndexWatcher watcher) {
        while (!isReady(snapshot)) {
            if (isClosed() || watcher.givenUp()) {
                return false;
            }
            tell(watcher);
            await();
        }
        tell(watcher);
        return true;
    }

    /**
     * When the snapshot's pages changed last, and who has changed them.
     *
     * @return nothing until the index is {@linkplain #prepare prepared} for the snapshot
     */
    public Optional<PageAges> ages(Snapshot snapshot) {
        if (snapshot.revision().equals(Revision.NONE)) {
            return Optional.of(PageAges.NONE);
        }
        try (KnownPast past = known(snapshot.revision()).orElse(null)) {
            return Optional.ofNullable(past)
                    .map(known ->
                            ages.of(
                                    snapshot.revision(),
                                    () -> new AgesPass(wiki.history(), snapshot, known).run()));
        } catch (WikiException e) {
            throw e;
        } catch (RuntimeException | InternalError e) {
            // Damage shows itself as any exception.
            failed(e);
            return Optional.empty();
        }
    }

    /** How much there is: nothing is read or made for it. */
    public synchronized HistoryIndexStatus status() throws IOException {
        return new HistoryIndexStatus(
                state == null ? 0 : state.commits(),
                work.isDone() ? 0 : catchUp.total() - catchUp.done(),
                catchUp.bytes());
    }

    /** Ends what is under way and frees all memory. To be called before the wiki is closed. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        catchUp.stop();
        background.close();
        synchronized (this) {
            replace(null);
        }
        try {
            catchUp.close();
        } catch (IOException e) {
            LOG.warn("The history index could not be closed: {}", e.toString());
        }
    }

    private boolean isReady(Snapshot snapshot) {
        if (snapshot.revision().equals(Revision.NONE)) {
            return true;
        }
        try (KnownPast past = known(snapshot.revision()).orElse(null)) {
            if (past != null) {
                return true;
            }
        }
        tellFailure(snapshot.revision());
        return false;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void tellFailure(Revision tip) {
        if (failure != null) {
            failure.tell(tip);
        }
    }

    /** What is known, if that is everything about a commit's past; to be closed. */
    private synchronized Optional<KnownPast> known(Revision tip) {
        if (closed || tip.equals(Revision.NONE)) {
            return Optional.empty();
        }
        if (state != null && !state.shallow().equals(wiki.history().shallow())) {
            replace(null);
        }
        HistoryState current = state;
        if (current != null && (current.knows(tip) || addFew(current, tip))) {
            HistoryState known = state;
            if (known != null) {
                known.hold();
                return Optional.of(new KnownPast(known));
            }
        }
        start(tip);
        return Optional.empty();
    }

    /** Reads what is missing, if that is little. */
    private boolean addFew(HistoryState current, Revision tip) {
        History history = wiki.history();
        Optional<List<Revision>> missing = history.unknown(tip, current::knows, options.atOnce());
        if (missing.isEmpty()) {
            return false;
        }
        try {
            List<CommitRecord> records = CatchUp.read(history, missing.get());
            replace(
                    new HistoryState(
                            current.stored(),
                            current.latest().and(current.table(), records),
                            current.shallow()));
        } catch (IOException e) {
            LOG.debug("Reading commits for the history index", e);
            return false;
        }
        if (current.latest().size() + missing.get().size() >= options.foldAfter()) {
            start(tip);
        }
        return true;
    }

    private synchronized void publish(HistoryState better) {
        replace(better);
    }

    /** Puts another state in the place of this one; each state in this place is held. */
    private void replace(@Nullable HistoryState other) {
        HistoryState before = state;
        if (other != null) {
            other.hold();
        }
        state = other;
        if (before != null) {
            before.release();
        }
    }

    private void start(Revision tip) {
        boolean vain = failure != null && failure.warnsOf(tip);
        if (work.isDone() && !closed && !vain) {
            failure = null;
            CompletableFuture<Void> next = new CompletableFuture<>();
            work = next;
            background.execute(() -> {
                work(tip);
                next.complete(null);
            });
        }
    }

    private void work(Revision tip) {
        FailedBuild failed = null;
        try {
            if (!catchUp.to(tip)) {
                LOG.debug("Another process is writing the history index");
            }
        } catch (CatchUp.Stopped e) {
            LOG.debug("The history index is closed before it is complete");
        } catch (IOException | RuntimeException | Error e) {
            // Whoever waits is told; others have their answers from git.
            LOG.warn("The history index could not be brought up to date: {}", e.toString());
            catchUp.forget();
            failed = FailedBuild.now(e, tip, wiki);
        }
        synchronized (this) {
            failure = failed;
        }
    }

    private void tell(IndexWatcher watcher) {
        int total = catchUp.total();
        if (total >= MIN_COMMITS_TOLD) {
            watcher.indexing(catchUp.done(), total);
        }
    }

    /** Waits for a moment, or until the work under way is done. */
    private void await() {
        CompletableFuture<Void> underWay;
        synchronized (this) {
            underWay = work;
        }
        try {
            underWay.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It goes on; the caller looks up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SearchException.interrupted("the history index was being built");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
