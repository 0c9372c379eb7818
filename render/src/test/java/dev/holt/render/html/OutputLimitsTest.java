package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages whose HTML would be far larger than their Markdown. */
class OutputLimitsTest {
    @Test
    void cellsAddedAtTheLimit_areWrittenAndBeyondLeftOut() {
        int width = 101;
        String head = "|a".repeat(width) + "|\n" + "|-".repeat(width) + "|\n";
        int rows = HtmlTables.MAX_ADDED_CELLS / (width - 1);
        String at = Programs.html(head + "|x|\n".repeat(rows));
        assertThat(at.split("<td></td>", -1)).hasSize(HtmlTables.MAX_ADDED_CELLS + 1);
        String beyond = Programs.html(head + "|x|\n".repeat(rows + 1));
        assertThat(beyond.split("<td></td>", -1)).hasSize(HtmlTables.MAX_ADDED_CELLS + 1);
    }

    @Test
    void usesOfADefinitionAtTheLimit_areLinksAndBeyondText() {
        String address = "https://x.org/" + "a".repeat(986);
        int uses = HtmlInlines.MAX_REFERENCE_OUTPUT / address.length();
        String definition = "\n\n[a]: " + address + "\n";
        String at = Programs.html("[a] ".repeat(uses) + definition);
        assertThat(at.split("<a href", -1)).hasSize(uses + 1);
        String beyond = Programs.html("[a] ".repeat(uses + 1) + definition);
        assertThat(beyond.split("<a href", -1)).hasSize(uses + 1);
        assertThat(beyond).contains("[a]</p>");
    }

    @Test
    void inlinesInEachOtherAtTheLimit_areWrittenAndBeyondArePlain() {
        // The paragraph itself is the first.
        int limit = HtmlInlines.MAX_DEPTH - 1;
        assertThat(emphasis(limit)).isEqualTo(limit);
        assertThat(emphasis(limit + 2)).isEqualTo(limit + 1);
    }

    /** How many of {@code depth} emphases in each other are written. */
    private static int emphasis(int depth) {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            open.append(i % 2 == 0 ? "*a " : "_a ");
            close.insert(0, i % 2 == 0 ? " b*" : " b_");
        }
        return Programs.html(open + "x" + close).split("<em>", -1).length - 1;
    }
}
