package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void textThatCameAndWent_isToldTwiceWithItsLine() {
        test.write("A", "one\n");
        Revision came = test.write("A", "one\nthe needle is here\n");
        Revision went = test.write("A", "two\n");

        List<TextChange> changes = search("needle");

        assertThat(changes).extracting(TextChange::revision).containsExactly(went, came);
        assertThat(changes).extracting(TextChange::before).containsExactly(1, 0);
        assertThat(changes).extracting(TextChange::after).containsExactly(0, 1);
        assertThat(changes).extracting(TextChange::line).containsExactly(2, 2);
        assertThat(changes.getFirst().lineText()).isEqualTo("the needle is here");
    }

    @Test
    void textThatOnlyMovedWithinItsPage_isNotTold() {
        Revision came = test.write("A", "needle\none\n");
        test.write("A", "one\nneedle\n");

        assertThat(search("needle")).extracting(TextChange::revision).containsExactly(came);
    }

    @Test
    void wordsThatChangedPlaces_areFound() {
        test.write("A", "needle red\n");
        Revision came = test.write("A", "red needle\n");

        assertThat(search("red needle")).extracting(TextChange::revision).containsExactly(came);
    }

    @Test
    void textOverTwoLines_isFound() {
        test.write("A", "one\nbetween\ntwo\n");
        Revision came = test.write("A", "one\ntwo\n");

        assertThat(search("one\ntwo")).extracting(TextChange::revision).containsExactly(came);
    }

    @Test
    void capitals_countUnlessToldOtherwise() {
        Revision came = test.write("A", "Needle\n");

        assertThat(search("needle")).isEmpty();
        assertThat(search(ignoringCase("nEEDLE")))
                .extracting(TextChange::revision)
                .containsExactly(came);
    }

    @Test
    void mergeThatTookTheTextOver_isNotTold() {
        Map<String, String> plain = files("A.md", "one\n");
        Map<String, String> with = files("A.md", "one\nneedle\n");
        Revision root = build.commit(plain);
        Revision side = build.commit(with, root);
        Revision other = build.commit(files("A.md", "one\n", "B.md", "x\n"), root);
        Revision merge = build.commit(files("A.md", "one\nneedle\n", "B.md", "x\n"), other, side);
        build.tip(merge);

        assertThat(search("needle")).extracting(TextChange::revision).containsExactly(side);
    }

    @Test
    void mergeThatBroughtTheTextItself_isTold() {
        Revision root = build.commit(files("A.md", "one\n"));
        Revision side = build.commit(files("A.md", "two\n"), root);
        Revision other = build.commit(files("A.md", "three\n"), root);
        Revision merge = build.commit(files("A.md", "needle\n"), other, side);
        build.tip(merge);

        assertThat(search("needle")).extracting(TextChange::revision).containsExactly(merge);
    }

    @Test
    void movedPage_tellsNeitherDeletionNorNewText() {
        Revision came = build.commit(files("Old.md", "needle\n"));
        build.tip(build.commit(files("New.md", "needle\n"), came));

        assertThat(search("needle")).extracting(TextChange::revision).containsExactly(came);
    }

    @Test
    void pageThatWasRenamed_isFollowed() {
        Revision came = build.commit(files("Old.md", "needle\n"));
        Revision moved = build.commit(files("New.md", "needle\n"), came);
        build.tip(build.commit(files("New.md", "needle\n", "Other.md", "needle\n"), moved));

        List<TextChange> changes = search(of("needle", Optional.of(new PageName("New")), ""));

        assertThat(changes).extracting(TextChange::revision).containsExactly(came);
        assertThat(changes.getFirst().page()).isEqualTo(new PageName("Old"));
    }

    @Test
    void pageThatNeverWas_isUnknown() {
        test.write("A", "needle\n");
        TextQuery query = of("needle", Optional.of(new PageName("Nowhere")), "");

        assertThatThrownBy(() -> search(query)).isInstanceOf(WikiException.UnknownPage.class);
    }

    @Test
    void prefix_keepsToItsPages() {
        test.write("A", "needle\n");
        Revision below = test.write("Sub/A", "needle\n");

        assertThat(search(of("needle", Optional.empty(), "Sub/")))
                .extracting(TextChange::revision)
                .containsExactly(below);
    }

    @Test
    void times_keepToTheCommitsBetween() {
        test.write("A", "needle\n");
        Instant after = test.clock().instant().plusSeconds(1);
        Revision second = test.write("B", "needle\n");
        Instant last = test.clock().instant();
        test.write("C", "needle\n");

        TextQuery query =
                new TextQuery(
                        "needle",
                        false,
                        Optional.empty(),
                        "",
                        Optional.of(after),
                        Optional.of(last));

        assertThat(search(query)).extracting(TextChange::revision).containsExactly(second);
    }

    @Test
    void limitWithinACommit_goesOnThere() {
        test.writeAll(Map.of("A", "needle\n", "B", "needle\n", "C", "needle\n"));
        TextQuery query = of("needle", Optional.empty(), "");
        TextChanges first = test.wiki().history().search(query, test.head(), TextSearch.newest(2));

        TextChanges rest =
                test.wiki()
                        .history()
                        .search(
                                query,
                                test.head(),
                                new TextSearch(
                                        2, first.next().orElseThrow(), SearchPace.UNHURRIED));

        assertThat(first.changes()).extracting(c -> c.page().value()).containsExactly("A", "B");
        assertThat(rest.changes()).extracting(c -> c.page().value()).containsExactly("C");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void searchThatIsEnded_saysHowFarItCameAndGoesOnThere() {
        Revision came = test.write("A", "needle\n");
        test.write("B", "1\n");
        test.write("C", "1\n");
        TextQuery query = of("needle", Optional.empty(), "");
        TextSearch part = new TextSearch(5, TextChanges.Place.START, (commits, _) -> commits < 2);
        TextChanges first = test.wiki().history().search(query, test.head(), part);

        assertThat(first.changes()).isEmpty();
        assertThat(first.back()).isPresent();
        TextChanges rest =
                test.wiki()
                        .history()
                        .search(
                                query,
                                test.head(),
                                new TextSearch(
                                        5, first.next().orElseThrow(), SearchPace.UNHURRIED));
        assertThat(rest.changes()).extracting(TextChange::revision).containsExactly(came);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void editsOfPages_areFoundAsGitLogFindsThem(long seed) {
        RandomPages pages = new RandomPages(seed);
        Map<String, String> files = pages.first();
        Revision tip = build.commit(files);
        for (int i = 0; i < 40; i++) {
            files = pages.changed(files);
            tip = build.commit(files, tip);
        }
        build.tip(tip);

        for (String text : List.of("Line 3", "says", "1", "Line 60 says", "a.\nLine")) {
            assertThat(search(text).stream().map(c -> c.revision().id()).distinct())
                    .as(text)
                    .containsExactlyElementsOf(
                            test.git("log", "--no-renames", "-S", text, "--format=%H")
                                    .lines()
                                    .filter(line -> !line.isEmpty())
                                    .toList());
        }
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    private static TextQuery of(String text, Optional<PageName> page, String prefix) {
        return new TextQuery(text, false, page, prefix, Optional.empty(), Optional.empty());
    }

    private static TextQuery ignoringCase(String text) {
        return new TextQuery(text, true, Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    private List<TextChange> search(String text) {
        return search(of(text, Optional.empty(), ""));
    }

    private List<TextChange> search(TextQuery query) {
        TextChanges found =
                test.wiki().history().search(query, test.head(), TextSearch.newest(1_000));
        return new ArrayList<>(found.changes());
    }
}
