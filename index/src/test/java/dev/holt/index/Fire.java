package dev.holt.index;

import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A wiki that changes at random, searched by several processes, some of which are killed while its
 * index's files are damaged; after each step the answers are checked.
 */
final class Fire implements AutoCloseable {
    private static final int SEARCHERS = 2;
    private static final IndexOptions OPTIONS =
            IndexOptions.defaults().withFoldAfterPages(6).withCachedPages(40);

    private final TestWiki test = TestWiki.bare();
    private final RandomText random;
    private final RandomHistory history;
    private final RightAnswers right;
    private final IndexDamage damage;
    private final Wiki wiki;
    private final List<Searcher> searchers = new ArrayList<>();
    private final Map<String, Long> events = new TreeMap<>();
    private WikiIndex index;

    Fire(long seed) throws IOException {
        random = new RandomText(new Random(seed));
        history = new RandomHistory(test, random);
        wiki = Wiki.open(test.folder(), WikiOptions.defaults());
        right = new RightAnswers(wiki, random);
        damage = new IndexDamage(wiki.stateFolder().resolve("index"), random);
        index = WikiIndex.open(wiki, OPTIONS);
        for (int i = 0; i < SEARCHERS; i++) {
            searchers.add(searcher());
        }
    }

    /**
     * Changes the wiki, hurts the index, and checks.
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
            default -> {}
        }
        right.check(index, wiki.head());
        if (random.below(4) == 0) {
            right.check(index, history.earlier());
        }
    }

    /** What has happened, and how often. */
    Map<String, Long> events() {
        Map<String, Long> all = new TreeMap<>(events);
        history.steps().forEach((step, times) -> all.put(step, (long) times));
        all.put("answers compared", right.compared());
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
        right.check(index, wiki.head());
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
        index.close();
        count(damage.inPlace());
        index = WikiIndex.open(wiki, OPTIONS);
    }

    private void reopen() {
        index.close();
        index = WikiIndex.open(wiki, OPTIONS);
        count("index opened anew");
    }

    @Override
    public void close() throws IOException {
        index.close();
        wiki.close();
        history.close();
        test.close();
    }
}
