package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.List;

/**
 * The search index of a wiki: full text, links and listings, exact for every snapshot asked about.
 *
 * <p>Safe for use by several threads, and any number of processes may have one on the same wiki.
 */
@SuppressWarnings("DoNotCallSuggester") // the skeleton of a class that is being written
public final class WikiIndex implements AutoCloseable {
    private final Wiki wiki;
    private final IndexOptions options;

    private WikiIndex(Wiki wiki, IndexOptions options) {
        this.wiki = wiki;
        this.options = options;
    }

    /**
     * The index of {@code wiki}, kept in the folder {@code index} of its state folder. Nothing is
     * read or written before the first question.
     */
    public static WikiIndex open(Wiki wiki, IndexOptions options) {
        return new WikiIndex(wiki, options);
    }

    /**
     * The sections of the snapshot's pages that match, best first.
     *
     * @throws SearchException when the query is empty or too long, or its cursor belongs to another
     */
    public SearchResult search(SearchQuery query, Snapshot snapshot) {
        throw new UnsupportedOperationException("of " + snapshot.revision() + options.search() + wiki.folder());
    }

    /** The links between the snapshot's pages. */
    public LinkGraph links(Snapshot snapshot) {
        throw new UnsupportedOperationException("of " + snapshot.revision() + options.search() + wiki.folder());
    }

    /** The snapshot's pages that pass the filter, sorted by name. */
    public List<PageSummary> pages(PageFilter filter, Snapshot snapshot) {
        throw new UnsupportedOperationException("of " + snapshot.revision() + options.search() + wiki.folder());
    }

    /** The state of the index. */
    public IndexStatus status(Snapshot snapshot) {
        throw new UnsupportedOperationException("of " + snapshot.revision() + options.search() + wiki.folder());
    }

    /** Writes what is pending to disk if no other process is doing so, and frees all memory. */
    @Override
    public void close() {}
}
