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
    public HistoryIndexStatus status() throws IOException {
        long bytes = catchUp.bytes();
        synchronized (this) {
            return new HistoryIndexStatus(
                    state == null ? 0 : state.commits(),
                    work.isDone() ? 0 : catchUp.total() - catchUp.done(),
                    bytes);
        }
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
    private Optional<KnownPast> known(Revision tip) {
        if (isClosed() || tip.equals(Revision.NONE)) {
            return Optional.empty();
        }
        HistoryState found = held(wiki.history().shallow()).orElse(null);
        if (found == null) {
            start(tip);
            return Optional.empty();
        }
        return found.knows(tip) ? Optional.of(new KnownPast(found)) : completed(found, tip);
    }

    /** As much as is known and the commits up to a tip, unless many are missing. */
    private Optional<KnownPast> completed(HistoryState held, Revision tip) {
        Optional<HistoryState> more = Optional.empty();
        try {
            more = withFew(held, tip);
        } finally {
            if (more.isEmpty()) {
                held.release();
            }
        }
        more.ifPresent(better -> adopt(held, better));
        if (more.isEmpty() || more.get().latest().size() >= options.foldAfter()) {
            start(tip);
        }
        // It is about the same stored state, so what was held is held on.
        return more.map(KnownPast::new);
    }

    /** What is known while the clone ends where it does, held. */
    private synchronized Optional<HistoryState> held(List<String> shallow) {
        HistoryState current = state;
        if (current != null && !current.shallow().equals(shallow)) {
            replace(null);
            return Optional.empty();
        }
        if (current != null) {
            current.hold();
        }
        return Optional.ofNullable(current);
    }

    /**
     * Reads what is missing, if that is little. Nobody waits for this meanwhile, so that two may
     * read the same.
     */
    private Optional<HistoryState> withFew(HistoryState known, Revision tip) {
        History history = wiki.history();
        Optional<List<Revision>> missing = history.unknown(tip, known::knows, options.atOnce());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<CommitRecord> records = CatchUp.read(history, missing.get());
            // Made deeper in the meantime, the clone has parents that were not looked for.
            return history.shallow().equals(known.shallow())
                    ? Optional.of(known.with(records))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("Reading commits for the history index", e);
            return Optional.empty();
        }
    }

    /** Puts a state that knows more into the place of one, if that is still there. */
    @SuppressWarnings("ReferenceEquality") // The very one: an equal one would be as good, and slow.
    private synchronized void adopt(HistoryState before, HistoryState more) {
        if (before == state && !closed) {
            replace(more);
        }
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

    private synchronized void start(Revision tip) {
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
