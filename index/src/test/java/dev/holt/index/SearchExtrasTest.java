package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holt.wiki.PageName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchExtrasTest {
    private final SearchedWiki wiki = new SearchedWiki();

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void anyWord_bringsSectionsWithSomeOfTheWordsToo() {
        wiki.wiki().write("Both", "alpha beta\n");
        wiki.wiki().write("One", "alpha\n");
        SearchQuery query = SearchQuery.of("alpha beta", 10);

        assertThat(wiki.found(query)).containsExactly("Both");
        assertThat(wiki.found(query.with(SearchQuery.Extra.ANY_WORD)))
                .containsExactly("Both", "One");
    }

    @Test
    void wordsSearchedFor_areCountedInAnyText() {
        wiki.wiki().write("A", "alpha\n");

        QueryWords words = wiki.search("where are the alphas conf*").words();

        assertThat(words.in("Alpha and alpha, conf")).isEqualTo(2);
        assertThat(words.in("where are the others")).isZero();
    }

    @Test
    void wordsBehindTheLookedAtPart_areNotCounted() {
        QueryWords words = new QueryWords(Set.of("alpha"), Set.of());
        String filler = "x".repeat(WordFinder.MAX_CHARS - "alpha".length() - 1);

        assertThat(words.in(filler + " alpha")).isEqualTo(1);
        assertThat(words.in(filler + "x alpha")).isZero();
    }

    @Test
    void facets_countEachPageOnceByTagAndFolder() {
        wiki.wiki()
                .writeAll(
                        Map.of(
                                "Ops/A",
                                "---\ntags: [x/y, Z]\n---\n# One\n\nalpha\n\n# Two\n\nalpha\n",
                                "Ops/Deep/B",
                                "---\ntags: [x]\n---\nalpha\n",
                                "Root",
                                "alpha\n",
                                "Ops/Other",
                                "---\ntags: [z]\n---\nbeta\n"));

        Facets facets = facets(SearchQuery.of("alpha", 1));
        PageFilter ops = new PageFilter("Ops/", Optional.empty(), Optional.empty());

        assertThat(facets.tags())
                .containsExactly(
                        new Facets.Count("x", 2),
                        new Facets.Count("x/y", 1),
                        new Facets.Count("z", 1));
        assertThat(facets.folders()).containsExactly(new Facets.Count("Ops/", 2));
        assertThat(facets(SearchQuery.of("alpha", 1).in(SearchScope.of(ops))).folders())
                .containsExactly(new Facets.Count("Ops/Deep/", 1));
    }

    @Test
    void facetsAfterADeletion_areThoseOfWhatIsLeft() {
        wiki.wiki().writeAll(Map.of("A/1", "alpha\n", "A/2", "alpha\n", "B/1", "alpha\n"));
        wiki.search("alpha");
        wiki.wiki().delete("A/2");

        assertThat(facets(SearchQuery.of("alpha", 1)).folders())
                .containsExactly(new Facets.Count("A/", 1), new Facets.Count("B/", 1));
    }

    @Test
    void foldersUpToTheLimit_areCountedAndNoneBeyond() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < Facets.MAX; i++) {
            pages.put("F%02d/A".formatted(i), "alpha\n");
        }
        wiki.wiki().writeAll(pages);
        assertThat(facets(SearchQuery.of("alpha", 1)).folders()).hasSize(Facets.MAX);
        wiki.wiki().write("G/A", "alpha\n");
        assertThat(facets(SearchQuery.of("alpha", 1)).folders()).hasSize(Facets.MAX);
    }

    @Test
    void explanation_addsUpToTheScore() {
        wiki.wiki().write("Kernel", "# Kernel\n\nModules of the kernel.\n");
        wiki.wiki().write("Other", "Load modules into something.\n");

        for (String text : new String[] {"kernel modules", "kernel modules zeppelin", "kernel"}) {
            SearchHit hit =
                    wiki.search(SearchQuery.of(text, 5).with(SearchQuery.Extra.EXPLANATION))
                            .hits()
                            .getFirst();
            double sum = hit.explanation().stream().mapToDouble(SearchHit.ScorePart::score).sum();

            assertThat(sum).isCloseTo(hit.score(), within(0.01));
            assertThat(hit.explanation()).extracting(p -> p.what()).contains("kernel");
        }
    }

    @Test
    void nothingIsExplainedOrCounted_unlessAsked() {
        wiki.wiki().write("A", "alpha\n");

        SearchResult found = wiki.search("alpha");

        assertThat(found.facets()).isEmpty();
        assertThat(found.hits().getFirst().explanation()).isEmpty();
    }

    @Test
    void pagesToLeaveOut_areLeftOut() {
        wiki.wiki().writeAll(Map.of("A", "alpha\n", "B", "alpha\n"));
        SearchScope scope =
                new SearchScope(PageFilter.ALL, Optional.empty(), Set.of(new PageName("A")));

        assertThat(wiki.found(SearchQuery.of("alpha", 5).in(scope))).containsExactly("B");
    }

    private Facets facets(SearchQuery query) {
        return wiki.search(query.with(SearchQuery.Extra.FACETS)).facets().orElseThrow();
    }
}
