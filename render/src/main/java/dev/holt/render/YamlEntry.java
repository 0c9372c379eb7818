package dev.holt.render;

/**
 * A top-level property of a YAML block, by its offsets in the block.
 *
 * @param name the key as it is meant
 * @param keyStart where the key starts
 * @param colon the offset after the colon that follows the key
 * @param valueStart where the value starts; {@code colon} if there is none
 * @param valueEnd where its last character ends
 * @param style how the value is written
 */
record YamlEntry(String name, int keyStart, int colon, int valueStart, int valueEnd, Style style) {
    enum Style {
        /** A plain or quoted scalar, an alias, or nothing. */
        SCALAR,
        /** {@code |} or {@code >}. */
        BLOCK_SCALAR,
        /** {@code [a]} or <code>{a: b}</code>. */
        FLOW,
        /** A list or mapping on lines of its own. */
        BLOCK
    }
}
