package dev.holt.index;

import dev.holt.index.QueryText.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One term of a query as Lucene queries over the fields of a section.
 *
 * <p>A word that analysis splits (an identifier, a path, a flag, a run of CJK) is found where its
 * parts stand next to each other, or as a whole. The best field counts, and a little of the others.
 */
final class TermQueries {
    private static final Map<String, Float> BOOSTS =
            Map.of(Fields.TITLE, 3f, Fields.NAME, 2f, Fields.HEADING, 2f, Fields.BODY, 1f);

    /** Where some words may be missing, how many are there says more than where they are. */
    private static final Map<String, Float> LOOSE_BOOSTS =
            Map.of(Fields.TITLE, 1f, Fields.NAME, 0.5f, Fields.HEADING, 0.5f, Fields.BODY, 1f);

    /** What may stand before a colon, beside the properties that pages have. */
    private static final Map<String, String> TEXT_FIELDS =
            Map.of("title", Fields.TITLE, "heading", Fields.HEADING, "path", Fields.NAME);

    private static final String TAG = "tag";
    private static final String AUTHOR = "author";
    private static final float OTHER_FIELDS = 0.1f;
    private static final Pattern SEAM = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_.'\u2019]+");
    private static final Pattern CJK =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private final QueryAnalysis analysis;
    private final ExactSearcher searcher;
    private final Vocabulary vocabulary;
    private final SearchLimits limits;
    private final Optional<PageChanges> changes;
    private final List<String> cutPrefixes = new ArrayList<>();
    private int partsLeft;

    /** Adds what the wanted terms match to {@code marks}. */
    TermQueries(QueryFrame frame, Marks marks) {
        this.searcher = frame.searcher();
        this.vocabulary = new Vocabulary(searcher);
        this.limits = frame.limits();
        this.changes = frame.query().changes();
        this.analysis = new QueryAnalysis(frame.analyzers().forQueries(), marks);
        this.partsLeft = limits.maxQueryParts();
    }

    /** The prefixes of which not every word is searched for. */
    List<String> cutPrefixes() {
        return cutPrefixes;
    }

    /** Whether what stands before the term's colon is a field of this wiki. */
    boolean hasField(QueryText.Term term) {
        String field = term.field().toLowerCase(Locale.ROOT);
        return field.equals(TAG)
                || (field.equals(AUTHOR) && changes.isPresent())
                || TEXT_FIELDS.containsKey(field)
                || (!field.isEmpty() && isProperty(field));
    }

    /** Where the term is as it is asked for; nothing when it has no letter, digit or symbol. */
    Optional<Query> exact(QueryText.Term term) {
        if (!hasField(term)) {
            return words(term.withoutField(), BOOSTS);
        }
        String field = term.field().toLowerCase(Locale.ROOT);
        String textField = TEXT_FIELDS.get(field);
        if (textField != null) {
            return words(new QueryText.Term(term.text(), term.kind()), Map.of(textField, 1f));
        }
        Query filter =
                switch (field) {
                    case TAG -> tag(term);
                    case AUTHOR -> author(term);
                    default -> property(term);
                };
        return Optional.of(new BoostQuery(new ConstantScoreQuery(filter), 0));
    }

    /**
     * Where any part of the term is; parts that stand together count more. Beyond a number of parts
     * of the whole query, terms are no longer divided.
     */
    Optional<Query> loose(QueryText.Term term) {
        if (hasField(term)) {
            return exact(term);
        }
        List<Query> ways = new ArrayList<>();
        words(term.withoutField(), LOOSE_BOOSTS).ifPresent(ways::add);
        if (divisible(term)) {
            List<String> divided =
                    analysis.of(term.withoutField()).parts().stream()
                            .distinct()
                            .limit(partsLeft)
                            .toList();
            divided.forEach(part -> ways.add(over(LOOSE_BOOSTS, field -> word(field, part))));
            partsLeft -= divided.size();
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(anyOf(ways));
    }

    /** Whether the term can be found in parts. */
    boolean divisible(QueryText.Term term) {
        return term.kind() != Kind.PREFIX
                && !hasField(term)
                && analysis.of(term.withoutField()).parts().size() > 1;
    }

    /** The word that is most like a term that is a single word; nothing when none is. */
    Optional<QueryText.Term> corrected(QueryText.Term term) throws IOException {
        if (term.kind() != Kind.WORD || !term.field().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> single = analysis.singleWord(term.text());
        return single.isEmpty()
                ? Optional.empty()
                : vocabulary
                        .nearest(single.get(), BOOSTS.keySet())
                        .map(near -> new QueryText.Term(near, Kind.WORD));
    }

    private boolean isProperty(String name) {
        return reading(() -> vocabulary.has(Fields.PROPERTY, Fields.property(name)));
    }

    private Query tag(QueryText.Term term) {
        String tag = Fields.tag(term.text());
        return term.kind() == Kind.PREFIX
                ? startingWith(Fields.TAG, tag, term)
                : new TermQuery(new Term(Fields.TAG, tag));
    }

    /** Who has changed the page, or is named as its author in its front matter. */
    private Query author(QueryText.Term term) {
        List<Query> ways = new ArrayList<>();
        changes.ifPresent(known -> ways.add(Filters.within(known.changedBy(term.text()))));
        if (isProperty(AUTHOR)) {
            ways.add(property(term));
        }
        return anyOf(ways);
    }

    private Query property(QueryText.Term term) {
        return term.kind() == Kind.PREFIX
                ? startingWith(
                        Fields.PROPERTY, Fields.property(term.field() + "=" + term.text()), term)
                : PropertyCondition.of(term.field(), term.text()).query();
    }

    private Optional<Query> words(QueryText.Term term, Map<String, Float> fields) {
        if (term.kind() == Kind.PREFIX) {
            return prefix(term, fields);
        }
        QueryAnalysis.Analysed analysed = analysis.of(term);
        if (analysed.parts().isEmpty()) {
            return Optional.empty();
        }
        Query phrase = over(fields, field -> phrase(field, analysed.parts()));
        return Optional.of(
                analysed.whole()
                        .map(w -> anyOf(List.of(phrase, over(fields, field -> word(field, w)))))
                        .orElse(phrase));
    }

    private Optional<Query> prefix(QueryText.Term term, Map<String, Float> fields) {
        String text = term.text();
        String[] pieces = SEAM.split(text, -1);
        String last = pieces[pieces.length - 1];
        boolean word = last.isEmpty() || CJK.matcher(last).find();
        String before = word ? text : text.substring(0, text.length() - last.length());
        List<Query> all = new ArrayList<>();
        words(new QueryText.Term(before, Kind.WORD), fields).ifPresent(all::add);
        if (!word) {
            String start = analysis.prefix(last);
            all.add(over(fields, field -> startingWith(field, start, term)));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(allOf(all));
    }

    private Query startingWith(String field, String start, QueryText.Term term) {
        Vocabulary.Found found =
                reading(() -> vocabulary.startingWith(field, start, limits.maxPrefixWords()));
        String shown = term.shown() + "*";
        if (found.more() && !cutPrefixes.contains(shown)) {
            cutPrefixes.add(shown);
        }
        return new TermInSetQuery(field, found.terms().stream().map(BytesRef::new).toList());
    }

    /**
     * A word that is in none of the documents' titles, as most are not, is not looked for there.
     */
    private static Query over(Map<String, Float> boosts, Function<String, Query> inField) {
        List<Query> fields = new ArrayList<>();
        boosts.forEach((field, boost) -> {
            Query query = inField.apply(field);
            if (!query.equals(MatchNoDocsQuery.INSTANCE)) {
                fields.add(new BoostQuery(query, boost));
            }
        });
        return switch (fields.size()) {
            case 0 -> MatchNoDocsQuery.INSTANCE;
            case 1 -> fields.getFirst();
            default -> new DisjunctionMaxQuery(fields, OTHER_FIELDS);
        };
    }

    private Query phrase(String field, List<String> parts) {
        return parts.size() == 1
                ? word(field, parts.getFirst())
                : new PhraseQuery(field, parts.toArray(String[]::new));
    }

    private Query word(String field, String term) {
        return searcher.documentsWith(new Term(field, term));
    }

    private static Query allOf(List<Query> queries) {
        return combined(queries, BooleanClause.Occur.MUST);
    }

    /** Any of the queries; more of them count more. */
    static Query anyOf(List<Query> queries) {
        return combined(queries, BooleanClause.Occur.SHOULD);
    }

    private static Query combined(List<Query> queries, BooleanClause.Occur occur) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        queries.forEach(q -> combined.add(q, occur));
        return combined.build();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
