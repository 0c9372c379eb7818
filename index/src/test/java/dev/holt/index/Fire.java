package dev.holt.index;

import dev.holt.index.history.HistoryOptions;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A wiki that changes at random, searched by several processes, some of which are killed while the
 * files of its indexes are damaged; after each step the answers are checked.
 */
final class Fire implements AutoCloseable {
    private static final int SEARCHERS = 2;
    private static final CheckedWiki.Limits LIMITS =
            new CheckedWiki.Limits(
                    IndexOptions.defaults().withFoldAfterPages(6).withCachedPages(40),
                    new HistoryOptions(3, 5, Duration.ofSeconds(10)));

    private final TestWiki test = TestWiki.bare();
    private final RandomText random;
    private final RandomHistory history;
    private final CheckedWiki wiki;
    private final IndexDamage damage;
    private final IndexDamage historyDamage;
    private final List<Searcher> searchers = new ArrayList<>();
    private final Map<String, Long> events = new TreeMap<>();

    Fire(long seed) throws IOException {
        random = new RandomText(new Random(seed));
        history = new RandomHistory(test, random);
        wiki = new CheckedWiki(test.folder(), LIMITS, seed);
        Path state = wiki.wiki().stateFolder();
        damage = new IndexDamage(state.resolve("index"), random);
        historyDamage = new IndexDamage(state.resolve("history-1"), random);
        for (int i = 0; i < SEARCHERS; i++) {
            searchers.add(searcher());
        }
    }

    /**
     * Changes the wiki, hurts its indexes, and checks.
     *
     * @throws AssertionError when an answer of this process or another one is wrong
     */
    void step() throws IOException {
        history.step();
        if (random.below(4) == 0) {
            random.any(searchers).look();
        }
        switch (random.below(80)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> count(damage.replace());
            case 8 -> damageInPlace();
            case 9, 10 -> reopen();
            case 11, 12 -> kill(random.below(SEARCHERS));
            case 13, 14, 15, 16, 17, 18, 19, 20 -> count("history: " + historyDamage.replace());
            default -> {}
        }
        wiki.check(wiki.wiki().head());
        if (random.below(4) == 0) {
            wiki.check(wiki.wiki().at(history.earlier().revision()));
        }
    }

    /** What has happened, and how often. */
    Map<String, Long> events() {
        Map<String, Long> all = new TreeMap<>(events);
        history.steps().forEach((step, times) -> all.put(step, (long) times));
        all.put("answers compared", wiki.compared());
        all.put("answers about the past compared", wiki.comparedOfHistory());
        all.merge(
                "answers compared by other processes",
                searchers.stream().mapToLong(Searcher::compared).sum(),
                Long::sum);
        return all;
    }

    /** Lets the other processes come to their ends, and checks a last time. */
    void end() throws IOException {
        for (Searcher searcher : searchers) {
            searcher.end();
        }
        reopen();
        wiki.check(wiki.wiki().head());
    }

    private void count(String event) {
        events.merge(event, 1L, Long::sum);
    }

    private Searcher searcher() throws IOException {
        return Searcher.start(test.folder(), random.below(Integer.MAX_VALUE), random.below(8));
    }

    private void kill(int which) throws IOException {
        Searcher killed = searchers.get(which);
        killed.kill();
        count("process killed");
        events.merge("answers compared by other processes", killed.compared(), Long::sum);
        searchers.set(which, searcher());
    }

    private void damageInPlace() throws IOException {
        for (int i = 0; i < SEARCHERS; i++) {
            kill(i);
        }
        wiki.closeIndexes();
        count(damage.inPlace());
        count("history: " + historyDamage.inPlace());
        wiki.openIndexes();
    }

    private void reopen() {
        wiki.closeIndexes();
        wiki.openIndexes();
        count("indexes opened anew");
    }

    @Override
    public void close() throws IOException {
        wiki.close();
        history.close();
        test.close();
    }
}
