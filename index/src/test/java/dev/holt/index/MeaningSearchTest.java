package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.index.embedding.ConceptEmbedder;
import dev.holt.index.embedding.EmbeddingException;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found by its meaning, and how that goes together with what is found by words. */
class MeaningSearchTest {
    private final ConceptEmbedder embedder = new ConceptEmbedder();

    @Test
    void otherWordsForTheSame_areFoundAndMarked() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Cleanup", "# Cleanup\n\ndelete old snapshots\n");
            wiki.write("Movies", "# Movies\n\nwhat to watch tonight\n");
            wiki.filled();

            SearchResult result = wiki.search("erase snapshot");

            assertThat(result.hits().getFirst().page().value()).isEqualTo("Cleanup");
            SearchResult byMeaning = wiki.search("erase");
            assertThat(MeaningWiki.pages(byMeaning)).containsExactly("Cleanup");
            assertThat(byMeaning.hits().getFirst().byMeaning()).isTrue();
            assertThat(byMeaning.hits().getFirst().snippet()).isEqualTo("delete old snapshots");
            assertThat(byMeaning.total()).isEqualTo(1);
            assertThat(byMeaning.relaxed()).isFalse();
        }
    }

    @Test
    void hitOfBothLists_isBeforeThoseOfOne() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Words", "# A\n\nerase erase erase blackboard chalk sponge classroom\n");
            wiki.write("Both", "# B\n\nerase or delete or remove\n");
            wiki.write("Meaning", "# C\n\ndelete remove\n");
            wiki.filled();

            SearchResult result = wiki.search("erase");

            assertThat(MeaningWiki.pages(result)).startsWith("Both").contains("Words", "Meaning");
            assertThat(result.total()).isEqualTo(3);
            assertThat(result.hits())
                    .filteredOn(SearchHit::byMeaning)
                    .extracting(hit -> hit.page().value())
                    .containsExactly("Meaning");
        }
    }

    @Test
    void pageCalledWhatWasTyped_staysFirst() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Erase", "# Erase\n\nabout blackboards, chalk, sponges and classrooms\n");
            wiki.write("Tools", "# Tools\n\nerase erase delete\n");
            wiki.filled();

            assertThat(wiki.found("erase")).startsWith("Erase");
        }
    }

    @Test
    void filters_holdForMeaningToo() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("a/One", "---\ntags: [ops]\nrank: 3\n---\n# One\n\ndelete old things\n");
            wiki.write("b/Two", "---\nrank: 5\n---\n# Two\n\ndelete old things\n");
            wiki.filled();

            PageFilter prefix = new PageFilter("b/", Optional.empty(), Optional.empty());
            assertThat(found(wiki, prefix)).containsExactly("b/Two");
            PageFilter tag = new PageFilter("", Optional.of("ops"), Optional.empty());
            assertThat(found(wiki, tag)).containsExactly("a/One");
            PageFilter property = new PageFilter("", Optional.empty(), Optional.of("rank>=4"));
            assertThat(found(wiki, property)).containsExactly("b/Two");
            wiki.assertFound("erase tag:ops", "a/One");
            wiki.assertFound("erase rank:5", "b/Two");
            wiki.assertFound("erase -title:Two", "a/One");
            SearchScope within =
                    new SearchScope(
                            PageFilter.ALL, Optional.of(Set.of(PageName.of("a/One"))), Set.of());
            assertThat(
                            MeaningWiki.pages(
                                    wiki.index()
                                            .search(
                                                    SearchQuery.of("erase", 10).in(within),
                                                    wiki.wiki().head())))
                    .containsExactly("a/One");
        }
    }

    @Test
    void phrase_isWantedOfMeaningToo() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("One", "# One\n\ndelete old cars\n");
            wiki.write("Two", "# Two\n\ndelete new things\n");
            wiki.filled();
            int calls = embedder.calls();

            wiki.assertFound("erase \"new things\"", "Two");
            assertThat(embedder.calls()).isEqualTo(calls + 1);
            wiki.assertFound("\"old cars\"", "One");
            assertThat(embedder.calls()).isEqualTo(calls + 1);
        }
    }

    @Test
    void oldSnapshot_isAnsweredWithItsOwnSections() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Page", "# Page\n\ndelete old things\n");
            wiki.filled();
            Snapshot old = wiki.wiki().head();
            wiki.write("Page", "# Page\n\nwatch a movie\n");
            wiki.write("Other", "# Other\n\nwash the car\n");
            wiki.filled();

            SearchQuery erase = SearchQuery.of("erase", 10);
            assertThat(MeaningWiki.pages(wiki.index().search(erase, old))).containsExactly("Page");
            assertThat(wiki.found("erase")).isEmpty();
            wiki.assertFound("automobile", "Other");
        }
    }

    @Test
    void pagesOfAResult_neitherRepeatNorSkip() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            for (int i = 0; i < 12; i++) {
                wiki.write("Both" + i, "# P" + i + "\n\nerase and delete number" + i + "\n");
                wiki.write("Only" + i, "# Q" + i + "\n\ndelete and remove number" + i + "\n");
            }
            wiki.filled();
            SearchResult all = wiki.index().search(SearchQuery.of("erase", 24), wiki.wiki().head());

            List<String> paged = new ArrayList<>();
            SearchQuery next = SearchQuery.of("erase", 5);
            while (true) {
                SearchResult part = wiki.index().search(next, wiki.wiki().head());
                paged.addAll(MeaningWiki.pages(part));
                if (part.nextCursor().isEmpty()) {
                    break;
                }
                next = SearchQuery.of("erase", 5).after(part.nextCursor().get());
            }

            assertThat(all.total()).isEqualTo(24);
            assertThat(paged).hasSize(24).isEqualTo(MeaningWiki.pages(all));
        }
    }

    @Test
    void moreHitsThanTheFusedOnes_followInTheOrderOfTheWords() {
        try (TestWiki test = TestWiki.bare();
                WikiIndex words = WikiIndex.open(test.wiki(), IndexOptions.defaults());
                MeaningWiki wiki =
                        MeaningWiki.on(
                                test,
                                new EmbeddingOptions(
                                        embedder, MeaningWiki.LIMITS.withNearest(2)))) {
            for (int i = 0; i < Fusion.WINDOW + 10; i++) {
                test.write("P" + i, "# P" + i + "\n\nerase" + " filler".repeat(i) + "\n");
            }
            test.write("Alone", "# Alone\n\ndelete\n");
            wiki.filled();

            SearchQuery query = SearchQuery.of("erase", 200);
            List<String> byWords = MeaningWiki.pages(words.search(query, test.head()));
            SearchResult fused = wiki.index().search(query, test.head());

            assertThat(fused.total()).isEqualTo(Fusion.WINDOW + 11);
            assertThat(MeaningWiki.pages(fused)).containsAll(byWords).contains("Alone");
            assertThat(MeaningWiki.pages(fused).subList(Fusion.WINDOW + 1, Fusion.WINDOW + 11))
                    .isEqualTo(byWords.subList(Fusion.WINDOW, Fusion.WINDOW + 10));
        }
    }

    @Test
    void explanation_namesThePlacesInBothLists() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Both", "# Both\n\nerase things\n");
            wiki.filled();

            SearchQuery query = SearchQuery.of("erase", 10).with(SearchQuery.Extra.EXPLANATION);
            SearchHit hit = wiki.index().search(query, wiki.wiki().head()).hits().getFirst();

            assertThat(hit.explanation())
                    .containsExactly(
                            new SearchHit.ScorePart("words, place 1", 1),
                            new SearchHit.ScorePart("meaning, place 1", 1));
            assertThat(hit.score()).isEqualTo(2);
        }
    }

    @Test
    void embedderThatIsDown_leavesWhatWordsFind() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Page", "# Page\n\ndelete old things\n");
            wiki.filled();
            embedder.fail(Optional.of(new EmbeddingException.Unreachable("It is down.")));

            SearchResult result = wiki.search("delete things");

            assertThat(MeaningWiki.pages(result)).containsExactly("Page");
            assertThat(result.meaning().orElseThrow().problem()).contains("It is down.");
            embedder.fail(Optional.empty());
            wiki.assertFound("erase", "Page");
        }
    }

    @Test
    void nextHitsInTheOrderOfMeaning_areAnErrorWhereThatCannotBeTold() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("A", "# A\n\ndelete one\n");
            wiki.write("B", "# B\n\nerase two\n");
            wiki.filled();
            SearchQuery query = SearchQuery.of("erase", 1);
            String cursor = wiki.search(query).nextCursor().orElseThrow();
            ConceptEmbedder down = new ConceptEmbedder();
            down.fail(Optional.of(new EmbeddingException.Unreachable("It is down.")));
            EmbeddingOptions options = new EmbeddingOptions(down, MeaningWiki.LIMITS);

            try (MeaningWiki other = MeaningWiki.on(wiki.wiki(), options)) {
                assertThatThrownBy(() -> other.search(query.after(cursor)))
                        .isInstanceOfSatisfying(
                                SearchException.class,
                                e -> assertThat(e.code()).isEqualTo("order_lost"))
                        .hasMessageContaining("It is down.")
                        .hasMessageContaining("without one to start again");
                down.fail(Optional.empty());
                assertThat(other.search(query.after(cursor)).hits()).hasSize(1);
            }
        }
    }

    @Test
    void nextHitsInTheOrderOfWords_stayInItWhenMeaningIsBack() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("A", "# A\n\ndelete remove erase\n");
            wiki.write("B", "# B\n\nerase blackboard\n");
            wiki.write("C", "# C\n\ndelete remove\n");
            wiki.filled();
            embedder.fail(Optional.of(new EmbeddingException.Unreachable("It is down.")));
            SearchQuery query = SearchQuery.of("erase", 1);
            SearchResult first = wiki.search(query);
            embedder.fail(Optional.empty());

            SearchResult second = wiki.search(query.after(first.nextCursor().orElseThrow()));

            assertThat(second.meaning().orElseThrow().problem())
                    .contains("The hits before were found by words only.");
            List<String> both = new ArrayList<>(MeaningWiki.pages(first));
            both.addAll(MeaningWiki.pages(second));
            assertThat(both).containsExactlyInAnyOrder("A", "B");
            assertThat(second.nextCursor()).isEmpty();
        }
    }

    @Test
    void sectionWithoutVector_isFoundByWordsAndCounted() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Page", "# Page\n\ndelete old things\n");
            wiki.filled();
            embedder.fail(Optional.of(new EmbeddingException.Unreachable("It is down.")));
            wiki.write("New", "# New\n\ndelete new things\n");
            wiki.idle();
            embedder.fail(Optional.empty());

            SearchResult result = wiki.search("delete things");

            assertThat(MeaningWiki.pages(result)).contains("Page", "New");
            assertThat(result.meaning()).contains(new MeaningUse(1, 2, Optional.empty()));
        }
    }

    @Test
    void graph_findsWhatComparingFinds() {
        try (TestWiki test = TestWiki.bare();
                MeaningWiki graph =
                        MeaningWiki.on(
                                test,
                                new EmbeddingOptions(
                                        embedder, MeaningWiki.LIMITS.withExactUpTo(0)))) {
            for (int i = 0; i < 40; i++) {
                test.write("P" + i, "# P" + i + "\n\nword" + i + " other" + i % 7 + "\n");
            }
            test.write("Car", "# Car\n\nwash the car\n");
            graph.filled();

            assertThat(graph.found("automobile")).startsWith("Car");
            PageFilter filter = new PageFilter("P3", Optional.empty(), Optional.empty());
            SearchQuery some = SearchQuery.of("word31 automobile", 1).in(SearchScope.of(filter));
            assertThat(MeaningWiki.pages(graph.index().search(some, test.head())))
                    .containsExactly("P31");
        }
    }

    @Test
    void questionAskedTwice_isSentOnce() {
        try (MeaningWiki wiki = MeaningWiki.by(embedder)) {
            wiki.write("Page", "# Page\n\ndelete old things\n");
            wiki.filled();
            wiki.assertFound("erase", "Page");
            int calls = embedder.calls();

            wiki.assertFound("erase", "Page");

            assertThat(embedder.calls()).isEqualTo(calls);
        }
    }

    private static List<String> found(MeaningWiki wiki, PageFilter filter) {
        SearchQuery query = SearchQuery.of("erase", 10).in(SearchScope.of(filter));
        return MeaningWiki.pages(wiki.index().search(query, wiki.wiki().head()));
    }
}
