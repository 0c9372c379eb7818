package dev.holt.tools;

import dev.holt.protocol.Content;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.ConflictHunk;
import dev.holt.wiki.WikiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a write that lost against another: both sides of each place where they touch, so
 * that an agent can settle it without reading the page again.
 */
final class ConflictReport {
    static final int MAX_HUNKS = 10;
    static final int MAX_SIDE_CHARS = 2_000;

    private ConflictReport() {}

    static ToolResult of(WikiException.EditConflict conflict) {
        List<ConflictHunk> shown = conflict.hunks().stream().limit(MAX_HUNKS).toList();
        int hidden = conflict.hunks().size() - shown.size();
        String message = message(conflict);
        StringBuilder text = new StringBuilder(message);
        for (ConflictHunk hunk : shown) {
            text.append("\n\nAt line ")
                    .append(hunk.line())
                    .append(", yours:\n")
                    .append(side(hunk.yours()));
            text.append("\nthe wiki's:\n").append(side(hunk.theirs()));
        }
        if (hidden > 0) {
            text.append("\n\n")
                    .append(Wording.count(hidden, "more conflict"))
                    .append(" not shown.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", conflict.code());
        fields.put(Fields.MESSAGE, message);
        fields.put(Fields.PAGE, conflict.name());
        fields.put(Fields.REVISION, conflict.current().abbreviated());
        fields.put("deleted", conflict.deleted());
        fields.put("conflicts", shown.stream().map(ConflictReport::fields).toList());
        if (hidden > 0) {
            fields.put(Fields.TRUNCATED, true);
        }
        return new ToolResult(
                List.of(new Content.Text(text.toString())), Optional.of(fields), true);
    }

    /**
     * Where lines touch, the wiki's are shown; but others may have changed lines elsewhere too,
     * which a whole page written now would undo.
     */
    private static String message(WikiException.EditConflict conflict) {
        String name = "'" + conflict.name() + "'";
        String current = conflict.current().abbreviated();
        if (conflict.deleted()) {
            return name
                    + " was deleted since the revision your change is based on; nothing was"
                    + " written. If it should exist, create it again or use restore_page.";
        }
        if (conflict.hunks().isEmpty()) {
            return name
                    + " has changed since the revision your change is based on; nothing was"
                    + " written. Read it again, and send base_revision "
                    + current
                    + " if your change still holds.";
        }
        return name
                + " was changed in the same place since the revision your change is based on;"
                + " nothing was written. Put your change into the wiki's lines below with"
                + " edit_page and base_revision "
                + current
                + ". Before you write the whole page, read it: other lines may have changed too.";
    }

    private static Map<String, Object> fields(ConflictHunk hunk) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.LINE, hunk.line());
        fields.put("base", side(hunk.base()));
        fields.put("yours", side(hunk.yours()));
        fields.put("theirs", side(hunk.theirs()));
        return fields;
    }

    private static String side(String lines) {
        TextWindow window = TextWindow.of(lines, 0, MAX_SIDE_CHARS);
        return window.truncated()
                ? window.text()
                        + "["
                        + Wording.count(window.whole() - window.end(), "more character")
                        + "]"
                : window.text();
    }
}
