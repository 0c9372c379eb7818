package dev.holt.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** The terms of a query after analysis; all that are asked for are to be marked in snippets. */
final class QueryAnalysis {
    /** One word with nothing but the punctuation of a sentence around it. */
    private static final Pattern SINGLE_WORD =
            Pattern.compile("[^\\p{L}\\p{N}]*([\\p{L}\\p{N}\\p{M}]+)[^\\p{L}\\p{N}]*");

    private final SearchAnalyzer analyzer;
    private final Marks marks;
    private final Map<QueryText.Term, Analysed> known = new HashMap<>();

    QueryAnalysis(SearchAnalyzer analyzer, Marks marks) {
        this.analyzer = analyzer;
        this.marks = marks;
    }

    /**
     * A term after analysis.
     *
     * @param parts what stands at consecutive positions
     * @param whole the identifier that all parts together are
     */
    record Analysed(List<String> parts, Optional<String> whole) {}

    Analysed of(QueryText.Term term) {
        return known.computeIfAbsent(term, this::analysed);
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

    /** The start of a word as terms start. */
    String prefix(String start) {
        String prefix = normalized(start);
        marks.prefixes().add(prefix);
        return prefix;
    }

    /** The text as the terms of pages are before stemming, where it is a single word. */
    Optional<String> singleWord(String text) {
        Matcher single = SINGLE_WORD.matcher(text);
        return single.matches() ? Optional.of(normalized(single.group(1))) : Optional.empty();
    }

    private String normalized(String text) {
        return analyzer.normalize(Fields.BODY, SearchAnalyzer.normalized(text)).utf8ToString();
    }
}
