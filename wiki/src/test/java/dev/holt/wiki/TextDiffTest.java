package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextDiffTest {
    private static final int PLENTY = 1_000_000;

    @Test
    void changedLine_isShownWithItsContext() {
        assertThat(diff("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n", 1))
                .isEqualTo(
                        """
                        --- a/P.md
                        +++ b/P.md
                        @@ -2,3 +2,3 @@
                         b
                        -c
                        +X
                         d
                        """);
    }

    @Test
    void equalTexts_haveNoDiff() {
        assertThat(diff("same\n", "same\n", 3)).isEmpty();
    }

    @Test
    void changesOneContextApart_shareAHunk() {
        assertThat(diff("1\n2\n3\n4\n5\n", "A\n2\n3\nB\n5\n", 1)).containsOnlyOnce("@@ -");
    }

    @Test
    void changesFurtherApart_haveTheirOwnHunks() {
        assertThat(diff("1\n2\n3\n4\n5\n", "A\n2\n3\n4\nB\n", 1))
                .contains("@@ -1,2 +1,2 @@", "@@ -4,2 +4,2 @@");
    }

    @Test
    void newFile_startsFromNothing() {
        assertThat(unified("", "a\nb\n", Optional.empty(), Optional.of("P.md")))
                .isEqualTo("--- /dev/null\n+++ b/P.md\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    }

    @Test
    void deletedFile_endsInNothing() {
        assertThat(unified("a\n", "", Optional.of("P.md"), Optional.empty()))
                .isEqualTo("--- a/P.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void movedFile_tellsBothPaths() {
        assertThat(unified("a\n", "a\n", Optional.of("Old.md"), Optional.of("New page.md")))
                .isEqualTo(
                        """
                        diff --git a/Old.md b/New page.md
                        rename from Old.md
                        rename to New page.md
                        """);
    }

    @Test
    void missingLastLineFeed_isToldAsGitTells() {
        assertThat(diff("a", "a\n", 3))
                .endsWith("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    }

    @Test
    void changedLineEnding_isAChange() {
        TextDiff diff = TextDiff.between(bytes("a\r\nb\n"), bytes("a\nb\n"));

        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.deleted()).isEqualTo(1);
    }

    @Test
    void binaryFile_hasOneLineWithItsSizes() {
        assertThat(diff("a\0", "a\0" + "b".repeat(1998), 3))
                .isEqualTo("Binary file P.md changed (2 -> 2,000 bytes)\n");
    }

    @Test
    void zeroAfterTheProbedBytes_isNotBinary() {
        assertThat(TextDiff.isBinary(bytes("x".repeat(8000) + "\0"))).isFalse();
        assertThat(TextDiff.isBinary(bytes("x".repeat(7999) + "\0"))).isTrue();
    }

    @Test
    void undecodableBytes_areReplaced() {
        TextDiff diff = TextDiff.between(new byte[0], new byte[] {'a', (byte) 0xff, '\n'});

        assertThat(diff.unified(header(), 3, PLENTY)).endsWith("+a\ufffd\n");
    }

    @Test
    void pathThatWouldBreakALine_isQuoted() {
        assertThat(unified("", "a\n", Optional.empty(), Optional.of("tab\there.md")))
                .contains("+++ \"b/tab\\there.md\"\n");
    }

    @Test
    void diffAsLongAsTheLimit_isWhole() {
        TextDiff diff = TextDiff.between(new byte[0], bytes("line\n".repeat(50)));
        String whole = diff.unified(header(), 3, PLENTY);

        assertThat(diff.unified(header(), 3, whole.length())).isEqualTo(whole);
    }

    @Test
    void diffLongerThanTheLimit_saysWhatIsLeftOut() {
        TextDiff diff = TextDiff.between(new byte[0], bytes("line\n".repeat(50)));
        int whole = diff.unified(header(), 3, PLENTY).length();

        assertThat(diff.unified(header(), 3, whole - 1))
                .endsWith("+line\n\\ 1 more line of this diff is left out\n");
        assertThat(diff.unified(header(), 3, whole - 8))
                .endsWith("+line\n\\ 2 more lines of this diff are left out\n");
    }

    @Test
    void everyDiff_turnsOneTextIntoTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = text(random, "abcde");
            String after = text(random, "abcde");

            String diff = diff(before, after, random.nextInt(4));

            assertThat(patched(before, diff)).as(diff).isEqualTo(after);
        }
    }

    @Test
    void gitApply_takesADiff() {
        try (TestWiki test = TestWiki.withWorkTree()) {
            test.write("Old name", "1\n2\n3\n4\n5\n6\n7");
            String diff =
                    unified(
                            "1\n2\n3\n4\n5\n6\n7",
                            "1\n2\nthree\n4\n5\n6\n7\n",
                            Optional.of("Old name.md"),
                            Optional.of("New name.md"));
            test.writeFile("x.patch", bytes(diff));

            test.git("apply", "--cached", "x.patch");

            assertThat(test.git("show", ":New name.md")).isEqualTo("1\n2\nthree\n4\n5\n6\n7");
        }
    }

    @Test
    void textsOfTheSameFewLines_areComparedInBoundedTime() {
        Random random = new Random(3);
        byte[] before = bytes(longText(random));
        byte[] after = bytes(longText(random));

        TextDiff diff = TextDiff.between(before, after);

        assertThat(diff.added() - diff.deleted()).isZero();
    }

    private static String longText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append((char) ('a' + random.nextInt(3))).append('\n');
        }
        return text.toString();
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length()))).append('\n');
        }
        return text.toString();
    }

    /** A patch tool in a few lines, for diffs of texts that end in a line feed. */
    private static String patched(String before, String diff) {
        List<String> old = before.lines().toList();
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().skip(2).toList()) {
            switch (line.charAt(0)) {
                case '@' -> {
                    String[] range = line.substring(4, line.indexOf(" +")).split(",");
                    int start = Integer.parseInt(range[0]);
                    boolean empty = range.length == 2 && range[1].equals("0");
                    int target = empty ? start : start - 1;
                    result.addAll(old.subList(at, target));
                    at = target;
                }
                case '+' -> result.add(line.substring(1));
                case '-' -> assertThat(old.get(at++)).isEqualTo(line.substring(1));
                default -> {
                    assertThat(old.get(at++)).isEqualTo(line.substring(1));
                    result.add(line.substring(1));
                }
            }
        }
        result.addAll(old.subList(at, old.size()));
        return result.isEmpty() ? "" : String.join("\n", result) + "\n";
    }

    private static String diff(String before, String after, int context) {
        return TextDiff.between(bytes(before), bytes(after)).unified(header(), context, PLENTY);
    }

    private static String unified(
            String before, String after, Optional<String> from, Optional<String> to) {
        return TextDiff.between(bytes(before), bytes(after))
                .unified(new DiffHeader(from, to), 3, PLENTY);
    }

    private static DiffHeader header() {
        return new DiffHeader(Optional.of("P.md"), Optional.of("P.md"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
