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
    private final Map<String, Object> properties;
    private final List<String> tags;
    private final Optional<String> problem;

    FrontMatter(
            Span span,
            Map<String, Object> properties,
            List<String> tags,
            Optional<String> problem) {
        this.span = span;
        this.properties = properties;
        this.tags = tags;
        this.problem = problem;
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
        return properties;
    }

    /** The values of {@code tags}, as strings without {@code #}, in order, each once. */
    public List<String> tags() {
        return tags;
    }

    /** Why the block is not a valid YAML mapping, with the line of the page, if it is not. */
    public Optional<String> problem() {
        return problem;
    }
}
