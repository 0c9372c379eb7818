package dev.holt.index;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The answers of an index that was built from nothing for one snapshot: what is right. */
final class Scratch implements WikiIndex.Questions, AutoCloseable {
    private final StoredIndex index;
    private final Snapshot snapshot;

    Scratch(Wiki wiki, Snapshot snapshot) throws IOException {
        this.index =
                new StoredIndex(
                        new ByteBuffersDirectory(),
                        wiki,
                        new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));
        this.snapshot = snapshot;
        index.update(snapshot);
    }

    SearchResult search(SearchQuery query) {
        SearchCursor from =
                query.cursor()
                        .map(text -> SearchCursor.of(text, query))
                        .orElse(SearchCursor.start(snapshot.revision()));
        SearchRequest request =
                new SearchRequest(
                        query,
                        from,
                        SearchLimits.defaults(),
                        Optional.empty(),
                        new QueryAnalyzers.Pool());
        return ask(snapshot, view -> SectionSearch.in(view, request));
    }

    List<Suggestion> suggest(String typed, int limit) {
        return ask(snapshot, view -> SuggestionSearch.of(view, typed, limit, ""));
    }

    List<PageSummary> pages(PageFilter filter) {
        return ask(snapshot, view -> new PageReading(view.searcher()).summaries(filter));
    }

    LinkGraph links() {
        return new StoredLinkGraph(this, snapshot);
    }

    @Override
    public <T> T ask(Snapshot asked, WikiIndex.Question<T> question) {
        try (View view = View.of(newest())) {
            return question.of(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws WikiException.UnknownRevision when git has dropped the commit in the meantime
     */
    private Generation newest() {
        return index.newest()
                .orElseThrow(
                        () -> new WikiException.UnknownRevision(snapshot.revision() + " is gone"));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
