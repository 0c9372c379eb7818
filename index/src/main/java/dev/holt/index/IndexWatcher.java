package dev.holt.index;

/** Somebody who waits until pages are indexed. Called on the waiting thread only. */
public interface IndexWatcher {

    /**
     * Tells how far the work is: several times a second while it lasts, and once at its end. Little
     * work isn't told of.
     *
     * @param done how many pages have been indexed since the waiting began
     * @param total how many there are to index; may grow, as others may want pages too
     */
    void indexing(int done, int total);

    /** Returns whether the answer is no longer wanted; looked at before and while waiting. */
    boolean givenUp();
}
