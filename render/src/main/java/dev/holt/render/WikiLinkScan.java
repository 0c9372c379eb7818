package dev.holt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds {@code [[Page#Section|text]]} and {@code ![[Page]]} in one paragraph, heading or table
 * cell.
 *
 * <p>A wiki link stands on one line, not in code, HTML or another link. Its target has no square
 * bracket, and is told from its text by {@code |}, or {@code \|} as tables need it.
 */
final class WikiLinkScan {
    /** The longest wiki link without its last bracket, in UTF-16 units. */
    static final int MAX_LENGTH = 2_000;

    private final String text;
    private final Lines lines;
    private final List<Span> opaque;
    private int nextOpaque;

    /**
     * @param opaque the spans, in order, that the parser has found to be code, HTML or links
     */
    WikiLinkScan(String text, Lines lines, List<Span> opaque) {
        this.text = text;
        this.lines = lines;
        this.opaque = opaque;
    }

    List<PageLink> links(Span block) {
        List<PageLink> found = new ArrayList<>();
        int i = next(block.start(), block.end());
        while (i >= 0) {
            Optional<PageLink> link = isEscaped(i, block.start()) ? Optional.empty() : linkAt(i);
            if (link.isPresent() && link.get().span().end() <= block.end()) {
                found.add(link.get());
                i = next(link.get().span().end(), block.end());
            } else {
                i = next(i + 1, block.end());
            }
        }
        return found;
    }

    /** The next opening brackets that are not inside something opaque, or -1. */
    private int next(int from, int end) {
        int i = text.indexOf("[[", from, end);
        while (i >= 0) {
            while (nextOpaque < opaque.size() && opaque.get(nextOpaque).end() <= i) {
                nextOpaque++;
            }
            if (nextOpaque == opaque.size() || opaque.get(nextOpaque).start() > i) {
                return i;
            }
            i = text.indexOf("[[", Math.min(end, opaque.get(nextOpaque).end()), end);
        }
        return -1;
    }

    private boolean isEscaped(int i, int start) {
        int backslashes = 0;
        while (i - backslashes > start && text.charAt(i - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private Optional<PageLink> linkAt(int open) {
        int close = -1;
        int bar = -1;
        int limit = Math.min(text.length() - 1, open + MAX_LENGTH);
        for (int i = open + 2; i < limit && close < 0; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || (bar < 0 && c == '[')) {
                return Optional.empty();
            } else if (c == '|' && bar < 0) {
                bar = i;
            } else if (c == ']' && text.charAt(i + 1) == ']' && !isOpaque(i, i + 2)) {
                close = i;
            } else if (c == ']' && bar < 0) {
                return Optional.empty();
            }
        }
        return close < 0 ? Optional.empty() : link(open, bar < 0 ? close : bar, close);
    }

    private Optional<PageLink> link(int open, int targetEnd, int close) {
        boolean escapedBar = targetEnd < close && text.charAt(targetEnd - 1) == '\\';
        Span target = stripped(open + 2, escapedBar ? targetEnd - 1 : targetEnd);
        if (target.length() == 0 || isOpaque(target.start(), target.end())) {
            return Optional.empty();
        }
        String raw = target.of(text);
        String shown = targetEnd < close ? text.substring(targetEnd + 1, close).strip() : "";
        boolean embed = open > 0 && text.charAt(open - 1) == '!' && !isEscaped(open - 1, 0);
        WrittenTarget written = WrittenTarget.wiki(raw);
        return Optional.of(
                new PageLink(
                        embed ? PageLink.Kind.EMBED : PageLink.Kind.WIKI,
                        written.path(),
                        written.anchor(),
                        shown.isEmpty() ? raw : shown,
                        new Span(embed ? open - 1 : open, close + 2),
                        target,
                        lines.lineAt(open),
                        written.external()));
    }

    private Span stripped(int start, int end) {
        int from = start;
        int to = Math.max(start, end);
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private boolean isOpaque(int start, int end) {
        for (int i = nextOpaque; i < opaque.size() && opaque.get(i).start() < end; i++) {
            if (opaque.get(i).end() > start) {
                return true;
            }
        }
        return false;
    }
}
