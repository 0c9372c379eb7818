package dev.holt.index;

import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A wiki with the indexes of its pages and of its history, whose answers can be checked. */
final class CheckedWiki implements AutoCloseable {
    private final Wiki wiki;
    private final Limits limits;
    private final RightAnswers right;
    private final RightHistory rightHistory;
    private WikiIndex index;
    private HistoryIndex history;

    /** The limits of both indexes. */
    record Limits(IndexOptions index, HistoryOptions history) {}

    /**
     * @param seed the same questions are asked for the same seed
     */
    CheckedWiki(Path folder, Limits limits, long seed) {
        RandomText random = new RandomText(new Random(seed));
        this.wiki = Wiki.open(folder, WikiOptions.defaults());
        this.limits = limits;
        this.right = new RightAnswers(wiki, random);
        this.rightHistory = new RightHistory(wiki, folder, random);
        this.index = WikiIndex.open(wiki, limits.index());
        this.history = new HistoryIndex(wiki, limits.history());
    }

    Wiki wiki() {
        return wiki;
    }

    /**
     * Checks some answers about pages and some about the past.
     *
     * @throws AssertionError when one is wrong
     */
    void check(Snapshot snapshot) throws IOException {
        right.check(index, snapshot);
        rightHistory.check(history, snapshot);
    }

    /** How many answers about pages have been compared. */
    long compared() {
        return right.compared();
    }

    /** How many answers about the past have been compared. */
    long comparedOfHistory() {
        return rightHistory.compared();
    }

    /** Closes both indexes; none may be asked until they are opened. */
    void closeIndexes() {
        index.close();
        history.close();
    }

    void openIndexes() {
        index = WikiIndex.open(wiki, limits.index());
        history = new HistoryIndex(wiki, limits.history());
    }

    @Override
    public void close() {
        closeIndexes();
        rightHistory.close();
        wiki.close();
    }
}
