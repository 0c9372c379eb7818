package dev.holt.server;

import dev.holt.index.IndexWatcher;

/** Nobody waits for the index: it is brought up to date in the background. */
final class Unhurried implements IndexWatcher {
    @Override
    public void indexing(int done, int total) {}

    @Override
    public boolean givenUp() {
        return false;
    }
}
