package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Holds the answers of an index against those of one that is built from nothing. */
final class RightAnswers {
    private static final int QUERIES = 3;
    private static final int HITS = 4;
    private static final int MAX_OPENED = 20;

    private final Wiki wiki;
    private final RandomText random;
    private long compared;

    RightAnswers(Wiki wiki, RandomText random) {
        this.wiki = wiki;
        this.random = random;
    }

    /** How many answers have been compared. */
    long compared() {
        return compared;
    }

    /**
     * Asks the index many questions about the snapshot.
     *
     * @throws AssertionError when an answer differs
     */
    void check(WikiIndex index, Snapshot snapshot) throws IOException {
        try (Scratch right = new Scratch(wiki, snapshot)) {
            for (int i = 0; i < QUERIES; i++) {
                SearchQuery query =
                        SearchQuery.of(random.query(), HITS)
                                .in(random.scope())
                                .with(SearchQuery.Extra.FACETS)
                                .with(SearchQuery.Extra.EXPLANATION);
                SearchResult result = index.search(query, snapshot);
                same(query, result, right.search(query));
                if (result.nextCursor().isPresent()) {
                    SearchQuery more = query.after(result.nextCursor().get());
                    same(more, index.search(more, snapshot), right.search(more));
                }
            }
            String typed = random.typed();
            same(typed, index.suggest(typed, HITS, snapshot), right.suggest(typed, HITS));
            PageFilter filter = random.filter();
            same(filter, index.pages(filter, snapshot), right.pages(filter));
            checkLinks(index.links(snapshot), right);
        }
    }

    private void checkLinks(LinkGraph links, Scratch scratch) {
        LinkGraph right = scratch.links();
        PageName page = new PageName(random.name());
        PageName other = new PageName(random.name());
        AttachmentName file = new AttachmentName("Notes/1.png");
        LinkGraph.Direction way = random.any(List.of(LinkGraph.Direction.values()));
        same("incoming", links.incoming(page), right.incoming(page));
        same("incoming again", links.incoming(page), fromEveryPage(scratch, page));
        same("incoming of a file", links.incoming(file), right.incoming(file));
        same("outgoing", links.outgoing(page), right.outgoing(page));
        same("naming", links.naming(Set.of(page.leaf())), right.naming(Set.of(page.leaf())));
        same(
                "neighbours",
                links.neighbours(page, way, 2, MAX_OPENED),
                right.neighbours(page, way, 2, MAX_OPENED));
        same(
                "route",
                links.route(page, other, way, MAX_OPENED),
                right.route(page, other, way, MAX_OPENED));
        same("broken", links.broken(), right.broken());
        same("orphans", links.orphans(), right.orphans());
        same("wanted", links.wanted(), right.wanted());
        same("ambiguous", links.ambiguous(), right.ambiguous());
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

    private void same(Object question, Object answer, Object right) {
        assertThat(answer).as("%s", question).isEqualTo(right);
        compared++;
    }
}
