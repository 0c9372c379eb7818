package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.HistoryBuilder;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RandomHistory;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.TextQuery;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the history looks like, the index answers as the walk through git's trees does. */
class HistoryEquivalenceTest {
    private static final int COMMITS = 90;
    private static final int SEARCHES = 40;

    /** Some commits are stored, by several folds, and some are above. */
    private static final HistoryOptions OPTIONS = new HistoryOptions(6, 20, Duration.ofSeconds(10));

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);
    private final Wiki walked = Wiki.open(test.folder(), WikiOptions.defaults());
    private final HistoryIndex index = new HistoryIndex(test.wiki(), OPTIONS);
    private final Answers expected = new Answers(walked.history());
    private final Answers actual = new Answers(test.wiki().history());

    @AfterEach
    void close() {
        index.close();
        walked.close();
        build.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void historyOfAnyShape_isToldAsByTheWalk(long seed) {
        assertEquivalent(new RandomHistory(build, seed, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {11})
    void historyWithWrongClocks_isToldAsByTheWalk(long seed) {
        assertEquivalent(new RandomHistory(build, seed, 40));
    }

    private void assertEquivalent(RandomHistory history) {
        test.wiki().history().consult(() -> new Strict(index));
        for (int commits = 0; commits < COMMITS; commits += 30) {
            Snapshot tip = build.tip(history.more(30));
            index.prepare(tip, new Patience());
            assertPages(tip, history);
        }
        List<Revision> all = history.revisions();
        for (int i = 0; i < all.size(); i += 23) {
            Snapshot snapshot = test.wiki().at(all.get(i));
            index.prepare(snapshot, new Patience());
            assertPages(snapshot, history);
        }
        assertRecent(test.head(), all);
        assertSearches(test.head(), history);
    }

    private void assertSearches(Snapshot tip, RandomHistory history) {
        for (int i = 0; i < SEARCHES; i++) {
            String text = history.text();
            for (boolean ignoreCase : List.of(true, false)) {
                Optional<PageName> page =
                        i % 3 > 0 ? Optional.empty() : Optional.of(new PageName("Sub/A"));
                TextQuery query =
                        new TextQuery(
                                text,
                                ignoreCase,
                                page,
                                i % 5 == 1 ? "Sub" : "",
                                Optional.empty(),
                                Optional.empty());
                assertThat(actual.search(tip, query))
                        .as(query.toString())
                        .isEqualTo(expected.search(tip, query));
            }
        }
    }

    private void assertPages(Snapshot snapshot, RandomHistory history) {
        PageAges ages = index.ages(snapshot).orElseThrow();
        for (String path : history.paths()) {
            if (PageName.isPagePath(path)) {
                PageName page = PageName.ofPath(path);
                assertThat(actual.page(snapshot, page))
                        .as(path)
                        .isEqualTo(expected.page(snapshot, page));
            }
        }
        for (PageEntry page : snapshot.pages()) {
            assertThat(actual.blame(snapshot, page.name()))
                    .isEqualTo(expected.blame(snapshot, page.name()));
            assertThat(ages.of(page.name())).contains(expected.age(snapshot, page.name()));
        }
    }

    private void assertRecent(Snapshot tip, List<Revision> all) {
        for (String prefix : List.of("", "Sub/", "Sub/A.md", "Moved/", "nowhere")) {
            for (Optional<String> author : List.of(Optional.<String>empty(), Optional.of("or 3"))) {
                for (int since = -20; since < all.size(); since += 20) {
                    RecentQuery query =
                            new RecentQuery(
                                    since < 0 ? Optional.empty() : Optional.of(all.get(since)),
                                    Optional.empty(),
                                    author,
                                    prefix,
                                    1,
                                    Optional.empty());
                    assertThat(actual.recent(tip, query)).isEqualTo(expected.recent(tip, query));
                }
            }
        }
    }
}
