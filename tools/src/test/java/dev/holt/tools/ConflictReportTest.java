package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Content;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.ConflictHunk;
import dev.holt.wiki.Revision;
import dev.holt.wiki.WikiException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictReportTest {
    private static final Revision CURRENT =
            new Revision("0123456789abcdef0123456789abcdef01234567");

    @Test
    void bothSidesAndTheCurrentRevision_areInTextAndFields() {
        ToolResult result = report(List.of(new ConflictHunk(7, "old\n", "mine\n", "others\n")));

        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains("At line 7", "mine", "others", "0123456789ab");
        assertThat(fields(result))
                .containsEntry("error", "edit_conflict")
                .containsEntry("revision", "0123456789ab")
                .containsEntry(
                        "conflicts",
                        List.of(
                                Map.of(
                                        "line",
                                        7,
                                        "base",
                                        "old\n",
                                        "yours",
                                        "mine\n",
                                        "theirs",
                                        "others\n")));
    }

    @Test
    void asManyConflictsAsTheLimit_areAllShown() {
        assertThat(fields(report(hunks(ConflictReport.MAX_HUNKS)))).doesNotContainKey("truncated");
    }

    @Test
    void oneConflictMore_isCounted() {
        ToolResult result = report(hunks(ConflictReport.MAX_HUNKS + 1));

        assertThat(fields(result)).containsEntry("truncated", true);
        assertThat(text(result)).contains("1 more conflict not shown");
    }

    @Test
    void sideAsLongAsTheLimit_isWhole() {
        String side = "x".repeat(ConflictReport.MAX_SIDE_CHARS);

        assertThat(text(report(List.of(new ConflictHunk(1, "", side, "")))))
                .contains(side + "\n")
                .doesNotContain("more char");
    }

    @Test
    void sideOneLonger_isCutAndSaysSo() {
        String side = "x".repeat(ConflictReport.MAX_SIDE_CHARS + 1);

        assertThat(text(report(List.of(new ConflictHunk(1, "", side, "")))))
                .doesNotContain(side)
                .contains("[1 more character]");
    }

    private static ToolResult report(List<ConflictHunk> hunks) {
        return ConflictReport.of(new WikiException.EditConflict("Home", CURRENT, hunks, false));
    }

    private static List<ConflictHunk> hunks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> new ConflictHunk(line, "b", "y", "t"))
                .toList();
    }

    private static String text(ToolResult result) {
        return ((Content.Text) result.content().getFirst()).text();
    }

    private static Map<String, Object> fields(ToolResult result) {
        return result.structured().orElseThrow();
    }
}
