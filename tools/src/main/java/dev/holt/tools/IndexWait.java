package dev.holt.tools;

import dev.holt.index.IndexWatcher;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.CallContext;
import dev.holt.wiki.Snapshot;
import java.util.function.BooleanSupplier;

/**
 * A caller that waits until the index can answer about a snapshot: told how many pages are indexed,
 * and free to give up.
 */
final class IndexWait implements IndexWatcher {
    private final CallContext context;
    private final int after;
    private final BooleanSupplier enough;
    private int done;

    private IndexWait(CallContext context, int after, BooleanSupplier enough) {
        this.context = context;
        this.after = after;
        this.enough = enough;
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
        if (!index.prepare(snapshot, new IndexWait(context, 0, enough))) {
            Cancelled.check(context);
        }
        return index;
    }

    /**
     * As {@link #ready}, for a call that has more to do.
     *
     * @param after how many steps it will tell of afterwards
     * @return how many pages it was told are indexed, from where it goes on counting
     */
    static int before(int after, WikiIndex index, Snapshot snapshot, CallContext context) {
        IndexWait wait = new IndexWait(context, after, () -> false);
        if (!index.prepare(snapshot, wait)) {
            throw Cancelled.failure();
        }
        return wait.done;
    }

    @Override
    public void indexing(int pages, int total) {
        done = pages;
        context.progress(pages, total + after, "indexing pages");
    }

    @Override
    public boolean givenUp() {
        return context.cancelled() || enough.getAsBoolean();
    }
}
