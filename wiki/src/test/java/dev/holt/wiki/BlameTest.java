package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BlameTest {
    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void lines_haveTheCommitThatWroteThem() {
        Revision first = test.write("P", "one\ntwo\nthree\n");
        Revision second = test.write("P", "one\nTWO\nthree\nfour\n");

        assertThat(blame("P", 1, 99).lines())
                .extracting(BlameLine::line, BlameLine::text, BlameLine::revision)
                .containsExactly(
                        tuple(1, "one", first),
                        tuple(2, "TWO", second),
                        tuple(3, "three", first),
                        tuple(4, "four", second));
    }

    @Test
    void line_tellsAuthorTimeAndSubject() {
        test.commit("Say hello\n\nLong story.", Map.of("P.md", new byte[] {'x'}));

        BlameLine line = blame("P", 1, 1).lines().getFirst();

        assertThat(line.author()).isEqualTo(TestCommits.PERSON);
        assertThat(line.time()).isEqualTo(test.clock().instant());
        assertThat(line.message()).isEqualTo("Say hello");
    }

    @Test
    void range_hasItsLinesOnly() {
        test.write("P", "1\n2\n3\n4\n5\n");

        assertThat(blame("P", 2, 4).lines())
                .extracting(BlameLine::text)
                .containsExactly("2", "3", "4");
    }

    @Test
    void rangeBeyondTheEnd_isCutThere() {
        test.write("P", "1\n2\n");

        assertThat(blame("P", 2, 50).lines()).extracting(BlameLine::line).containsExactly(2);
        assertThat(blame("P", 3, 50).lines()).isEmpty();
    }

    @Test
    void emptyPage_hasNoLines() {
        test.write("P", "");

        assertThat(blame("P", 1, 10).lines()).isEmpty();
    }

    @Test
    void linesFromBeforeAMove_keepTheirCommits() {
        Revision made = build.commit(Map.of("Old.md", "1\n2\n3\n4\n"));
        Revision moved = build.commit(Map.of("New.md", "1\n2\n3\n4\n5\n"), made);
        build.tip(moved);

        assertThat(blame("New", 4, 5).lines())
                .extracting(BlameLine::revision)
                .containsExactly(made, moved);
    }

    @Test
    void mergedLines_comeFromTheirOwnSides() {
        Revision root = build.commit(Map.of("P.md", "a\nb\nc\n"));
        Revision left = build.commit(Map.of("P.md", "A\nb\nc\n"), root);
        Revision right = build.commit(Map.of("P.md", "a\nb\nC\n"), root);
        build.tip(build.commit(Map.of("P.md", "A\nb\nC\n"), left, right));

        assertThat(blame("P", 1, 3).lines())
                .extracting(BlameLine::revision)
                .containsExactly(left, root, right);
    }

    @Test
    void changedLineEnding_isAChangeOfTheLine() {
        test.write("P", "1\n2\n");
        Revision second = test.write("P", "1\r\n2\n");

        BlameLine line = blame("P", 1, 1).lines().getFirst();

        assertThat(line.revision()).isEqualTo(second);
        assertThat(line.text()).isEqualTo("1");
    }

    @Test
    void unknownPage_isToldWithNearNames() {
        test.write("Design", "x\n");

        assertThatThrownBy(() -> blame("Desing", 1, 1))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining("'Design'");
    }

    private Blame blame(String page, int firstLine, int lastLine) {
        return test.wiki().history().blame(test.head(), new PageName(page), firstLine, lastLine);
    }
}
