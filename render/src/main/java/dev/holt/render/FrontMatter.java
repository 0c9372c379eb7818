package dev.holt.render;

import java.util.Collections;
import java.util.LinkedHashMap;
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
    private final Span yaml;
    private final Map<String, Object> properties;
    private final Optional<String> problem;

    private FrontMatter(
            Span span, Span yaml, Map<String, Object> properties, Optional<String> problem) {
        this.span = span;
        this.yaml = yaml;
        this.properties = properties;
        this.problem = problem;
    }

    /**
     * The block of a page, found without parsing the rest of it.
     *
     * @param text the page, which may start with a byte order mark and have any line endings
     */
    public static Optional<FrontMatter> of(String text) {
        return FrontMatterReader.read(text, text.startsWith("\uFEFF") ? 1 : 0);
    }

    static FrontMatter valid(Span span, Span yaml, Map<String, Object> properties) {
        return new FrontMatter(
                span,
                yaml,
                Collections.unmodifiableMap(new LinkedHashMap<>(properties)),
                Optional.empty());
    }

    static FrontMatter invalid(Span span, Span yaml, String problem) {
        return new FrontMatter(span, yaml, Map.of(), Optional.of(problem));
    }

    /** The block with both its delimiter lines and the line break after the second. */
    public Span span() {
        return span;
    }

    /** What stands between the delimiter lines. */
    Span yaml() {
        return yaml;
    }

    /**
     * The properties in the order in which they are written: strings, booleans, integers ({@code
     * Integer}, {@code Long}, {@code BigInteger}), {@code Double}s, lists, maps with string keys,
     * and dates as they are written (a string). A key without a value has the empty string.
     */
    public Map<String, Object> properties() {
        return properties;
    }

    /**
     * The values of {@code tags}, as strings without {@code #}, in order, each once. They are
     * written as a list, or as one string with commas or spaces between them.
     */
    public List<String> tags() {
        return Tags.of(properties);
    }

    /** Why the block is not a valid YAML mapping, with the line of the page, if it is not. */
    public Optional<String> problem() {
        return problem;
    }
}
