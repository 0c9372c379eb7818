package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.FileChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moves as {@link History#diff} and {@link History#recent} tell them. */
final class MovesTest {
    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void equalContent_isAMove() {
        assertThat(moves(Map.of("A.md", lines(5)), Map.of("B.md", lines(5))))
                .containsExactly("A.md -> B.md");
    }

    @Test
    void equalContents_goToTheirOwnLeafName() {
        assertThat(
                        moves(
                                Map.of("Old/X.md", lines(5), "Old/Y.md", lines(5)),
                                Map.of("New/Y.md", lines(5), "New/X.md", lines(5))))
                .containsExactly("Old/X.md -> New/X.md", "Old/Y.md -> New/Y.md");
    }

    @Test
    void sameLeafAndThreeQuartersAlike_winsOverABetterMatch() {
        String text = lines(20);
        assertThat(
                        moves(
                                Map.of("Old/X.md", text + lines(4, 900), "Old/Y.md", text + "y\n"),
                                Map.of("New/X.md", text, "Else.md", "else\n")))
                .containsExactly("Old/X.md -> New/X.md");
    }

    @Test
    void mostAlikePages_arePaired() {
        assertThat(
                        moves(
                                Map.of("A.md", lines(10), "B.md", lines(10, 500)),
                                Map.of("C.md", lines(10, 500) + "c\n", "D.md", lines(10) + "d\n")))
                .containsExactly("B.md -> C.md", "A.md -> D.md");
    }

    @Test
    void attachmentWithOtherContent_isNoMove() {
        assertThat(moves(Map.of("a.txt", lines(20)), Map.of("b.txt", lines(20) + "more\n")))
                .isEmpty();
    }

    @Test
    void equalAttachment_isAMove() {
        assertThat(moves(Map.of("a.txt", lines(20)), Map.of("b/a.txt", lines(20))))
                .containsExactly("a.txt -> b/a.txt");
    }

    @Test
    void asManyPairsAsAreCompared_areFound() {
        assertThat(moves(pages("Old/P", 200, ""), pages("New/Q", 200, "edited\n"))).hasSize(200);
    }

    @Test
    void moreThanThePairsThatAreCompared_areFoundByContentAndLeafOnly() {
        Map<String, String> before = pages("Old/P", 201, "");
        Map<String, String> after = pages("New/Q", 201, "edited\n");
        before.put("Old/Same.md", lines(8, 9_000));
        after.put("New/Same.md", lines(8, 9_000) + "edited\n");

        assertThat(moves(before, after)).containsExactly("Old/Same.md -> New/Same.md");
    }

    private static Map<String, String> pages(String name, int count, String end) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put(name + i + ".md", lines(8, 10 * i) + end);
        }
        return pages;
    }

    private List<String> moves(Map<String, String> before, Map<String, String> after) {
        Snapshot from = build.tip(build.commit(before));
        Snapshot to = build.tip(build.commit(after));
        DiffScope scope = new DiffScope(Optional.empty(), "", 0, 1000);
        return test.wiki().history().diff(from, to, scope).files().stream()
                .filter(file -> file.kind() == Kind.MOVED)
                .map(file -> file.fromPath().orElseThrow() + " -> " + file.path())
                .toList();
    }

    private static String lines(int count) {
        return lines(count, 0);
    }

    private static String lines(int count, int first) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            text.append("This is line number ").append(i).append('\n');
        }
        return text.toString();
    }
}
