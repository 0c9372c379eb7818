package dev.holt.render.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses without brackets in one paragraph, as GitHub's "extended autolinks" have them,
 * handed out in order.
 */
final class BareAddresses {
    static final BareAddresses NONE = new BareAddresses(List.of());

    private static final String[] STARTS = {"http://", "https://", "ftp://", "www."};
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_LOCAL_PART = 64;

    private final List<Found> all;
    private int next;

    /** An address at {@code start}, to be opened with {@code scheme} in front. */
    private record Found(int start, int end, String scheme) {}

    private BareAddresses(List<Found> all) {
        this.all = all;
    }

    static BareAddresses in(BasedSequence text) {
        if (!mayHave(text)) {
            return NONE;
        }
        List<Found> found = new ArrayList<>();
        for (String start : STARTS) {
            collect(text, start, found);
        }
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            collectMail(text, at, found);
        }
        if (found.isEmpty()) {
            return NONE;
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
        return new BareAddresses(found);
    }

    /**
     * Whether there is anything that every address has; most paragraphs are done with here, so it
     * is one pass without a copy of the text.
     */
    private static boolean mayHave(BasedSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            switch (text.charAt(i)) {
                case '@' -> {
                    return true;
                }
                case '/' -> {
                    if (i >= 2 && text.charAt(i - 1) == '/' && text.charAt(i - 2) == ':') {
                        return true;
                    }
                }
                case '.' -> {
                    if (i >= 3 && isW(text, i - 1) && isW(text, i - 2) && isW(text, i - 3)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isW(BasedSequence text, int i) {
        return (text.charAt(i) | ' ') == 'w';
    }

    /** Where the next address at {@code index} or later starts. */
    int next(int index) {
        while (next < all.size() && all.get(next).start() < index) {
            next++;
        }
        return next < all.size() ? all.get(next).start() : Integer.MAX_VALUE;
    }

    boolean startsAt(int index) {
        return next(index) == index;
    }

    /** The address that starts where the last question was asked. */
    Inlines.BareAddress take(BasedSequence text) {
        Found found = all.get(next++);
        return new Inlines.BareAddress(
                text.subSequence(found.start(), found.end()), found.scheme());
    }

    private static void collect(BasedSequence text, String start, List<Found> found) {
        char first = start.charAt(0);
        for (int i = 0; i + start.length() < text.length(); i++) {
            if (Character.toLowerCase(text.charAt(i)) == first
                    && text.matchCharsIgnoreCase(start, i)
                    && mayPrecede(text, i)) {
                boolean www = first == 'w';
                int domain = www ? i : i + start.length();
                int end = addressEnd(text, domain, www ? 2 : 1);
                if (end > 0) {
                    found.add(new Found(i, end, www ? "http://" : ""));
                    i = end - 1;
                }
            }
        }
    }

    private static boolean mayPrecede(BasedSequence text, int i) {
        return i == 0
                || Character.isWhitespace(text.charAt(i - 1))
                || "*_~(=\"'|".indexOf(text.charAt(i - 1)) >= 0
                || (text.charAt(i - 1) == '[' && (i < 2 || text.charAt(i - 2) != '['));
    }

    /** The end of the address whose domain starts at {@code domain}, or -1. */
    private static int addressEnd(BasedSequence text, int domain, int minLabels) {
        int i = domainEnd(text, domain, minLabels);
        if (i < 0) {
            return -1;
        }
        boolean bracket = false;
        int limit = Math.min(text.length(), domain + MAX_LENGTH);
        while (i < limit) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '`' || c == '|' || (c == ']' && !bracket)) {
                break;
            }
            bracket |= c == '[';
            i++;
        }
        int end = trimmedEnd(text, domain, i);
        return end > domain ? end : -1;
    }

    /** The end of a domain with no underscore in its last two labels, or -1. */
    private static int domainEnd(BasedSequence text, int start, int minLabels) {
        int labels = 0;
        int labelStart = start;
        boolean underscore = false;
        boolean underscoreBefore = false;
        int i = start;
        for (; i < text.length() && i < start + 255; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                labels += i > labelStart ? 1 : 0;
                labelStart = i + 1;
                underscoreBefore = underscore;
                underscore = false;
            } else if (c == '_') {
                underscore = true;
            } else if (c != '-' && !Character.isLetterOrDigit(c)) {
                break;
            }
        }
        labels += i > labelStart ? 1 : 0;
        return labels >= minLabels && !underscore && !underscoreBefore && i > start ? i : -1;
    }

    /** Without punctuation at the end, which belongs to the sentence. */
    private static int trimmedEnd(BasedSequence text, int start, int untrimmed) {
        int end = untrimmed;
        int surplus = surplus(text, start, end);
        while (end > start) {
            char last = text.charAt(end - 1);
            if (last == ')' && surplus > 0) {
                surplus--;
                end--;
            } else if ("?!.,:*_~'\"=".indexOf(last) >= 0) {
                end--;
            } else if (last == ';') {
                int entity = entityStart(text, start, end - 1);
                end = entity < 0 ? end - 1 : entity;
            } else {
                return end;
            }
        }
        return end;
    }

    /** How many more closing than opening parentheses there are. */
    private static int surplus(BasedSequence text, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
        }
        return depth;
    }

    /** Where the entity that ends at {@code semicolon} starts, or -1. */
    private static int entityStart(BasedSequence text, int start, int semicolon) {
        int i = semicolon - 1;
        while (i > start && Character.isLetterOrDigit(text.charAt(i))) {
            i--;
        }
        return i < semicolon - 1 && text.charAt(i) == '&' ? i : -1;
    }

    private static void collectMail(BasedSequence text, int at, List<Found> found) {
        int start = at;
        while (start > 0 && at - start < MAX_LOCAL_PART && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        boolean dot = false;
        while (end < text.length() && end < at + 255 && isDomainPart(text, end)) {
            dot |= text.charAt(end) == '.';
            end++;
        }
        boolean ends = end > at + 1 && "-_".indexOf(text.charAt(end - 1)) < 0;
        boolean slash = start > 0 && text.charAt(start - 1) == '/';
        if (start < at && dot && ends && !slash) {
            found.add(new Found(start, end, "mailto:"));
        }
    }

    private static boolean isLocalPart(char c) {
        return isWordPart(c) || c == '.' || c == '+';
    }

    private static boolean isWordPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** A dot belongs to a domain only if something follows it. */
    private static boolean isDomainPart(BasedSequence text, int i) {
        return text.charAt(i) == '.'
                ? i + 1 < text.length() && isWordPart(text.charAt(i + 1))
                : isWordPart(text.charAt(i));
    }
}
