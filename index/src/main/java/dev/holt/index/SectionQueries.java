package dev.holt.index;

import dev.holt.index.QueryText.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The two passes of a search: a strict one that wants every word, and a relaxed one that is content
 * with any.
 *
 * <p>Words that say little, such as "how" and "the", are wanted only where there are no others;
 * else they merely help. A clause with a field is wanted in both passes. A page that is called
 * exactly what was typed comes first.
 */
final class SectionQueries {
    private final QueryText text;
    private final QueryFrame frame;
    private final TermQueries terms;
    private final TermQueries littleTerms;
    private final Marks marks = Marks.none();
    private final Marks littleMarks = Marks.none();
    private final List<Part> parts = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Map<String, String> corrections = new LinkedHashMap<>();
    private boolean divisible;

    /**
     * A clause of the query.
     *
     * @param clause how it was written
     * @param exact where it is as it is asked for
     * @param loose where any of it is
     * @param need how much it is needed
     */
    private record Part(Clause clause, Query exact, Query loose, Need need) {}

    /** How much a clause is needed. */
    private enum Need {
        /** It helps; needed only where there is no other clause. */
        LITTLE,
        /** In the strict pass. */
        STRICT,
        /** In both passes. */
        BOTH
    }

    private SectionQueries(QueryText text, QueryFrame frame) {
        this.text = text;
        this.frame = frame;
        this.terms = new TermQueries(frame, marks);
        this.littleTerms = new TermQueries(frame, littleMarks);
        text.wanted().forEach(this::want);
        TermQueries unmarked = new TermQueries(frame, Marks.none());
        text.unwanted().forEach(t -> unmarked.exact(t).ifPresent(unwanted::add));
        dropped.addAll(text.beyond());
        terms.cutPrefixes().forEach(prefix -> dropped.add("further words of " + prefix));
    }

    static SectionQueries of(QueryFrame frame) {
        return new SectionQueries(
                QueryText.of(frame.query().text(), frame.limits().maxQueryWords()), frame);
    }

    /** Whether nothing in the text can be searched for. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What was not searched for: clauses without a word, and what is beyond a limit. */
    List<String> dropped() {
        return dropped;
    }

    /** Whether words beyond the limit were dropped. */
    boolean cut() {
        return !text.beyond().isEmpty();
    }

    /** What to mark in the snippets: words that say little only where there are no others. */
    QueryWords words() {
        boolean allLittle = parts.stream().allMatch(part -> part.need() == Need.LITTLE);
        return allLittle ? littleMarks.words() : marks.words();
    }

    /** The words that are nowhere, each with the one searched for instead. */
    Map<String, String> corrections() {
        return corrections;
    }

    /**
     * The same with each word that is nowhere replaced by the word most like it; nothing when there
     * is no such word.
     */
    Optional<SectionQueries> corrected() throws IOException {
        List<Clause> wanted = new ArrayList<>();
        Map<String, String> instead = new LinkedHashMap<>();
        for (Part part : parts) {
            Optional<QueryText.Term> near =
                    part.clause().anyOf().size() == 1 && frame.isNowhere(part.exact())
                            ? terms.corrected(part.clause().anyOf().getFirst())
                            : Optional.empty();
            near.ifPresent(term -> instead.put(part.clause().shown(), term.text()));
            wanted.add(near.map(term -> new Clause(List.of(term))).orElse(part.clause()));
        }
        if (instead.isEmpty()) {
            return Optional.empty();
        }
        SectionQueries made =
                new SectionQueries(new QueryText(wanted, text.unwanted(), text.beyond()), frame);
        made.corrections.putAll(instead);
        return Optional.of(made);
    }

    /**
     * What is asked by its meaning; nothing when every clause is wanted as it stands: a phrase, or
     * one with a field. Those clauses are wanted of what is found by meaning too.
     */
    Optional<SectionMeaning.Question> meaning() {
        BooleanQuery.Builder sections = frame.query(unwanted);
        StringJoiner words = new StringJoiner(" ");
        boolean anyFree = false;
        for (Part part : parts) {
            boolean free = part.need() != Need.BOTH && !part.clause().isPhrase();
            if (!free) {
                sections.add(part.exact(), Occur.FILTER);
            }
            if (part.need() != Need.BOTH) {
                part.clause().anyOf().forEach(term -> words.add(term.shown()));
            }
            anyFree |= free;
        }
        return anyFree
                ? Optional.of(new SectionMeaning.Question(words.toString(), sections.build()))
                : Optional.empty();
    }

    /** Sections with everything that is needed. */
    Query strict() {
        BooleanQuery.Builder query = frame.query(unwanted);
        for (Part part : parts) {
            query.add(part.exact(), isNeeded(part) ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    /** Whether the relaxed pass can find more than the strict one. */
    boolean canRelax() {
        long needed = parts.stream().filter(p -> isNeeded(p) && p.need() != Need.BOTH).count();
        return divisible || needed > 1;
    }

    /** Sections with anything that is needed. */
    Query relaxed() {
        BooleanQuery.Builder query = frame.query(unwanted);
        List<Query> any = new ArrayList<>();
        for (Part part : parts) {
            if (part.need() == Need.BOTH) {
                query.add(part.exact(), Occur.MUST);
            } else if (isNeeded(part)) {
                any.add(part.loose());
            } else {
                query.add(part.loose(), Occur.SHOULD);
            }
        }
        query.add(TermQueries.anyOf(any), Occur.MUST);
        return query.build();
    }

    /** What a document's score is made of. */
    @FunctionalInterface
    interface Score<E extends Exception> {
        /** The share of a query, nothing when the document does not match it. */
        Optional<Float> of(Query query) throws E;
    }

    /** The needed clauses that a document lacks, as they were written. */
    <E extends Exception> List<String> lacking(Score<E> document) throws E {
        List<String> lacking = new ArrayList<>();
        for (Part part : parts) {
            if (isNeeded(part) && document.of(part.exact()).isEmpty()) {
                lacking.add(part.clause().shown());
            }
        }
        return lacking;
    }

    /** The shares of the clauses in a document's score, as the pass counts them. */
    <E extends Exception> List<SearchHit.ScorePart> shares(Score<E> document, boolean relaxed)
            throws E {
        List<SearchHit.ScorePart> shares = new ArrayList<>();
        if (frame.called().isPresent()) {
            document.of(frame.called().get())
                    .ifPresent(score -> shares.add(new SearchHit.ScorePart("name", score)));
        }
        for (Part part : parts) {
            boolean loosely = relaxed && part.need() != Need.BOTH;
            document.of(loosely ? part.loose() : part.exact())
                    .map(score -> new SearchHit.ScorePart(part.clause().shown(), score))
                    .ifPresent(shares::add);
        }
        return shares;
    }

    private boolean isNeeded(Part part) {
        return part.need() != Need.LITTLE || parts.stream().allMatch(p -> p.need() == Need.LITTLE);
    }

    private void want(Clause clause) {
        List<Query> exact = new ArrayList<>();
        List<Query> loose = new ArrayList<>();
        Need need = need(clause);
        TermQueries queries = need == Need.LITTLE ? littleTerms : terms;
        for (QueryText.Term term : clause.anyOf()) {
            queries.exact(term).ifPresent(exact::add);
            queries.loose(term).ifPresent(loose::add);
            divisible |= queries.divisible(term);
        }
        if (exact.isEmpty()) {
            dropped.add(clause.shown());
        } else {
            Query any = TermQueries.anyOf(exact);
            parts.add(new Part(clause, any, TermQueries.anyOf(loose), need));
        }
    }

    private Need need(Clause clause) {
        if (clause.anyOf().stream().allMatch(terms::hasField)) {
            return Need.BOTH;
        }
        return LittleWords.only(clause) ? Need.LITTLE : Need.STRICT;
    }
}
