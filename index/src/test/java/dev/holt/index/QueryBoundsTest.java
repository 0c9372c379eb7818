package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query may cost, whoever wrote it. */
class QueryBoundsTest {
    private static final SearchLimits LIMITS = SearchLimits.defaults();
    private static final int LONG = 100_000;
    private static final int MIXTURES = 60;

    /** A clause of a query in each of four fields, as words and as a whole, and the filters. */
    private static final int CLAUSES =
            4 * (2 * LIMITS.maxQueryWords() + LIMITS.maxQueryParts()) + 10;

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    private final StoredIndex stored =
            new StoredIndex(
                    new ByteBuffersDirectory(),
                    test.wiki(),
                    new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));

    @BeforeEach
    void fill() {
        String many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "ab" + Integer.toString(i, Character.MAX_RADIX))
                        .collect(Collectors.joining(" "));
        test.writeAll(
                Map.of(
                        "A",
                        "---\nstate: open\nrank: 3\ntags: [x/y]\n---\n# Word\n\na b aB 東 x\n",
                        "B",
                        many + "\n"));
    }

    @AfterEach
    void close() throws IOException {
        stored.close();
        index.close();
        test.close();
    }

    @Test
    void queryAsLongAsAllowed_isAnsweredWhateverItIsMadeOf() {
        HostileQueries.of(LIMITS.maxQueryChars(), MIXTURES, new Random(1))
                .forEach(text -> answered(text));
    }

    @Test
    void answer_echoesAQueryOnceAtMostAndAFewWords() {
        HostileQueries.of(LIMITS.maxQueryChars(), MIXTURES, new Random(2))
                .forEach(text -> {
                    SearchResult result = answered(text);
                    int echoed =
                            result.droppedWords().stream().mapToInt(String::length).sum()
                                    + result.corrections().toString().length();
                    assertThat(echoed).as(text).isLessThan(3 * LIMITS.maxQueryChars());
                });
    }

    @Test
    void queryOfAHundredThousandCharacters_isRefusedWithoutAnEcho() {
        HostileQueries.of(LONG, 0, new Random(3))
                .filter(text -> !text.isBlank())
                .forEach(text ->
                        assertThatThrownBy(() -> index.search(SearchQuery.of(text, 1), test.head()))
                                .isInstanceOfSatisfying(
                                        SearchException.class,
                                        e -> {
                                            assertThat(e.code()).isEqualTo("query_too_long");
                                            assertThat(e.getMessage()).hasSizeLessThan(200);
                                        }));
    }

    @Test
    void textOfAHundredThousandCharacters_isTakenApartIntoAsManyTermsAsAllowed() {
        HostileQueries.of(LONG, 20, new Random(4))
                .forEach(text -> {
                    QueryText taken = QueryText.of(text, LIMITS.maxQueryWords());
                    int terms =
                            taken.wanted().stream().mapToInt(c -> c.anyOf().size()).sum()
                                    + taken.unwanted().size();
                    assertThat(terms).isLessThanOrEqualTo(LIMITS.maxQueryWords());
                });
    }

    @Test
    void clauses_areFewWhateverIsAsked() {
        HostileQueries.of(LIMITS.maxQueryChars(), MIXTURES, new Random(5))
                .forEach(text -> {
                    try (View view = view()) {
                        SectionQueries queries = SectionQueries.of(frame(view, text));
                        assertThat(clauses(queries.strict())).as(text).isLessThan(CLAUSES);
                        assertThat(clauses(queries.relaxed())).as(text).isLessThan(CLAUSES);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThat(CLAUSES).isLessThan(IndexSearcher.getMaxClauseCount());
    }

    @Test
    void time_isOverWhenItHasPassedAndNotBefore() throws IOException {
        AtomicLong clock = new AtomicLong();
        Query query = new TermQuery(new Term(Fields.KIND, Fields.SECTION_KIND));
        try (View view = view()) {
            Duration time = Duration.ofNanos(10);
            ExactSearcher early = view.searcher().until(time, clock::get);
            clock.set(9);
            assertThat(early.search(query, 5).scoreDocs).hasSize(2);
            assertThat(early.timedOut()).isFalse();

            ExactSearcher late = view.searcher().until(time, clock::get);
            clock.set(19);
            assertThat(late.search(query, 5).scoreDocs).isEmpty();
            assertThat(late.timedOut()).isTrue();
        }
    }

    private SearchResult answered(String text) {
        try {
            return index.search(SearchQuery.of(text, 3), test.head());
        } catch (SearchException e) {
            assertThat(e.code()).as(text).isEqualTo("empty_query");
            assertThat(text).isBlank();
            return index.search(SearchQuery.of("nothing", 1), test.head());
        }
    }

    /** The same in an index of its own, whose queries can be looked at. */
    private View view() throws IOException {
        stored.update(test.head());
        return View.of(stored.newest().orElseThrow());
    }

    private static QueryFrame frame(View view, String text) {
        SearchRequest request =
                new SearchRequest(
                        SearchQuery.of(text, 1),
                        SearchCursor.start(Revision.NONE),
                        LIMITS,
                        Optional.empty(),
                        new QueryAnalyzers.Pool());
        return new QueryFrame(view.searcher(), request, QueryAnalyzers.create());
    }

    private static int clauses(Query query) {
        AtomicInteger count = new AtomicInteger();
        query.visit(
                new QueryVisitor() {
                    @Override
                    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                        return this;
                    }

                    @Override
                    public void consumeTerms(Query leaf, Term... terms) {
                        count.incrementAndGet();
                    }

                    @Override
                    public void visitLeaf(Query leaf) {
                        count.incrementAndGet();
                    }
                });
        return count.get();
    }
}
