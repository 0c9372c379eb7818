package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.LinkGraph.Direction;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkWalkTest {
    private static final int MANY = 100;

    private final SearchedWiki wiki = new SearchedWiki();

    /** A → B → C → D, A → C, E → A, and F alone. */
    @BeforeEach
    void write() {
        wiki.wiki()
                .writeAll(
                        Map.of(
                                "A", "[[B]] [[C]] [[Missing]] [x](https://example.org)\n",
                                "B", "[[C]] [[B]]\n",
                                "C", "[[D]]\n",
                                "D", "end\n",
                                "E", "[[A]]\n",
                                "F", "alone\n"));
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void neighbours_areNearestFirstUpToTheDepth() {
        assertThat(neighbours("A", Direction.OUTGOING, 1)).containsExactly("B 1", "C 1");
        assertThat(neighbours("A", Direction.OUTGOING, 2)).containsExactly("B 1", "C 1", "D 2");
        assertThat(neighbours("C", Direction.INCOMING, 2)).containsExactly("A 1", "B 1", "E 2");
        assertThat(neighbours("A", Direction.BOTH, 1)).containsExactly("B 1", "C 1", "E 1");
        assertThat(neighbours("F", Direction.BOTH, 9)).isEmpty();
        assertThat(neighbours("A", Direction.BOTH, 0)).isEmpty();
    }

    @Test
    void route_isAShortestOne() {
        assertThat(route("A", "D", Direction.OUTGOING)).containsExactly("A", "C", "D");
        assertThat(route("D", "E", Direction.INCOMING)).containsExactly("D", "C", "A", "E");
        assertThat(route("B", "E", Direction.BOTH)).containsExactly("B", "A", "E");
        assertThat(route("A", "A", Direction.OUTGOING)).containsExactly("A");
    }

    @Test
    void routeThatDoesNotExist_isCertainlyNone() {
        LinkGraph.Route route = links().route(page("D"), page("A"), Direction.OUTGOING, MANY);

        assertThat(route.pages()).isEmpty();
        assertThat(route.complete()).isTrue();
    }

    @Test
    void asManyPagesAsTheBound_areOpenedAndThatThereAreMoreIsTold() {
        LinkGraph.Route enough = links().route(page("A"), page("D"), Direction.OUTGOING, 3);
        LinkGraph.Route tooFew = links().route(page("A"), page("D"), Direction.OUTGOING, 2);

        assertThat(enough.pages()).isPresent();
        assertThat(tooFew.pages()).isEmpty();
        assertThat(tooFew.complete()).isFalse();
        assertThat(links().neighbours(page("A"), Direction.OUTGOING, 3, 4).complete()).isTrue();
        assertThat(links().neighbours(page("A"), Direction.OUTGOING, 3, 1).complete()).isFalse();
    }

    @Test
    void walk_followsTheCommits() {
        wiki.wiki().delete("C");

        assertThat(route("A", "D", Direction.OUTGOING)).isEmpty();
    }

    private List<String> neighbours(String from, Direction direction, int depth) {
        return links().neighbours(page(from), direction, depth, MANY).pages().stream()
                .map(each -> each.page() + " " + each.distance())
                .toList();
    }

    private List<String> route(String from, String to, Direction direction) {
        return links().route(page(from), page(to), direction, MANY).pages().stream()
                .flatMap(List::stream)
                .map(PageName::value)
                .toList();
    }

    private LinkGraph links() {
        return wiki.index().links(wiki.wiki().head());
    }

    private static PageName page(String name) {
        return new PageName(name);
    }
}
