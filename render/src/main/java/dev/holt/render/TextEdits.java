package dev.holt.render;

import java.util.List;

/**
 * Makes {@link TextEdit}s: pure functions from a page's text to its new text.
 *
 * <p>What an edit does not name stays byte for byte. Text that an edit brings takes on the page's
 * line endings. Blocks (append, prepend, insert, replace a section) lose the line breaks around
 * them and are set off by a blank line, except where a list or table goes on.
 */
public final class TextEdits {
    private TextEdits() {}

    /**
     * The text after {@code edits}, each applied to the result of the one before.
     *
     * <p>An edit that would change text which an earlier one of the list has changed or inserted is
     * refused; one right beside it is not.
     *
     * @throws MarkdownException if an edit cannot be made; its message starts with the edit's
     *     1-based number when there are several
     */
    public static String apply(String text, List<TextEdit> edits) {
        EditedText edited = new EditedText(text);
        for (int i = 0; i < edits.size(); i++) {
            try {
                edited.apply(splices(edited.text(), edits.get(i)), i + 1);
            } catch (MarkdownException e) {
                throw edits.size() == 1 ? e : e.prefixed("Edit " + (i + 1) + ": ");
            }
        }
        return edited.text();
    }

    private static List<Splice> splices(String text, TextEdit edit) {
        return switch (edit) {
            case TextEdit.Replace replace -> TextReplacement.splices(text, replace);
            case TextEdit.Append append -> new BlockEdit(text).append(append);
            case TextEdit.Prepend prepend -> new BlockEdit(text).prepend(prepend);
            case TextEdit.InsertBefore insert -> new BlockEdit(text).insertBefore(insert);
            case TextEdit.InsertAfter insert -> new BlockEdit(text).insertAfter(insert);
            case TextEdit.ReplaceSection replace -> SectionReplacement.splices(text, replace);
            case TextEdit.SetProperty set -> new PropertyEdit(text).set(set.name(), set.value());
            case TextEdit.RemoveProperty remove -> new PropertyEdit(text).remove(remove.name());
        };
    }
}
