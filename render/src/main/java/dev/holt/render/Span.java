package dev.holt.render;

/**
 * A half-open range of UTF-16 offsets into a page's text.
 *
 * @param start offset of the first character
 * @param end offset after the last character, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The number of UTF-16 units that the span covers. */
    public int length() {
        return end - start;
    }

    /** The characters of {@code text} that the span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
