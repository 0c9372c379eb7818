package dev.holt.wiki;

/** Hears of the commits that a wiki's branch moves to, whoever moves it. */
@FunctionalInterface
public interface TipListener {

    /**
     * The newest commit is another one. Called by one thread at a time; moves that follow each
     * other closely are told as one.
     *
     * @param before the newest commit when this was last called, or when watching began
     * @param now the newest commit
     */
    void moved(Revision before, Revision now);
}
