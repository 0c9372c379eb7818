package dev.holt.render;

import java.util.Optional;

/** One change to a page's text; {@link TextEdits#apply} makes it. */
public sealed interface TextEdit {
    /**
     * Replaces exact text; line feeds in {@code old} match the page's line endings.
     *
     * @param all whether to replace every occurrence; otherwise there has to be exactly one
     */
    record Replace(String old, String replacement, boolean all) implements TextEdit {}

    /** Adds a block at the end of the page, or of a section's own text before its sub-sections. */
    record Append(String text, Optional<String> section) implements TextEdit {}

    /** Adds a block before the page's body, or right after a section's heading. */
    record Prepend(String text, Optional<String> section) implements TextEdit {}

    /**
     * Replaces a section with its sub-sections. The heading stays, unless {@code text} starts with
     * a heading of its own.
     */
    record ReplaceSection(String section, String text) implements TextEdit {}

    /** Adds a block before a section's heading. */
    record InsertBefore(String section, String text) implements TextEdit {}

    /** Adds a block after a section and its sub-sections. */
    record InsertAfter(String section, String text) implements TextEdit {}

    /**
     * Sets a front matter property.
     *
     * @param value a string, number, boolean, list or map with string keys
     */
    record SetProperty(String name, Object value) implements TextEdit {}

    /** Takes a front matter property away. */
    record RemoveProperty(String name) implements TextEdit {}
}
