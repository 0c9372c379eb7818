package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * No text is an error, whatever it is made of. Each is taken apart; every tenth is also searched
 * for, and every one with {@code -Dholt.fuzz.stride=1}, which takes a minute.
 */
class QueryFuzzTest {
    private static final QueryAnalyzers.Pool ANALYZERS = new QueryAnalyzers.Pool();
    private static final int QUERIES = 100_000;
    private static final int STRIDE = Integer.getInteger("holt.fuzz.stride", 10);
    private static final int MAX_TERMS = SearchLimits.defaults().maxQueryWords();
    private static final long SEED = 20_261_121;
    private static final List<String> PIECES =
            List.of(
                    " ",
                    " ",
                    " ",
                    "\"",
                    "-",
                    "--",
                    "*",
                    ":",
                    "::",
                    "OR ",
                    "AND ",
                    "NOT ",
                    "(",
                    ")",
                    "alpha",
                    "alpah",
                    "beta",
                    "Gamma",
                    "title:",
                    "heading:",
                    "path:",
                    "tag:",
                    "state:",
                    "rank:>=",
                    "rank:",
                    "..",
                    "due:<",
                    "2026-05",
                    "nothing:",
                    "snake_case",
                    "camelCase",
                    "a/b/c",
                    "--long-flag",
                    "v1.2.3",
                    "東京都",
                    "한국어",
                    "é",
                    "e\u0301",
                    "\ud83d\ude00",
                    "\ud800",
                    "\udc00",
                    "\u0000",
                    "\u202e",
                    "\uffff",
                    "\\",
                    "^2",
                    "~",
                    "[a TO b]",
                    "{}",
                    "&&",
                    "||",
                    "!",
                    "+",
                    "?",
                    "/",
                    "#",
                    "%",
                    "'s",
                    "\t",
                    "\n",
                    "\u00a0",
                    "=",
                    "<",
                    ">",
                    "1e400",
                    "NaN",
                    "-Infinity",
                    "0x1p3",
                    "xx*");

    @Test
    void anyText_isAnswered() throws IOException {
        try (TestWiki test = TestWiki.bare()) {
            test.write("A", "---\nstate: open\nrank: 3\ndue: 2026-05-01\n---\n# Alpha\n\nbeta\n");
            test.write("Notes/B", "---\ntags: [x]\n---\nsnake_case camelCase a/b/c 東京都 gamma\n");
            StoredIndex index =
                    new StoredIndex(
                            new ByteBuffersDirectory(),
                            test.wiki(),
                            new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));
            index.update(test.head());
            Random random = new Random(SEED);
            long found = 0;
            try (View view = View.of(index.newest().orElseThrow())) {
                for (int i = 0; i < QUERIES; i++) {
                    String text = text(random);
                    QueryText taken = QueryText.of(text, MAX_TERMS);
                    assertThat(taken.unwanted().size() + taken.wanted().size())
                            .isLessThanOrEqualTo(MAX_TERMS);
                    if (i % STRIDE == 0) {
                        found += search(view, SearchQuery.of(text, 3)).hits().size();
                    }
                }
            }
            index.close();
            assertThat(found).isPositive();
        }
    }

    private static SearchResult search(View view, SearchQuery query) throws IOException {
        SearchCursor start = SearchCursor.start(Revision.NONE);
        try {
            return SectionSearch.in(
                    view,
                    new SearchRequest(
                            query, start, SearchLimits.defaults(), Optional.empty(), ANALYZERS));
        } catch (RuntimeException e) {
            throw new AssertionError("failed: " + query.text(), e);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            if (random.nextInt(5) == 0) {
                text.appendCodePoint(random.nextInt(0x3000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.substring(random.nextInt(2));
    }
}
