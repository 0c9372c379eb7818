package dev.holt.index;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The analyzers of one question: for its text, and for that of pages where it is looked for.
 *
 * @param forQueries analyses what was asked
 * @param forPages analyses what was found
 */
record QueryAnalyzers(SearchAnalyzer forQueries, SearchAnalyzer forPages) {
    /** New ones, for one thread at a time. */
    static QueryAnalyzers create() {
        return new QueryAnalyzers(
                SearchAnalyzer.forQueriesInTurn(), SearchAnalyzer.forPagesInTurn());
    }

    /**
     * Analyzers that wait for the next question. Making one costs about as much as analysing a
     * page, and what Lucene keeps for each thread is of no use to threads that live for one call.
     */
    static final class Pool {
        private final Queue<QueryAnalyzers> waiting = new ConcurrentLinkedQueue<>();

        /** Analyzers that nobody else uses. */
        QueryAnalyzers take() {
            QueryAnalyzers taken = waiting.poll();
            return taken == null ? create() : taken;
        }

        /** Takes back analyzers whose question has been answered; failed ones are left alone. */
        void giveBack(QueryAnalyzers analyzers) {
            waiting.add(analyzers);
        }
    }
}
