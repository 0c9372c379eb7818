package dev.holt.render;

import dev.holt.render.syntax.WikiLinkOrder;
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

    /** The text after {@code edits} of a page whose wiki links name the page first. */
    public static String apply(String text, List<TextEdit> edits) {
        return apply(text, WikiLinkOrder.PAGE_FIRST, edits);
    }

    /**
     * The text after {@code edits}, each applied to the result of the one before.
     *
     * <p>An edit that would change text which an earlier one of the list has changed or inserted is
     * refused; one right beside it is not.
     *
     * @param order which side of the bar in the page's wiki links is the page; headings are
     *     addressed by the other
     * @throws MarkdownException if an edit cannot be made; its message starts with the edit's
     *     1-based number when there are several
     */
    public static String apply(String text, WikiLinkOrder order, List<TextEdit> edits) {
        EditedText edited = new EditedText(text);
        for (int i = 0; i < edits.size(); i++) {
            try {
                edited.apply(splices(edited.text(), order, edits.get(i)), i + 1);
            } catch (MarkdownException e) {
                throw edits.size() == 1 ? e : e.prefixed("Edit " + (i + 1) + ": ");
            }
        }
        return edited.text();
    }

    private static List<Splice> splices(String text, WikiLinkOrder order, TextEdit edit) {
        return switch (edit) {
            case TextEdit.Replace replace -> TextReplacement.splices(text, replace);
            case TextEdit.Append append ->
                    new BlockEdit(MarkdownPage.parse(text, order)).append(append);
            case TextEdit.Prepend prepend ->
                    new BlockEdit(MarkdownPage.parse(text, order)).prepend(prepend);
            case TextEdit.InsertBefore insert ->
                    new BlockEdit(MarkdownPage.parse(text, order)).insertBefore(insert);
            case TextEdit.InsertAfter insert ->
                    new BlockEdit(MarkdownPage.parse(text, order)).insertAfter(insert);
            case TextEdit.ReplaceSection replace ->
                    SectionReplacement.splices(MarkdownPage.parse(text, order), replace);
            case TextEdit.SetProperty set -> new PropertyEdit(text).set(set.name(), set.value());
            case TextEdit.RemoveProperty remove -> new PropertyEdit(text).remove(remove.name());
        };
    }
}
