package dev.holt.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One term of a query as Lucene queries over the fields of a section.
 *
 * <p>A word that analysis splits (an identifier, a path, a flag, a run of CJK) is found where its
 * parts stand next to each other, or as a whole. The best field counts, and a little of the others.
 */
final class TermQueries {
    private static final Map<String, Float> BOOSTS =
            Map.of(Fields.TITLE, 3f, Fields.NAME, 2f, Fields.HEADING, 2f, Fields.BODY, 1f);
    private static final float OTHER_FIELDS = 0.1f;
    private static final Pattern SEAM = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_.'\u2019]+");
    private static final Pattern CJK =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    /** Keeps a query of a thousand CJK characters below Lucene's limit of 1,024 clauses. */
    private static final int MAX_LOOSE_PARTS = 100;

    private final SearchAnalyzer analyzer = SearchAnalyzer.forQueries();
    private final Marks marks;
    private int loosePartsLeft = MAX_LOOSE_PARTS;

    /** Adds what the wanted terms match to {@code marks}. */
    TermQueries(Marks marks) {
        this.marks = marks;
    }

    /**
     * A term after analysis.
     *
     * @param parts what stands at consecutive positions
     * @param whole the identifier that all parts together are
     */
    private record Analysed(List<String> parts, Optional<String> whole) {}

    /** Where the term is as it is asked for; nothing when it has no letter, digit or symbol. */
    Optional<Query> exact(QueryText.Term term) {
        if (term.kind() == QueryText.Kind.PREFIX) {
            return prefix(term.text());
        }
        Analysed analysed = analysed(term);
        if (analysed.parts().isEmpty()) {
            return Optional.empty();
        }
        Query phrase = overFields(field -> phrase(field, analysed.parts()));
        return Optional.of(
                analysed.whole()
                        .map(w -> anyOf(List.of(phrase, overFields(field -> word(field, w)))))
                        .orElse(phrase));
    }

    /**
     * Where any part of the term is; parts that stand together count more. Beyond a number of parts
     * of the whole query, terms are no longer divided.
     */
    Optional<Query> loose(QueryText.Term term) {
        List<Query> ways = new ArrayList<>();
        exact(term).ifPresent(ways::add);
        if (term.kind() != QueryText.Kind.PREFIX) {
            List<String> parts = analysed(term).parts();
            if (parts.size() > 1) {
                List<String> divided = parts.stream().distinct().limit(loosePartsLeft).toList();
                divided.forEach(part -> ways.add(overFields(field -> word(field, part))));
                loosePartsLeft -= divided.size();
            }
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(anyOf(ways));
    }

    /** Whether the term can be found in parts. */
    boolean divisible(QueryText.Term term) {
        return term.kind() != QueryText.Kind.PREFIX && analysed(term).parts().size() > 1;
    }

    private Optional<Query> prefix(String text) {
        String[] pieces = SEAM.split(text, -1);
        String last = pieces[pieces.length - 1];
        boolean word = last.isEmpty() || CJK.matcher(last).find();
        String before = word ? text : text.substring(0, text.length() - last.length());
        List<Query> all = new ArrayList<>();
        exact(new QueryText.Term(before, QueryText.Kind.WORD)).ifPresent(all::add);
        if (!word) {
            String start =
                    analyzer.normalize(Fields.BODY, SearchAnalyzer.normalized(last)).utf8ToString();
            marks.prefixes().add(start);
            all.add(overFields(field -> new PrefixQuery(new Term(field, start))));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(allOf(all));
    }

    private Analysed analysed(QueryText.Term term) {
        List<String> parts = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        int end = 0;
        int wholeEnd = -1;
        try (TokenStream tokens =
                analyzer.tokenStream(Fields.BODY, SearchAnalyzer.normalized(term.text()))) {
            CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
            TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (type.type().equals(SubwordFilter.WHOLE)) {
                    wholes.add(text.toString());
                    wholeEnd = offset.endOffset();
                } else {
                    parts.add(text.toString());
                    end = offset.endOffset();
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean one = wholes.size() == 1 && wholeEnd >= end && term.kind() == QueryText.Kind.WORD;
        marks.terms().addAll(parts);
        marks.terms().addAll(wholes);
        return new Analysed(parts, one ? Optional.of(wholes.getFirst()) : Optional.empty());
    }

    private static Query overFields(Function<String, Query> inField) {
        List<Query> fields = new ArrayList<>();
        BOOSTS.forEach((field, boost) -> fields.add(new BoostQuery(inField.apply(field), boost)));
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private static Query phrase(String field, List<String> parts) {
        return parts.size() == 1
                ? word(field, parts.getFirst())
                : new PhraseQuery(field, parts.toArray(String[]::new));
    }

    private static Query word(String field, String term) {
        return new TermQuery(new Term(field, term));
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
}
