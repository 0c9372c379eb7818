package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed over without analysis must not hold a match. */
class WordFinderTest {
    private static final int TEXTS = 60;
    private static final int QUESTIONS = 40;
    private static final List<String> STARTS =
            List.of(
                    "a", "s", "mo", "sta", "hap", "get", "relat", "HTTP", "v2", "x_", "über", "日本",
                    "К");
    private static final List<String> MIDDLES =
            List.of(
                    "", "", "b", "iz", "at", "nn", "abil", "ous", "User", "1.", "é", "京", "\u0301",
                    "'");
    private static final List<String> ENDS =
            List.of(
                    "", "y", "s", "es", "ies", "ing", "ed", "ational", "bility", "ible", "ization",
                    "fulness", "ement", "logy", "ency", "ance", "iveness", "'s", "_case", "eed",
                    "alism", "ly", "ator", "tional", "ably", "ically", "ss", "ye", "bly", "ll");
    private static final List<String> GAPS =
            List.of(" ", " ", " ", " ", "\n", "  ", ", ", ".", "-", "/", " \u0301", "\u200d", "\t");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMatchOfTheWholeAnalysis_isFound(long seed) throws IOException {
        Random random = new Random(seed);
        SearchAnalyzer analyzer = SearchAnalyzer.forPagesInTurn();
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            List<WordFinder.Match> all = analysed(text);
            for (int j = 0; j < QUESTIONS && !all.isEmpty(); j++) {
                String term = any(all, random).term();
                String other = any(all, random).term();
                String prefix = other.substring(0, 1 + random.nextInt(other.length()));
                List<WordFinder.Match> found = new ArrayList<>();
                QueryWords words =
                        random.nextBoolean()
                                ? new QueryWords(Set.of(term), Set.of())
                                : new QueryWords(Set.of(term), Set.of(prefix));
                WordFinder finder = new WordFinder(words, analyzer);
                finder.each(text, match -> {});
                finder.each(text, found::add);
                assertThat(found)
                        .as("%s in %s", words, text)
                        .isEqualTo(
                                all.stream()
                                        .filter(each -> isSought(words, each.term()))
                                        .limit(500)
                                        .toList());
            }
        }
    }

    private static boolean isSought(QueryWords words, String term) {
        return words.terms().contains(term) || words.prefixes().stream().anyMatch(term::startsWith);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(40); words >= 0; words--) {
            String word = any(STARTS, random) + any(MIDDLES, random) + any(ENDS, random);
            text.append(random.nextInt(200) == 0 ? word.repeat(90) : word)
                    .append(any(GAPS, random));
        }
        return text.toString();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<WordFinder.Match> analysed(String text) throws IOException {
        List<WordFinder.Match> all = new ArrayList<>();
        try (SearchAnalyzer analyzer = SearchAnalyzer.forPages();
                TokenStream tokens = analyzer.tokenStream(Fields.BODY, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(
                        new WordFinder.Match(
                                offset.startOffset(), offset.endOffset(), term.toString()));
            }
            tokens.end();
        }
        return all;
    }
}
