package dev.holt.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What every pass of a search has in common: the index, the limits, and the pages to search. */
final class QueryFrame {
    /** The least score of a page that is called what was typed; others have far less. */
    static final float CALLED_SO = 1_000;

    private final ExactSearcher searcher;
    private final SearchLimits limits;
    private final SearchQuery query;
    private final QueryAnalyzers analyzers;
    private final List<Query> filters;
    private final Optional<Query> called;

    QueryFrame(ExactSearcher searcher, SearchRequest request, QueryAnalyzers analyzers) {
        this.searcher = searcher;
        this.limits = request.limits();
        this.query = request.query();
        this.analyzers = analyzers;
        this.filters = filters(query.scope());
        this.called = called(query.text());
    }

    SearchQuery query() {
        return query;
    }

    SearchLimits limits() {
        return limits;
    }

    QueryAnalyzers analyzers() {
        return analyzers;
    }

    ExactSearcher searcher() {
        return searcher;
    }

    /** Pages that are called exactly what was typed. */
    Optional<Query> called() {
        return called;
    }

    /** Whether no section of the wiki matches, whatever pages are searched. */
    boolean isNowhere(Query exact) throws IOException {
        return searcher.count(exact) == 0;
    }

    /** A query for the sections of the pages to search, to be added to. */
    BooleanQuery.Builder query(List<Query> unwanted) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        filters.forEach(f -> builder.add(f, Occur.FILTER));
        unwanted.forEach(u -> builder.add(u, Occur.MUST_NOT));
        if (!query.scope().without().isEmpty()) {
            builder.add(Filters.within(query.scope().without()), Occur.MUST_NOT);
        }
        called.ifPresent(c -> builder.add(c, Occur.SHOULD));
        return builder;
    }

    private static Optional<Query> called(String text) {
        String called = Fields.called(text);
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Query exact = new ConstantScoreQuery(new TermQuery(new Term(Fields.CALLED, called)));
        return Optional.of(new BoostQuery(exact, CALLED_SO));
    }

    private static List<Query> filters(SearchScope scope) {
        List<Query> filters = new ArrayList<>();
        // Every document is a section. Lucene drops this where anything else is wanted.
        filters.add(MatchAllDocsQuery.INSTANCE);
        filters.addAll(Filters.of(scope.pages()));
        scope.within().map(Filters::within).ifPresent(filters::add);
        return filters;
    }
}
