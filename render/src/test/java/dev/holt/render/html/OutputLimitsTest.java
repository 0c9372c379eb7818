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
}
