package dev.holt.render;

/**
 * One replacement of a range of a text.
 *
 * @param start where the replaced range starts
 * @param end where it ends; {@code start} for a pure insertion
 * @param text what comes in its place
 * @param claim the part of {@code text} that no other edit of the same list may touch
 */
record Splice(int start, int end, String text, Span claim) {
    static Splice of(int start, int end, String text) {
        return new Splice(start, end, text, new Span(0, text.length()));
    }

    /** The text with the range replaced. */
    String applied(String whole) {
        return whole.substring(0, start) + text + whole.substring(end);
    }
}
