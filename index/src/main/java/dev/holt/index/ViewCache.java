package dev.holt.index;

import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The views made lately, by the root tree of their snapshot.
 *
 * <p>Views are made by threads of this cache, never by the one that asks: an interrupt of a caller
 * would close Lucene's files under everyone. Its threads end when they have nothing to do.
 */
final class ViewCache {
    /** Each view keeps its generation of the stored index open. */
    private static final int MAX_VIEWS = 16;

    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 5;

    /** How long somebody who waits does not look up. */
    private static final int MOMENT_MILLIS = 200;

    private final Views views;
    private final int maxPages;
    private final ExecutorService makers;
    private final ExecutorService readers;
    private final Map<String, CompletableFuture<View>> byTree =
            new LinkedHashMap<>(16, 0.75f, true);

    ViewCache(Views views, int maxPages) {
        this.views = views;
        this.maxPages = maxPages;
        this.makers = threads(THREADS, "holt-index-");
        this.readers = threads(1, "holt-index-part-");
    }

    private static ExecutorService threads(int count, String name) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        count,
                        count,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name(name, 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** A view of {@code snapshot}, to be closed by the caller. */
    View hold(Snapshot snapshot) {
        while (true) {
            View view = await(viewOf(snapshot));
            if (view.hold()) {
                return view;
            }
        }
    }

    /**
     * Waits until there is a view of {@code snapshot}, or making one has failed, which the next
     * question will tell.
     *
     * @param goOn asked before the waiting and several times a second
     * @return false when told not to go on; the view is made all the same
     */
    boolean await(Snapshot snapshot, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            return false;
        }
        CompletableFuture<View> made = viewOf(snapshot);
        while (!isDone(made)) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A view of what is ready, to be closed by the caller, while the view of {@code snapshot} is
     * being made; nothing when that is there, or nothing is ready.
     */
    Optional<View> holdPart(Snapshot snapshot) {
        if (viewOf(snapshot).isDone()) {
            return Optional.empty();
        }
        CompletableFuture<Optional<View>> part = new CompletableFuture<>();
        readers.execute(() -> {
            try {
                part.complete(views.part(snapshot));
            } catch (IOException | RuntimeException | Error e) {
                part.completeExceptionally(e);
            }
        });
        try {
            return await(part);
        } catch (SearchException interrupted) {
            // Nobody takes the view that is being made.
            CompletableFuture<Void> _ = part.thenAccept(view -> view.ifPresent(View::close));
            throw interrupted;
        }
    }

    /** Closes every view as soon as nobody uses it. */
    synchronized void clear() {
        byTree.values().forEach(ViewCache::closeOnceMade);
        byTree.clear();
    }

    /** Makes no more views, and waits for those being made, but no longer than this. */
    void finish(Duration time) {
        makers.shutdown();
        try {
            boolean _ = makers.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes no more views, and waits for those being made. */
    void close() {
        readers.close();
        makers.close();
        clear();
    }

    private synchronized CompletableFuture<View> viewOf(Snapshot snapshot) {
        return byTree.computeIfAbsent(
                snapshot.rootTree(),
                tree -> {
                    CompletableFuture<View> made = new CompletableFuture<>();
                    try {
                        makers.execute(() -> make(snapshot, made));
                    } catch (RejectedExecutionException e) {
                        throw SearchException.closed();
                    }
                    return made;
                });
    }

    private void make(Snapshot snapshot, CompletableFuture<View> made) {
        try {
            View view = views.make(snapshot);
            evict(view.pagesInMemory());
            made.complete(view);
        } catch (IOException | RuntimeException | Error e) {
            synchronized (this) {
                byTree.remove(snapshot.rootTree(), made);
            }
            made.completeExceptionally(e);
        }
    }

    /** Closes the views not used for longest, until there is room for one with so many pages. */
    private synchronized void evict(int newPages) {
        long pages = newPages + byTree.values().stream().mapToLong(ViewCache::pages).sum();
        Iterator<CompletableFuture<View>> eldest = byTree.values().iterator();
        while (byTree.size() > 1 && (byTree.size() > MAX_VIEWS || pages > maxPages)) {
            CompletableFuture<View> next = eldest.next();
            if (!next.isDone()) {
                return;
            }
            pages -= pages(next);
            eldest.remove();
            closeOnceMade(next);
        }
    }

    private static void closeOnceMade(CompletableFuture<View> made) {
        CompletableFuture<Void> _ = made.thenAccept(View::close);
    }

    private static long pages(CompletableFuture<View> made) {
        return made.state() == CompletableFuture.State.SUCCESS
                ? made.resultNow().pagesInMemory()
                : 0;
    }

    /** Waits for a moment. */
    private static boolean isDone(CompletableFuture<View> made) {
        try {
            made.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static SearchException interrupted() {
        Thread.currentThread().interrupt();
        return SearchException.interrupted("the index was being read");
    }

    private static <T> T await(CompletableFuture<T> made) {
        try {
            return made.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw new UncheckedIOException(io);
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
