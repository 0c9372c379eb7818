package dev.holt.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The two passes of a search: a strict one that wants every word, and a relaxed one that is content
 * with any.
 *
 * <p>Words that say little, such as "how" and "the", are wanted only where there are no others;
 * else they merely help. A page that is called exactly what was typed comes first.
 */
final class SectionQueries {
    private static final float CALLED_SO = 1_000;
    private static final Set<String> LITTLE =
            Set.of(
                    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
                    "could", "did", "do", "does", "for", "from", "had", "has", "have", "how", "i",
                    "if", "in", "into", "is", "it", "its", "me", "my", "no", "not", "of", "on",
                    "or", "our", "should", "so", "some", "such", "that", "the", "their", "them",
                    "then", "there", "these", "they", "this", "to", "us", "was", "we", "were",
                    "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
                    "your");

    private final List<Part> parts = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<Query> filters;
    private final Optional<Query> called;
    private final Marks marks = Marks.none();
    private boolean divisible;
    private boolean cut;

    /**
     * A clause of the query.
     *
     * @param shown how it was written
     * @param exact where it is as it is asked for
     * @param loose where any of it is
     * @param little whether it is of words that say little
     */
    private record Part(String shown, Query exact, Query loose, boolean little) {}

    private SectionQueries(List<Query> filters, Optional<Query> called) {
        this.filters = filters;
        this.called = called;
    }

    static SectionQueries of(SearchQuery query, SearchLimits limits) {
        QueryText text = QueryText.of(query.text(), limits.maxQueryWords());
        SectionQueries made = new SectionQueries(filters(query), called(query.text()));
        TermQueries terms = new TermQueries(made.marks);
        text.wanted().forEach(clause -> made.want(clause, terms));
        TermQueries unmarked = new TermQueries(Marks.none());
        text.unwanted().forEach(t -> unmarked.exact(t).ifPresent(made.unwanted::add));
        made.dropped.addAll(text.beyond());
        made.cut = !text.beyond().isEmpty();
        return made;
    }

    /** Whether nothing in the text can be searched for. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What was not searched for: clauses without a word, and what is beyond the limit. */
    List<String> dropped() {
        return dropped;
    }

    /** Whether words beyond the limit were dropped. */
    boolean cut() {
        return cut;
    }

    /** What to mark in the snippets. */
    Marks marks() {
        return marks;
    }

    /** Sections with everything that is needed. */
    Query strict() {
        BooleanQuery.Builder query = frame();
        for (Part part : parts) {
            query.add(part.exact(), isNeeded(part) ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    /** Whether the relaxed pass can find more than the strict one. */
    boolean canRelax() {
        return divisible || needed().size() > 1;
    }

    /** Sections with anything that is needed. */
    Query relaxed() {
        BooleanQuery.Builder query = frame();
        query.add(TermQueries.anyOf(needed().stream().map(Part::loose).toList()), Occur.MUST);
        parts.stream().filter(p -> !isNeeded(p)).forEach(p -> query.add(p.exact(), Occur.SHOULD));
        return query.build();
    }

    /** Tells whether a document matches a query. */
    @FunctionalInterface
    interface Match<E extends Exception> {
        boolean test(Query query) throws E;
    }

    /** The needed clauses that a document lacks, as they were written. */
    <E extends Exception> List<String> lacking(Match<E> document) throws E {
        List<String> lacking = new ArrayList<>();
        for (Part part : needed()) {
            if (!document.test(part.exact())) {
                lacking.add(part.shown());
            }
        }
        return lacking;
    }

    private List<Part> needed() {
        return parts.stream().filter(this::isNeeded).toList();
    }

    private boolean isNeeded(Part part) {
        return !part.little() || parts.stream().allMatch(Part::little);
    }

    private void want(QueryText.Clause clause, TermQueries terms) {
        List<Query> exact = new ArrayList<>();
        List<Query> loose = new ArrayList<>();
        for (QueryText.Term term : clause.anyOf()) {
            terms.exact(term).ifPresent(exact::add);
            terms.loose(term).ifPresent(loose::add);
            divisible |= terms.divisible(term);
        }
        if (exact.isEmpty()) {
            dropped.add(clause.shown());
        } else {
            Query any = TermQueries.anyOf(exact);
            Query some = TermQueries.anyOf(loose);
            parts.add(new Part(clause.shown(), any, some, saysLittle(clause)));
        }
    }

    private BooleanQuery.Builder frame() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        filters.forEach(f -> query.add(f, Occur.FILTER));
        unwanted.forEach(u -> query.add(u, Occur.MUST_NOT));
        called.ifPresent(c -> query.add(c, Occur.SHOULD));
        return query;
    }

    private static boolean saysLittle(QueryText.Clause clause) {
        return clause.anyOf().stream()
                .allMatch(t -> t.kind() == QueryText.Kind.WORD && LITTLE.contains(bare(t.text())));
    }

    /** The word without the punctuation of a sentence around it. */
    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^\\W+|\\W+$", "");
    }

    private static Optional<Query> called(String text) {
        String called = Fields.called(text);
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Query exact = new ConstantScoreQuery(new TermQuery(new Term(Fields.CALLED, called)));
        return Optional.of(new BoostQuery(exact, CALLED_SO));
    }

    private static List<Query> filters(SearchQuery query) {
        List<Query> filters = new ArrayList<>();
        filters.add(new TermQuery(new Term(Fields.KIND, Fields.SECTION_KIND)));
        Filters.prefix(query.prefix()).ifPresent(filters::add);
        query.tag().map(Filters::tag).ifPresent(filters::add);
        query.within().map(Filters::within).ifPresent(filters::add);
        return filters;
    }
}
