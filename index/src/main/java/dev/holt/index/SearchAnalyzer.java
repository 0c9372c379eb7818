package dev.holt.index;

import java.text.Normalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes the terms that are searched, for pages and for queries.
 *
 * <p>Words are split by Unicode's rules (UAX #29) and at the seams of identifiers, put into lower
 * case, freed of Latin diacritics and stemmed as English; runs of Chinese, Japanese and Korean
 * become pairs of characters. No word is left out. Pages also get each word as it was before
 * stemming, for prefixes, and each single CJK character; a query gets neither.
 */
final class SearchAnalyzer extends Analyzer {
    private static final int CJK =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final boolean forPages;

    private SearchAnalyzer(boolean forPages, ReuseStrategy reuse) {
        super(reuse);
        this.forPages = forPages;
    }

    /** For text of pages, by any threads. */
    static SearchAnalyzer forPages() {
        return new SearchAnalyzer(true, GLOBAL_REUSE_STRATEGY);
    }

    /** For text of pages, by one thread at a time. */
    static SearchAnalyzer forPagesInTurn() {
        return new SearchAnalyzer(true, new OneChain());
    }

    /** For queries, by one thread at a time. */
    static SearchAnalyzer forQueriesInTurn() {
        return new SearchAnalyzer(false, new OneChain());
    }

    /** Text as every analysis expects it: in Unicode NFC. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new SubwordFilter(new CJKWidthFilter(source)));
        words = new ASCIIFoldingFilter(new CJKBigramFilter(words, CJK, forPages));
        if (!forPages) {
            return new TokenStreamComponents(source, new PorterStemFilter(words));
        }
        words = new PorterStemFilter(new KeywordRepeatFilter(words));
        return new TokenStreamComponents(source, new RemoveDuplicatesTokenFilter(words));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    /** Keeps one chain of filters for all fields and threads, where Lucene keeps one per thread. */
    private static final class OneChain extends ReuseStrategy {
        private @Nullable TokenStreamComponents chain;

        @Override
        public @Nullable TokenStreamComponents getReusableComponents(
                Analyzer analyzer, String field) {
            return chain;
        }

        @Override
        public void setReusableComponents(
                Analyzer analyzer, String field, TokenStreamComponents components) {
            chain = components;
        }
    }
}
