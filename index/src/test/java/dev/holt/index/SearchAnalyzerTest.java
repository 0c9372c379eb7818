package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class SearchAnalyzerTest {
    @Test
    void englishWord_isKeptAsItIsAndStemmed() throws IOException {
        assertThat(inPages("Configuring")).containsExactly("1 configuring", "1 configur");
        assertThat(inQueries("configuration")).containsExactly("1 configur");
    }

    @Test
    void possessive_isRemoved() throws IOException {
        assertThat(inQueries("Ada's")).containsExactly("1 ada");
    }

    @Test
    void snakeCase_isItsWordsAndTheWhole() throws IOException {
        assertThat(inQueries("snake_case_name"))
                .containsExactly("1 snake", "1 snake_case_nam", "2 case", "3 name");
    }

    @Test
    void camelCase_isItsWordsAndTheWhole() throws IOException {
        assertThat(inQueries("getHTTPServer2"))
                .containsExactly("1 get", "1 gethttpserver2", "2 http", "3 server2");
    }

    @Test
    void dottedName_isItsPartsAndTheWhole() throws IOException {
        assertThat(inQueries("config.yml")).containsExactly("1 config", "1 config.yml", "2 yml");
    }

    @Test
    void underscoresAround_areIgnored() throws IOException {
        assertThat(inQueries("__init__")).containsExactly("1 init");
    }

    @Test
    void path_isItsPartsNextToEachOther() throws IOException {
        assertThat(inQueries("usr/local/bin")).containsExactly("1 usr", "2 local", "3 bin");
    }

    @Test
    void flag_isItsWords() throws IOException {
        assertThat(inQueries("--dry-run")).containsExactly("1 dry", "2 run");
    }

    @Test
    void capitalsAlone_areOneWord() throws IOException {
        assertThat(inQueries("README")).containsExactly("1 readm");
    }

    @Test
    void latinDiacritics_areFolded() throws IOException {
        assertThat(inQueries("Zürich naïve")).containsExactly("1 zurich", "2 naiv");
        assertThat(inQueries("Zu\u0308rich")).containsExactly("1 zurich");
    }

    @Test
    void otherAlphabets_areKeptInLowerCase() throws IOException {
        assertThat(inQueries("Москва Αθήνα")).containsExactly("1 москва", "2 αθήνα");
    }

    @Test
    void chinese_isPairsInQueriesAndAlsoSinglesInPages() throws IOException {
        assertThat(inQueries("东京都")).containsExactly("1 东京", "2 京都");
        assertThat(inPages("东京都")).contains("1 东", "1 东京", "2 京", "2 京都", "3 都");
        assertThat(inQueries("东")).containsExactly("1 东");
    }

    @Test
    void japaneseAndKorean_arePairs() throws IOException {
        assertThat(inQueries("ひらがな")).containsExactly("1 ひら", "2 らが", "3 がな");
        assertThat(inQueries("한국어")).containsExactly("1 한국", "2 국어");
    }

    @Test
    void halfWidthAndFullWidth_areTheSame() throws IOException {
        assertThat(inQueries("ＡＢＣ")).containsExactly("1 abc");
        assertThat(inQueries("ｶﾀ")).containsExactly("1 カタ");
    }

    @Test
    void offsets_neverGoBack() throws IOException {
        String text =
                "a_b cD-eF x's ｶﾞｷﾞ 東京tower_of日本 foo.barBaz/qux --long_flagName e\u0301a_b 3.14";
        for (SearchAnalyzer analyzer :
                List.of(SearchAnalyzer.forPages(), SearchAnalyzer.forQueriesInTurn())) {
            int last = 0;
            try (analyzer;
                    TokenStream tokens = analyzer.tokenStream("body", text)) {
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    assertThat(offset.startOffset()).isGreaterThanOrEqualTo(last);
                    assertThat(offset.endOffset()).isBetween(offset.startOffset(), text.length());
                    last = offset.startOffset();
                }
            }
        }
    }

    private static List<String> inPages(String text) throws IOException {
        return terms(SearchAnalyzer.forPages(), text);
    }

    private static List<String> inQueries(String text) throws IOException {
        return terms(SearchAnalyzer.forQueriesInTurn(), text);
    }

    /** Each term with its position, counted from 1. */
    private static List<String> terms(SearchAnalyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        int position = 0;
        try (analyzer;
                TokenStream tokens =
                        analyzer.tokenStream("body", SearchAnalyzer.normalized(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment =
                    tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(position + " " + term);
            }
            tokens.end();
        }
        return terms;
    }
}
