package dev.holt.render;

import java.util.List;
import java.util.stream.Collectors;

/** Replaces exact text. */
final class TextReplacement {
    private static final int MAX_LINES_LISTED = 10;

    private TextReplacement() {}

    static List<Splice> splices(String text, TextEdit.Replace edit) {
        if (edit.old().isEmpty()) {
            throw new MarkdownException.InvalidEdit(
                    "The text to replace is empty; give the exact text, or use append or prepend.");
        }
        LineEnding ending = LineEnding.of(text);
        String old = edit.old();
        List<Integer> found = Occurrences.of(old, text);
        if (found.isEmpty()) {
            old = ending.applied(old);
            found = Occurrences.of(old, text);
        }
        if (found.isEmpty()) {
            throw NearMiss.notFound(edit.old(), text);
        }
        if (found.size() > 1 && !edit.all()) {
            throw notUnique(text, found);
        }
        int length = old.length();
        String replacement = ending.applied(edit.replacement());
        return found.stream().map(at -> Splice.of(at, at + length, replacement)).toList();
    }

    private static MarkdownException notUnique(String text, List<Integer> found) {
        Lines lines = new Lines(text);
        List<Integer> listed = found.stream().limit(MAX_LINES_LISTED).map(lines::lineAt).toList();
        String shown = listed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new MarkdownException.TextNotUnique(
                ("The text to replace is on the page %d times, on lines %s%s; give more of the text"
                                + " around the one that you mean, or replace all.")
                        .formatted(
                                found.size(),
                                shown,
                                found.size() > MAX_LINES_LISTED ? " and more" : ""),
                found.size(),
                listed);
    }
}
