package dev.holt.index;

import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.render.syntax.WikiLinkOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * The limits of a {@link WikiIndex}.
 *
 * @param foldAfterPages how many pages may differ between the index on disk and the branch's tip
 *     before the difference is written to disk
 * @param cachedPages how many pages all views of snapshots that are kept may hold in memory
 *     together; the newest view is kept whatever its size
 * @param maxPagesAsOf how many pages may differ between the index and an old snapshot that is asked
 *     about; they are indexed in memory first, so with more the question is an error
 * @param buildThreads how many threads read and analyse pages when there are many to index
 * @param lockTimeout how long to wait for another process that is building the index before
 *     building one in memory
 * @param closeTime how long {@link WikiIndex#close} waits for an index that is being built, before
 *     it gives that up
 * @param search the limits of a query and its answer
 * @param wikiLinkOrder which side of the bar in the pages' wiki links is the page; each order has
 *     an index of its own
 * @param embedding what makes vectors of sections and queries; empty to search by words only
 */
public record IndexOptions(
        int foldAfterPages,
        int cachedPages,
        int maxPagesAsOf,
        int buildThreads,
        Duration lockTimeout,
        Duration closeTime,
        SearchLimits search,
        WikiLinkOrder wikiLinkOrder,
        Optional<EmbeddingOptions> embedding) {
    public IndexOptions {
        if (foldAfterPages < 0 || cachedPages < 0 || maxPagesAsOf < 0 || buildThreads < 1) {
            throw new IllegalArgumentException(
                    "index options need at least 0 pages to fold after, 0 cached pages, 0 pages as of"
                            + " a date and 1 thread: %d, %d, %d, %d"
                                    .formatted(
                                            foldAfterPages,
                                            cachedPages,
                                            maxPagesAsOf,
                                            buildThreads));
        }
    }

    /**
     * 200 pages, 20,000 pages, 20,000 pages, 2 threads, 10 seconds, 4 seconds, {@link
     * SearchLimits#defaults()}, page first, words only.
     */
    public static IndexOptions defaults() {
        return new IndexOptions(
                200,
                20_000,
                20_000,
                2,
                Duration.ofSeconds(10),
                Duration.ofSeconds(4),
                SearchLimits.defaults(),
                WikiLinkOrder.PAGE_FIRST,
                Optional.empty());
    }

    /** The same options with another {@link #foldAfterPages()}. */
    public IndexOptions withFoldAfterPages(int pages) {
        return new IndexOptions(
                pages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                closeTime,
                search,
                wikiLinkOrder,
                embedding);
    }

    /** The same options with another {@link #cachedPages()}. */
    public IndexOptions withCachedPages(int pages) {
        return new IndexOptions(
                foldAfterPages,
                pages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                closeTime,
                search,
                wikiLinkOrder,
                embedding);
    }

    /** The same options with another {@link #maxPagesAsOf()}. */
    public IndexOptions withMaxPagesAsOf(int pages) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                pages,
                buildThreads,
                lockTimeout,
                closeTime,
                search,
                wikiLinkOrder,
                embedding);
    }

    /** The same options with another {@link #lockTimeout()}. */
    public IndexOptions withLockTimeout(Duration timeout) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                timeout,
                closeTime,
                search,
                wikiLinkOrder,
                embedding);
    }

    /** The same options with another {@link #closeTime()}. */
    public IndexOptions withCloseTime(Duration time) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                time,
                search,
                wikiLinkOrder,
                embedding);
    }

    /** The same options with other limits of a query. */
    public IndexOptions withSearch(SearchLimits limits) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                closeTime,
                limits,
                wikiLinkOrder,
                embedding);
    }

    /** The same options for pages that write their wiki links in this order. */
    public IndexOptions withWikiLinkOrder(WikiLinkOrder order) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                closeTime,
                search,
                order,
                embedding);
    }

    /** The same options, with search by meaning too. */
    public IndexOptions withEmbedding(EmbeddingOptions vectors) {
        return new IndexOptions(
                foldAfterPages,
                cachedPages,
                maxPagesAsOf,
                buildThreads,
                lockTimeout,
                closeTime,
                search,
                wikiLinkOrder,
                Optional.of(vectors));
    }
}
