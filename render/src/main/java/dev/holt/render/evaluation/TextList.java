package dev.holt.render.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A list as plain text and Markdown write it, without a line break at its end. */
final class TextList {
    private TextList() {}

    static String of(boolean numbered, List<Markup.ListItem> items) {
        List<String> lines = new ArrayList<>();
        add(lines, "", numbered, items);
        return String.join("\n", lines);
    }

    private static void add(
            List<String> lines, String indent, boolean numbered, List<Markup.ListItem> items) {
        int number = 1;
        for (Markup.ListItem item : items) {
            String mark = numbered ? number++ + ". " : "- ";
            lines.add(indent + mark + item.content().replaceAll("\\s*\n\\s*", " "));
            add(lines, indent + " ".repeat(mark.length()), numbered, item.below());
        }
    }
}
