package dev.holt.index.history;

import dev.holt.index.IndexWatcher;

/** Somebody who waits for the index as long as it takes. */
public final class Patience implements IndexWatcher {
    private int done;
    private int total;

    @Override
    public void indexing(int newDone, int newTotal) {
        done = newDone;
        total = newTotal;
    }

    @Override
    public boolean givenUp() {
        return false;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }
}
