package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.render.syntax.WikiLinkOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextEditsTest {
    private static String apply(String text, TextEdit... edits) {
        return TextEdits.apply(text, List.of(edits));
    }

    @Test
    void noEdits_changeNothing() {
        assertThat(apply("\uFEFFa\r\nb")).isEqualTo("\uFEFFa\r\nb");
    }

    @Test
    void edits_applyInOrder() {
        assertThat(
                        apply(
                                "# A\n\none two\n",
                                new TextEdit.Replace("one", "1", false),
                                new TextEdit.Replace("two", "2", false),
                                new TextEdit.Append("x", Optional.empty()),
                                new TextEdit.Append("y", Optional.empty()),
                                new TextEdit.SetProperty("a", 1),
                                new TextEdit.SetProperty("b", 2)))
                .isEqualTo("---\na: 1\nb: 2\n---\n# A\n\n1 2\n\nx\n\ny\n");
    }

    @Test
    void editOfWhatAnEarlierOneInserted_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() ->
                        apply(
                                "a b",
                                new TextEdit.Replace("a", "one two", false),
                                new TextEdit.Replace("b", "c", false),
                                new TextEdit.Replace("two", "x", false)))
                .withMessage(
                        "Edit 3: It overlaps edit 1: it would change text that edit 1 has changed"
                                + " or inserted; join the two into one edit, or send edit 3 in a"
                                + " second call.");
    }

    @Test
    void editAcrossADeletion_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() ->
                        apply(
                                "a X b",
                                new TextEdit.Replace("X ", "", false),
                                new TextEdit.Replace("a b", "c", false)))
                .withMessageStartingWith("Edit 2: It overlaps edit 1");
    }

    @Test
    void replacedSectionAroundAnEarlierEdit_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() ->
                        apply(
                                "# A\n\na\n",
                                new TextEdit.Append("x", Optional.of("A")),
                                new TextEdit.ReplaceSection("A", "y")));
    }

    @Test
    void samePropertyTwice_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() ->
                        apply(
                                "---\na: 1\n---\n",
                                new TextEdit.SetProperty("a", 2),
                                new TextEdit.SetProperty("a", 3)));
    }

    @Test
    void errorInAList_namesTheEdit() {
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() ->
                        apply(
                                "# A\n",
                                new TextEdit.Append("x", Optional.empty()),
                                new TextEdit.ReplaceSection("B", "y")))
                .withMessageStartingWith("Edit 2: There is no section 'B'");
        assertThatExceptionOfType(MarkdownException.UnknownSection.class)
                .isThrownBy(() -> apply("# A\n", new TextEdit.ReplaceSection("B", "y")))
                .withMessageStartingWith("There is no section 'B'");
    }

    @Test
    void manyReplacementsInOneEdit_areFollowedByAnother() {
        String text = "x.".repeat(100_000);
        String result =
                apply(
                        text,
                        new TextEdit.Replace("x", "yy", true),
                        new TextEdit.Replace(".", ",", true));
        assertThat(result).isEqualTo("yy,".repeat(100_000));
    }

    @Test
    void headingWithATextFirstLink_isAddressedByItsText() {
        TextEdit edit = new TextEdit.ReplaceSection("See the plan", "## See [[the plan|Old]]\n\nb");

        assertThat(
                        TextEdits.apply(
                                "## See [[the plan|Plan]]\n\na\n",
                                WikiLinkOrder.TEXT_FIRST,
                                List.of(edit)))
                .isEqualTo("## See [[the plan|Old]]\n\nb\n");
    }
}
