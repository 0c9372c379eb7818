package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the wiki, each answer is that of an index built from nothing. */
class EquivalenceTest {
    private static final int STEPS = 50;
    private static final IndexOptions OPTIONS =
            IndexOptions.defaults().withFoldAfterPages(6).withCachedPages(40);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomCommits_areAnsweredAsFromScratch(long seed) throws IOException {
        try (TestWiki test = TestWiki.bare()) {
            RandomWiki random = new RandomWiki(test, seed);
            List<Snapshot> snapshots = new ArrayList<>();
            WikiIndex index = WikiIndex.open(test.wiki(), OPTIONS);
            WikiIndex other = WikiIndex.open(test.wiki(), OPTIONS);
            for (int i = 0; i < STEPS; i++) {
                random.step();
                Snapshot head = test.head();
                snapshots.add(head);
                compare(test, random, random.below(3) == 0 ? other : index, head);
                if (random.below(4) == 0) {
                    Snapshot old = snapshots.get(random.below(snapshots.size()));
                    compare(test, random, index, old);
                }
                if (random.below(10) == 0) {
                    index.close();
                    index = WikiIndex.open(test.wiki(), OPTIONS);
                }
            }
            index.close();
            other.close();
        }
    }

    private static void compare(
            TestWiki test, RandomWiki random, WikiIndex index, Snapshot snapshot)
            throws IOException {
        try (Scratch scratch = new Scratch(test.wiki(), snapshot)) {
            for (int i = 0; i < 5; i++) {
                SearchQuery query =
                        SearchQuery.of(random.query(), 5)
                                .with(SearchQuery.Extra.FACETS)
                                .with(SearchQuery.Extra.EXPLANATION);
                assertThat(index.search(query, snapshot))
                        .as(query.text())
                        .isEqualTo(scratch.search(query));
            }
            for (String typed : List.of("a", "no", "alpah", "archiv", "notes with")) {
                assertThat(index.suggest(typed, 5, snapshot))
                        .as(typed)
                        .isEqualTo(scratch.suggest(typed));
            }
            PageFilter filter =
                    random.below(2) == 0
                            ? PageFilter.ALL
                            : new PageFilter("", Optional.of("notes"), Optional.of("state"));
            assertThat(index.pages(filter, snapshot)).isEqualTo(scratch.pages(filter));
            PageName page = random.name();
            compare(index.links(snapshot), scratch.links(), page);
            assertThat(index.links(snapshot).incoming(page))
                    .isEqualTo(fromEveryPage(scratch, page));
        }
    }

    /** The incoming links of a page, found without the index's terms for them. */
    private static List<LinkRef> fromEveryPage(Scratch scratch, PageName page) {
        return scratch.pages(PageFilter.ALL).stream()
                .filter(from -> !from.page().equals(page))
                .flatMap(from -> scratch.links().outgoing(from.page()).stream())
                .filter(link ->
                        link.resolved() instanceof LinkTarget.ToPage(var to, var _)
                                && to.equals(page))
                .toList();
    }

    private static void compare(LinkGraph links, LinkGraph right, PageName page) {
        assertThat(links.incoming(page)).isEqualTo(right.incoming(page));
        assertThat(links.outgoing(page)).isEqualTo(right.outgoing(page));
        assertThat(links.neighbours(page, LinkGraph.Direction.BOTH, 2, 20))
                .isEqualTo(right.neighbours(page, LinkGraph.Direction.BOTH, 2, 20));
        assertThat(links.broken()).isEqualTo(right.broken());
        assertThat(links.orphans()).isEqualTo(right.orphans());
        assertThat(links.wanted()).isEqualTo(right.wanted());
        assertThat(links.ambiguous()).isEqualTo(right.ambiguous());
    }
}
