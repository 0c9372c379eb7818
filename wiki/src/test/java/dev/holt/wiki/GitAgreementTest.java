package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories and blames of generated repositories, compared with what git itself says. */
final class GitAgreementTest {
    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void linearHistoryWithMoves_isThatOfGitLogFollow(long seed) {
        Snapshot tip = linear(seed, 60);

        for (PageEntry page : tip.pages()) {
            assertThat(revisions(tip, page.name()))
                    .as(page.name().value())
                    .isEqualTo(git("log", "--follow", "--format=%H", "--", page.name().path()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void branchedHistory_isSimplifiedAsGitLogDoes(long seed) {
        Snapshot tip = branched(seed, 60, 0);

        for (PageEntry page : tip.pages()) {
            assertThat(revisions(tip, page.name()))
                    .as(page.name().value())
                    .isEqualTo(git("log", "--format=%H", "--", page.name().path()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void branchedHistoryWithWrongClocks_hasTheSameCommitsAsGitLog(long seed) {
        Snapshot tip = branched(seed, 60, 30);

        for (PageEntry page : tip.pages()) {
            assertThat(revisions(tip, page.name()))
                    .as(page.name().value())
                    .containsExactlyInAnyOrderElementsOf(
                            git("log", "--format=%H", "--", page.name().path()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void linearHistoryWithMoves_isBlamedAsGitDoes(long seed) {
        assertBlamesAgree(linear(seed, 60));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void branchedHistory_isBlamedAsGitDoes(long seed) {
        assertBlamesAgree(branched(seed, 60, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {51})
    void historyWithChangedPathFilters_isTheSameAsWithout(long seed) {
        Snapshot tip = branched(seed, 60, 0);
        Map<PageName, List<String>> without = new HashMap<>();
        tip.pages().forEach(p -> without.put(p.name(), revisions(tip, p.name())));
        test.git("commit-graph", "write", "--reachable", "--changed-paths");

        try (Wiki again = Wiki.open(test.folder(), WikiOptions.defaults())) {
            for (PageName page : without.keySet()) {
                assertThat(revisions(again.history(), again.head(), page))
                        .isEqualTo(without.get(page));
            }
        }
    }

    @Test
    void changedPathFilters_ruleOutNoNameBeyondAscii() {
        for (int i = 0; i < 20; i++) {
            test.write("Notes/Été " + i % 2, "version " + i + "\n");
        }
        test.git("commit-graph", "write", "--reachable", "--changed-paths");

        try (Wiki again = Wiki.open(test.folder(), WikiOptions.defaults())) {
            PageName page = new PageName("Notes/Été 0");
            assertThat(revisions(again.history(), again.head(), page)).hasSize(10);
        }
    }

    private void assertBlamesAgree(Snapshot tip) {
        for (PageEntry page : tip.pages()) {
            List<String> ours =
                    test
                            .wiki()
                            .history()
                            .blame(tip, page.name(), 1, Integer.MAX_VALUE)
                            .lines()
                            .stream()
                            .map(line -> line.revision().id())
                            .toList();
            List<String> gits =
                    git("blame", "-l", "-s", "--root", "HEAD", "--", page.name().path()).stream()
                            .map(line -> line.substring(0, 40))
                            .toList();
            assertThat(ours).as(page.name().value()).isEqualTo(gits);
        }
    }

    private Snapshot linear(long seed, int commits) {
        RandomPages pages = new RandomPages(seed);
        Map<String, String> files = pages.first();
        Revision tip = build.commit(files);
        for (int i = 1; i < commits; i++) {
            files = pages.below(8) == 0 ? pages.moved(files) : pages.changed(files);
            tip = build.commit(files, tip);
        }
        return build.tip(tip);
    }

    /**
     * A history of branches and merges.
     *
     * @param wrongBy how many seconds at most each commit's clock is wrong
     */
    private Snapshot branched(long seed, int commits, int wrongBy) {
        RandomPages pages = new RandomPages(seed);
        List<Made> made = new ArrayList<>();
        made.add(commit(time(pages, 0, wrongBy), pages.first()));
        for (int i = 1; i < commits; i++) {
            Made one = made.get(made.size() - 1 - pages.below(Math.min(3, made.size())));
            Made other = made.get(made.size() - 1 - pages.below(Math.min(5, made.size())));
            Instant time = time(pages, i, wrongBy);
            boolean merge = pages.below(3) == 0 && !one.equals(other);
            made.add(
                    merge
                            ? commit(time, pages.merged(one.files, other.files), one, other)
                            : commit(time, pages.changed(one.files), one));
        }
        return build.tip(made.getLast().revision);
    }

    private static Instant time(RandomPages pages, int number, int wrongBy) {
        long wrong = wrongBy == 0 ? 0 : pages.below(wrongBy);
        return FakeClock.START.plus(Duration.ofSeconds(number + wrong));
    }

    private Made commit(Instant time, Map<String, String> files, Made... parents) {
        Revision[] revisions = Arrays.stream(parents).map(Made::revision).toArray(Revision[]::new);
        return new Made(build.commitAt(time, files, revisions), files);
    }

    private record Made(Revision revision, Map<String, String> files) {}

    private List<String> revisions(Snapshot tip, PageName page) {
        return revisions(test.wiki().history(), tip, page);
    }

    private static List<String> revisions(History history, Snapshot tip, PageName page) {
        return history.page(tip, page, 1000, Optional.empty()).entries().stream()
                .map(entry -> entry.revision().id())
                .toList();
    }

    private List<String> git(String... arguments) {
        return test.git(arguments).lines().toList();
    }
}
