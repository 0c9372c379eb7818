package dev.holt.tools;

import dev.holt.index.IndexWatcher;
import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.PageAges;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolException;
import dev.holt.wiki.Snapshot;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A caller that waits until the index can answer about a snapshot: told how many pages are indexed,
 * and free to give up.
 */
final class IndexWait implements IndexWatcher {
    private static final String PAGES = "indexing pages";

    private final CallContext context;
    private final int after;
    private final BooleanSupplier enough;
    private final String doing;
    private int done;

    private IndexWait(CallContext context, int after, BooleanSupplier enough, String doing) {
        this.context = context;
        this.after = after;
        this.enough = enough;
        this.doing = doing;
    }

    /**
     * Returns the index once it can answer about the snapshot.
     *
     * @throws dev.holt.protocol.ToolException {@code cancelled} when the caller has given up
     */
    static WikiIndex ready(ToolEnvironment environment, Snapshot snapshot, CallContext context) {
        WikiIndex index = environment.index().get();
        before(0, index, snapshot, context);
        return index;
    }

    /**
     * Returns the index once it can answer about the snapshot, or at least in part when that takes
     * longer than {@link ToolLimits#indexWait()}.
     *
     * @throws dev.holt.protocol.ToolException {@code cancelled} when the caller has given up
     */
    static WikiIndex readyInPart(
            ToolEnvironment environment, Snapshot snapshot, CallContext context) {
        WikiIndex index = environment.index().get();
        long start = System.nanoTime();
        long patience = environment.limits().indexWait().toNanos();
        BooleanSupplier enough = () -> System.nanoTime() - start >= patience && index.partIsReady();
        if (!index.prepare(snapshot, new IndexWait(context, 0, enough, PAGES))) {
            Cancelled.check(context);
        }
        return index;
    }

    /**
     * Returns when the snapshot's pages changed and by whom, once the index of the history can
     * tell.
     *
     * @throws ToolException {@code cancelled} when the caller has given up, {@code
     *     history_unavailable} when the history cannot be indexed
     */
    static PageAges ages(ToolEnvironment environment, Snapshot snapshot, CallContext context) {
        HistoryIndex history = environment.history().get();
        IndexWait wait = new IndexWait(context, 0, () -> false, "reading commits");
        try {
            if (!history.prepare(snapshot, wait)) {
                Cancelled.check(context);
            }
        } catch (UncheckedIOException logged) {
            throw unavailable();
        }
        return history.ages(snapshot).orElseThrow(IndexWait::unavailable);
    }

    private static ToolException unavailable() {
        return new ToolException(
                "history_unavailable",
                "Who changed which page is not known at the moment: the history could not be read."
                        + " Try again, or leave out author and sort.",
                Map.of());
    }

    /**
     * As {@link #ready}, for a call that has more to do.
     *
     * @param after how many steps it will tell of afterwards
     * @return how many pages it was told are indexed, from where it goes on counting
     */
    static int before(int after, WikiIndex index, Snapshot snapshot, CallContext context) {
        IndexWait wait = new IndexWait(context, after, () -> false, PAGES);
        if (!index.prepare(snapshot, wait)) {
            throw Cancelled.failure();
        }
        return wait.done;
    }

    @Override
    public void indexing(int pages, int total) {
        done = pages;
        context.progress(pages, total + after, doing);
    }

    @Override
    public boolean givenUp() {
        return context.cancelled() || enough.getAsBoolean();
    }
}
