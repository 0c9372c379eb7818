package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.ThreeWayMerge.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeWayMergeTest {
    private static final String BASE = "1\n2\n3\n4\n5\n6\n7\n";

    @Test
    void editsFarApart_areBothThere() {
        assertThat(merged(BASE, BASE.replace("1", "one"), BASE.replace("7", "seven")))
                .isEqualTo("one\n2\n3\n4\n5\n6\nseven\n");
    }

    @Test
    void sameEditOnBothSides_isThereOnce() {
        assertThat(
                        merged(
                                BASE,
                                BASE.replace("3", "three"),
                                BASE.replace("3", "three").replace("6", "six")))
                .isEqualTo("1\n2\nthree\n4\n5\nsix\n7\n");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3,4", "4,3"})
    void editsThatOverlapOrTouch_conflict(String current, String yours) {
        assertThat(merge(BASE, BASE.replace(current, "theirs"), BASE.replace(yours, "mine")))
                .isInstanceOf(Outcome.Conflicting.class);
    }

    @Test
    void appendsOnBothSides_conflict() {
        assertThat(merge(BASE, BASE + "theirs\n", BASE + "mine\n"))
                .isEqualTo(
                        new Outcome.Conflicting(
                                List.of(new ConflictHunk(8, "", "mine\n", "theirs\n"))));
    }

    @Test
    void conflict_showsBothSidesAndWhereTheyMeet() {
        Outcome outcome =
                merge(
                        BASE,
                        "0\n" + BASE.replace("5\n", "theirs\n"),
                        BASE.replace("5\n", "mine\nand more\n"));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Conflicting(
                                List.of(
                                        new ConflictHunk(
                                                6, "5\n", "mine\nand more\n", "theirs\n"))));
    }

    @Test
    void deletionAgainstAnEdit_conflicts() {
        assertThat(merge(BASE, BASE.replace("3\n", ""), BASE.replace("3", "three")))
                .isEqualTo(
                        new Outcome.Conflicting(
                                List.of(new ConflictHunk(3, "3\n", "three\n", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFone\ntwo\nthree\nfour", "a\r\nb\r\nc\r\nd\r\n", "a\rb\n\nc\n"})
    void oddBytes_areKept(String base) {
        String current = base + (base.endsWith("\n") ? "x" : "\nx");
        assertThat(merged(base, current, "first\n" + base).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(("first\n" + current).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void changedLastLineEnd_isAnEditOfThatLine() {
        assertThat(merged("a\nb\nc", "a\nb\nc\n", "A\nb\nc")).isEqualTo("A\nb\nc\n");
        assertThat(merge("a\nc", "a\nc\n", "a\nd")).isInstanceOf(Outcome.Conflicting.class);
    }

    @Test
    void emptyBase_mergesOnlyEqualSides() {
        assertThat(merged("", "same\n", "same\n")).isEqualTo("same\n");
        assertThat(merge("", "a\n", "b\n")).isInstanceOf(Outcome.Conflicting.class);
    }

    @ParameterizedTest
    @CsvSource({"20,20", "21,20"})
    void manyConflicts_areCountedOnlyToTheLimit(int conflicts, int shown) {
        StringBuilder base = new StringBuilder();
        StringBuilder current = new StringBuilder();
        StringBuilder yours = new StringBuilder();
        for (int i = 0; i < conflicts; i++) {
            base.append("keep ").append(i).append("\nline\n");
            current.append("keep ").append(i).append("\ntheirs\n");
            yours.append("keep ").append(i).append("\nmine\n");
        }
        Outcome outcome = merge(base.toString(), current.toString(), yours.toString());

        assertThat(((Outcome.Conflicting) outcome).hunks()).hasSize(shown);
    }

    @ParameterizedTest
    @CsvSource({"4000,4000", "4001,4000"})
    void longConflict_isCutWithAnEllipsis(int length, int shown) {
        String yours = "y".repeat(length);
        ConflictHunk hunk = ((Outcome.Conflicting) merge("", "theirs", yours)).hunks().getFirst();

        assertThat(hunk.yours()).hasSize(shown);
        assertThat(hunk.yours().endsWith("…")).isEqualTo(length > shown);
    }

    @Test
    void randomEdits_mergeAsTheyWouldOneAfterTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                lines.add("line " + i + " of " + round + "\n");
            }
            int theirs = random.nextInt(0, 12);
            int mine = random.nextInt(15, 28);
            String theirLine = random.nextBoolean() ? "" : "their " + round + "\n";
            String myLine = random.nextBoolean() ? "" : "my " + round + "\n";
            String both = replaced(lines, theirs, theirLine, mine, myLine);

            assertThat(
                            merged(
                                    String.join("", lines),
                                    replaced(lines, theirs, theirLine, -1, ""),
                                    replaced(lines, -1, "", mine, myLine)))
                    .isEqualTo(both);
        }
    }

    private static String replaced(
            List<String> lines, int first, String one, int second, String other) {
        List<String> changed = new ArrayList<>(lines);
        if (first >= 0) {
            changed.set(first, one);
        }
        if (second >= 0) {
            changed.set(second, other);
        }
        return String.join("", changed);
    }

    private static Outcome merge(String base, String current, String yours) {
        return ThreeWayMerge.merge(bytes(base), bytes(current), bytes(yours));
    }

    private static String merged(String base, String current, String yours) {
        Outcome outcome = merge(base, current, yours);
        assertThat(outcome).isInstanceOf(Outcome.Merged.class);
        return new String(((Outcome.Merged) outcome).content(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
