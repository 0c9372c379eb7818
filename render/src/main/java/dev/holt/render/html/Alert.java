package dev.holt.render.html;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block quote that starts with a line {@code [!NOTE]}, as GitHub has it.
 *
 * @param kind {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}
 * @param rest what follows the marker in its paragraph, if anything does
 */
record Alert(String kind, @Nullable Node rest) {
    private static final List<String> KINDS =
            List.of("note", "tip", "important", "warning", "caution");

    static Optional<Alert> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        String text = paragraph.getChars().toString();
        for (String kind : KINDS) {
            int end = kind.length() + 3;
            if (text.regionMatches(true, 0, "[!" + kind + "]", 0, end)) {
                return restOfLine(text, end).isBlank()
                        ? Optional.of(new Alert(kind, afterLine(paragraph)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String restOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(from, end);
    }

    private static @Nullable Node afterLine(Paragraph paragraph) {
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                return node.getNext();
            }
        }
        return null;
    }

    /** The start of its HTML, with its title. */
    String opening() {
        return "<div class=\"markdown-alert markdown-alert-%s\">\n<p class=\"markdown-alert-title\">%s</p>\n"
                .formatted(kind, title());
    }

    String title() {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
