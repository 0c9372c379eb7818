package dev.holt.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML block at a page's very start, between {@code ---} and {@code ---} or {@code ...}.
 *
 * <p>A block that is not a valid YAML mapping has a {@link #problem()} and no properties; the page
 * around it stays readable.
 */
public final class FrontMatter {
    private final Span span;

    FrontMatter(Span span) {
        this.span = span;
    }

    /** The block with both its delimiter lines and the line break after the second. */
    public Span span() {
        return span;
    }

    /**
     * The properties in the order in which they are written: strings, booleans, integers ({@code
     * Integer}, {@code Long}, {@code BigInteger}), {@code Double}s, lists, maps with string keys,
     * and dates as they are written (a string). A key without a value is an empty string.
     */
    public Map<String, Object> properties() {
        throw new UnsupportedOperationException();
    }

    /** The values of {@code tags}, as strings without {@code #}, in order, each once. */
    public List<String> tags() {
        throw new UnsupportedOperationException();
    }

    /** Why the block is not a valid YAML mapping, with the line of the page, if it is not. */
    public Optional<String> problem() {
        throw new UnsupportedOperationException();
    }
}
