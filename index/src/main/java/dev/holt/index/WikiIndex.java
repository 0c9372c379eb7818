package dev.holt.index;

import dev.holt.index.embedding.EmbeddingStatus;
import dev.holt.render.MarkdownException;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of a wiki: full text, links and listings, exact for every snapshot asked about.
 *
 * <p>An answer depends on the snapshot alone, never on what has been indexed so far. The index on
 * disk is one of some commit; the pages that differ in the snapshot are indexed in memory when they
 * are asked about, and go to disk when they have become many. Asking about an old snapshot costs
 * the indexing of the pages that differ, once while it is remembered.
 *
 * <p>Safe for use by several threads, and any number of processes may have one on the same wiki. A
 * damaged index is built anew; without a place to write, it is kept in memory.
 */
public final class WikiIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WikiIndex.class);

    /** How many pages make it worth telling those who wait how many are indexed. */
    static final int MIN_PAGES_TOLD = 64;

    private final Wiki wiki;
    private final Duration closeTime;
    private final SearchLimits limits;
    private final PageIndexer indexer;
    private final Views views;
    private final ViewCache cache;
    private final Optional<SectionMeaning> meaning;
    private final QueryAnalyzers.Pool analyzers = new QueryAnalyzers.Pool();

    private WikiIndex(Wiki wiki, IndexOptions options) {
        LuceneRemarks.silence();
        this.wiki = wiki;
        this.closeTime = options.closeTime();
        this.limits = options.search();
        this.indexer = new PageIndexer(options.buildThreads(), options.wikiLinkOrder());
        this.views = new Views(wiki, options, indexer);
        this.cache = new ViewCache(views, options.cachedPages());
        this.meaning = options.embedding().map(with -> SectionMeaning.by(with, wiki::stateFolder));
    }

    /**
     * The index of {@code wiki}, kept in the folder {@code index} of its state folder, or {@code
     * index-text-first} for that order of wiki links. Nothing is read or written before the first
     * question.
     */
    public static WikiIndex open(Wiki wiki, IndexOptions options) {
        return new WikiIndex(wiki, options);
    }

    /**
     * Waits until questions about the snapshot can be answered at once, for callers who want to
     * know how far that is, or may lose patience. Needless before a question otherwise.
     *
     * @return false when the watcher gave up; what is being indexed is indexed all the same
     */
    public boolean prepare(Snapshot snapshot, IndexWatcher watcher) {
        IndexingCount.Since count = indexer.count().now();
        boolean ready =
                cache.await(
                        snapshot,
                        () -> {
                            tell(count, watcher);
                            return !watcher.givenUp();
                        });
        if (ready) {
            tell(count, watcher);
        }
        return ready;
    }

    private static void tell(IndexingCount.Since count, IndexWatcher watcher) {
        int total = count.total();
        if (total >= MIN_PAGES_TOLD) {
            watcher.indexing(count.done(), total);
        }
    }

    /**
     * The sections of the snapshot's pages that match, best first. With a cursor, the search goes
     * on in the commit in which it started.
     *
     * @throws SearchException when the query is empty or too long, a filter makes no sense, or the
     *     cursor belongs to another query
     */
    public SearchResult search(SearchQuery query, Snapshot snapshot) {
        SectionSearch.check(query, limits);
        Optional<SearchCursor> cursor = query.cursor().map(text -> SearchCursor.of(text, query));
        Snapshot searched = cursor.map(this::snapshotOf).orElse(snapshot);
        SearchCursor from = cursor.orElse(SearchCursor.start(searched.revision()));
        SearchRequest request = new SearchRequest(query, from, limits, meaning, analyzers);
        Question<SearchResult> question = view -> SectionSearch.in(view, request);
        boolean partIsEnough = query.extras().contains(SearchQuery.Extra.PART) && cursor.isEmpty();
        Optional<SearchResult> part = partIsEnough ? askPart(searched, question) : Optional.empty();
        SearchResult result = part.isPresent() ? part.get() : goOn(cursor, searched, question);
        if (part.isEmpty()) {
            meaning.ifPresent(it -> it.fill(wiki::head, cache));
        }
        return result;
    }

    private SearchResult goOn(
            Optional<SearchCursor> cursor, Snapshot searched, Question<SearchResult> question) {
        try {
            return ask(searched, question);
        } catch (SearchException e) {
            boolean tooOld = e.code().equals(SearchException.TOO_LONG_AGO) && cursor.isPresent();
            throw tooOld ? SearchException.cursorTooOld() : e;
        }
    }

    /**
     * Whether a search for which a part is enough would be answered now, from what is ready of the
     * index.
     */
    public boolean partIsReady() {
        return indexer.making().hasPages();
    }

    private Optional<SearchResult> askPart(Snapshot snapshot, Question<SearchResult> question) {
        Optional<View> part = cache.holdPart(snapshot);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (View view = part.get()) {
            int pages = new PageReading(view.searcher()).count(Fields.PAGE_KIND);
            SearchResult.Part searched = new SearchResult.Part(pages, snapshot.pages().size());
            return pages == 0 ? Optional.empty() : Optional.of(question.of(view).ofPart(searched));
        } catch (IOException e) {
            LOG.debug("What is ready of the search index could not be read", e);
            return Optional.empty();
        }
    }

    /**
     * The pages and sections of the snapshot that may be meant by a text, best first: as completion
     * of what is being typed, or where nothing is called so.
     *
     * @param typed the text; only its first {@link SuggestionSearch#MAX_CHARS} characters count
     * @param limit the most suggestions, at least 1
     */
    public List<Suggestion> suggest(String typed, int limit, Snapshot snapshot) {
        return suggest(typed, limit, "", snapshot);
    }

    /**
     * As {@link #suggest(String, int, Snapshot)}, of the pages whose names start with {@code
     * prefix}.
     */
    public List<Suggestion> suggest(String typed, int limit, String prefix, Snapshot snapshot) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        return ask(snapshot, view -> SuggestionSearch.of(view, typed, limit, prefix));
    }

    /** Which side of the bar in the pages' wiki links is the page. */
    public WikiLinkOrder wikiLinkOrder() {
        return indexer.wikiLinkOrder();
    }

    /** The links between the snapshot's pages. */
    public LinkGraph links(Snapshot snapshot) {
        return new StoredLinkGraph(this::ask, snapshot);
    }

    /** The snapshot's pages that pass the filter, sorted by name. */
    public List<PageSummary> pages(PageFilter filter, Snapshot snapshot) {
        return ask(snapshot, view -> new PageReading(view.searcher()).summaries(filter));
    }

    /** The state of the index as seen from the snapshot. Builds nothing. */
    public IndexStatus status(Snapshot snapshot) {
        try {
            try {
                return views.status(snapshot);
            } catch (WikiException.WikiDamaged indexedCommitDropped) {
                views.forgetDropped();
                return views.status(snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How far the sections of the index on disk have vectors; nothing where only words are searched
     * for. Builds nothing.
     */
    public Optional<EmbeddingStatus> embeddingStatus() {
        return meaning.map(it -> {
            try {
                return it.status(views.ofStored(view -> it.count(view.searcher())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Waits {@link IndexOptions#closeTime()} for what is being indexed and then gives it up, as an
     * index that is not finished is not kept. Writes what is pending to disk if that is worth it,
     * soon done and no other process is doing so, and frees all memory. To be called before the
     * wiki is closed.
     */
    @Override
    public void close() {
        cache.finish(closeTime);
        indexer.stop();
        meaning.ifPresent(SectionMeaning::close);
        cache.close();
        indexer.goOn();
        try {
            views.close();
        } catch (IOException | WikiException e) {
            LOG.warn("The search index could not be closed: {}", e.toString());
        }
    }

    /** The stored index that is being made. */
    IndexInTheMaking making() {
        return indexer.making();
    }

    /** How many pages have been parsed since this was opened. */
    long pagesParsed() {
        return indexer.parsed();
    }

    /** A question to a view. */
    @FunctionalInterface
    interface Question<T> {
        T of(View view) throws IOException;
    }

    /** Where questions are answered. */
    @FunctionalInterface
    interface Questions {
        <T> T ask(Snapshot snapshot, Question<T> question);
    }

    /** Asks, and once more from files that have been verified when the first answer fails. */
    private <T> T ask(Snapshot snapshot, Question<T> question) {
        try {
            return asked(snapshot, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T asked(Snapshot snapshot, Question<T> question) throws IOException {
        try {
            return answer(snapshot, question);
        } catch (WikiException.WikiDamaged e) {
            // The branch was moved away from the commit that the index is of, and git dropped it.
            LOG.warn("The search index is read again, as the wiki could not be", e);
            cache.clear();
            views.forgetDropped();
        } catch (SearchException | WikiException | MarkdownException e) {
            throw e;
        } catch (IOException | RuntimeException | InternalError e) {
            // Files damaged after they were opened show themselves as any exception; a file that
            // has been cut off as an InternalError.
            LOG.warn("The search index is verified, as a question failed", e);
            cache.clear();
            views.forget();
        }
        return answer(snapshot, question);
    }

    private <T> T answer(Snapshot snapshot, Question<T> question) throws IOException {
        try (View view = cache.hold(snapshot)) {
            return question.of(view);
        }
    }

    private Snapshot snapshotOf(SearchCursor cursor) {
        try {
            return wiki.at(cursor.revision());
        } catch (WikiException.UnknownRevision e) {
            throw SearchCursor.invalid("is of a commit that the wiki no longer has");
        }
    }
}
