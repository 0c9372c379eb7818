package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches while the index is being made, here by another process and a writer of the test. */
class PartTest {
    private static final SearchQuery ALPHA = SearchQuery.of("alpha", 10);

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index =
            WikiIndex.open(
                    test.wiki(), IndexOptions.defaults().withLockTimeout(Duration.ofMinutes(1)));
    private final UnfinishedIndex unfinished;

    PartTest() throws IOException {
        unfinished = new UnfinishedIndex(index, test.wiki());
    }

    @BeforeEach
    void fill() {
        test.writeAll(Map.of("A", "alpha\n", "B", "alpha beta\n", "C", "alpha gamma\n"));
    }

    @AfterEach
    void close() throws IOException {
        unfinished.close();
        index.close();
        test.close();
    }

    @Test
    void whatIsReady_isSearchedAndFlaggedWhereAPartIsEnough() throws IOException {
        try (var _ = ready(test.head(), "A", "B")) {
            SearchResult result = index.search(part(ALPHA), test.head());

            assertThat(result.hits())
                    .extracting(hit -> hit.page().value())
                    .containsExactly("A", "B");
            assertThat(result.part()).contains(new SearchResult.Part(2, 3));
            assertThat(index.partIsReady()).isTrue();
        }
    }

    @Test
    void partOfManyHits_cannotBeContinued() throws IOException {
        try (var _ = ready(test.head(), "A", "B")) {
            SearchResult result = index.search(part(SearchQuery.of("alpha", 1)), test.head());

            assertThat(result.hits()).hasSize(1);
            assertThat(result.nextCursor()).isEmpty();
        }
    }

    @Test
    void pageThatChangedSinceTheMakingBegan_isNotInThePart() throws IOException {
        Snapshot before = test.head();
        test.write("A", "alpha, changed\n");
        try (var _ = ready(before, "A", "B")) {
            SearchResult result = index.search(part(ALPHA), test.head());

            assertThat(result.hits()).extracting(hit -> hit.page().value()).containsExactly("B");
            assertThat(result.part()).contains(new SearchResult.Part(1, 3));
        }
    }

    @Test
    void stateWhileItIsMade_isToldWithoutWaiting() throws IOException {
        try (var _ = ready(test.head(), "A")) {
            IndexStatus status = index.status(test.head());

            assertThat(status.state()).isEqualTo(IndexStatus.State.IN_THE_MAKING);
            assertThat(status.atHand()).isFalse();
        }
    }

    @Test
    void nothingReady_isNoPart() {
        assertThat(index.partIsReady()).isFalse();
    }

    @Test
    void finishedIndex_answersInFull() throws IOException {
        unfinished.finish();
        assertThat(index.links(test.head()).orphans()).hasSize(3);

        SearchResult result = index.search(part(ALPHA), test.head());

        assertThat(result.hits()).hasSize(3);
        assertThat(result.part()).isEmpty();
        assertThat(index.partIsReady()).isFalse();
        assertThat(index.status(test.head()).state()).isEqualTo(IndexStatus.State.ON_DISK);
    }

    private static SearchQuery part(SearchQuery query) {
        return query.with(SearchQuery.Extra.PART);
    }

    private UnfinishedIndex.Period ready(Snapshot snapshot, String... pages) throws IOException {
        return unfinished.ready(snapshot, List.of(pages));
    }
}
