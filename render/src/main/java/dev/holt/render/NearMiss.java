package dev.holt.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the part of a page that is most like a text which is not on it.
 *
 * <p>Both are compared in lower case with each run of white space as one space. If the text is then
 * on the page, that is the near miss. Otherwise a window as long as the text slides over the page,
 * and the one that shares most groups of three characters with it wins. Time is linear in the page.
 */
final class NearMiss {
    /** The most characters of the page that are shown. */
    static final int MAX_SHOWN = 600;

    private static final int MAX_DIFFERENCE = 40;
    private static final double LEAST_LIKENESS = 0.5;
    private static final int GROUP = 3;

    private final String text;
    private final Plain page;
    private final Plain needle;

    private NearMiss(String old, String text) {
        this.text = text;
        this.page = new Plain(text);
        this.needle = new Plain(old.strip());
    }

    static MarkdownException notFound(String old, String text) {
        return new NearMiss(old, text).notFound(old);
    }

    private MarkdownException notFound(String old) {
        if (needle.folded().isEmpty()) {
            return new MarkdownException.TextNotFound(
                    "The text to replace is only white space, and the page has no such run of it;"
                            + " give some of the text around it.",
                    "",
                    0);
        }
        List<Integer> same = Occurrences.of(needle.folded(), page.folded());
        int at = same.isEmpty() ? mostAlike() : same.getFirst();
        if (at < 0) {
            return new MarkdownException.TextNotFound(
                    "The text to replace is not on the page, nor anything like it; read the page"
                            + " again.",
                    "",
                    0);
        }
        int start = page.offset(at);
        int end = page.offset(Math.min(at + needle.folded().length(), page.folded().length()) - 1);
        return found(start, end + 1, same.isEmpty() ? difference(at) : kind(old, start, end + 1));
    }

    private MarkdownException found(int start, int end, String difference) {
        Lines lines = new Lines(text);
        int from = Math.max(lines.startOf(start), start - MAX_SHOWN / 4);
        int to = Math.min(lines.contentEndOf(Math.max(start, end - 1)), from + MAX_SHOWN);
        String shown = text.substring(from, Math.max(from, to));
        int line = lines.lineAt(from);
        return new MarkdownException.TextNotFound(
                ("The text to replace is not on the page. The nearest is on line %d; %s. Copy it as"
                                + " the page has it:%n%s")
                        .formatted(line, difference, shown)
                        .replace("\r\n", "\n"),
                shown,
                line);
    }

    /** Why texts differ that are the same but for capitals and white space. */
    private String kind(String old, int start, int end) {
        String there = text.substring(start, end);
        if (there.equals(old.strip())) {
            return "it has other white space at its start or end";
        }
        if (there.replace("\r", "").equals(old.strip().replace("\r", ""))) {
            return "it has other line endings";
        }
        return new Plain(there).written().equals(new Plain(old.strip()).written())
                ? "it differs only in white space"
                : there.equalsIgnoreCase(old.strip())
                        ? "it differs only in capitals"
                        : "it differs in white space and capitals";
    }

    private String difference(int at) {
        String there = page.folded().substring(at);
        String wanted = needle.folded();
        int i = 0;
        while (i < wanted.length() && i < there.length() && wanted.charAt(i) == there.charAt(i)) {
            i++;
        }
        int from = Math.max(0, i - 10);
        return "your text has \"%s\" where the page has \"%s\""
                .formatted(piece(wanted, from), piece(there, from));
    }

    private static String piece(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + MAX_DIFFERENCE));
    }

    /** Where the window starts that shares most with the text, or -1 if none shares enough. */
    private int mostAlike() {
        Map<Integer, Integer> missing = new HashMap<>();
        int groups = needle.folded().length() - GROUP + 1;
        for (int i = 0; i < groups; i++) {
            missing.merge(group(needle.folded(), i), 1, Integer::sum);
        }
        int shared = 0;
        int most = 0;
        int best = -1;
        for (int i = 0; i + GROUP <= page.folded().length() && groups > 0; i++) {
            shared += take(missing, group(page.folded(), i));
            if (i >= groups) {
                shared -= giveBack(missing, group(page.folded(), i - groups));
            }
            if (shared > most) {
                most = shared;
                best = Math.max(0, i - groups + 1);
            }
        }
        return most >= LEAST_LIKENESS * groups ? best : -1;
    }

    private static int take(Map<Integer, Integer> missing, int group) {
        Integer left = missing.computeIfPresent(group, (g, n) -> n - 1);
        return left != null && left >= 0 ? 1 : 0;
    }

    private static int giveBack(Map<Integer, Integer> missing, int group) {
        Integer left = missing.computeIfPresent(group, (g, n) -> n + 1);
        return left != null && left > 0 ? 1 : 0;
    }

    /** Three characters as one number; a rare clash only makes a window look more alike. */
    private static int group(String text, int i) {
        return (text.charAt(i) * 31 + text.charAt(i + 1)) * 65_599 + text.charAt(i + 2);
    }

    /** A text with white space collapsed, and where its characters come from. */
    private static final class Plain {
        private final StringBuilder written = new StringBuilder();
        private final String folded;
        private final List<Integer> offsets = new ArrayList<>();

        Plain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                if (!space) {
                    add(c, i);
                } else if (written.isEmpty() || written.charAt(written.length() - 1) != ' ') {
                    add(' ', i);
                }
            }
            StringBuilder lower = new StringBuilder(written.length());
            // Character by character, so that the length stays.
            written.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
            folded = lower.toString();
        }

        private void add(char c, int offset) {
            written.append(c);
            offsets.add(offset);
        }

        String written() {
            return written.toString();
        }

        String folded() {
            return folded;
        }

        int offset(int i) {
            return offsets.get(i);
        }
    }
}
