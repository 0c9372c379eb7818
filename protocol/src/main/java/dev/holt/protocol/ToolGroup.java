package dev.holt.protocol;

import java.util.Locale;

/** A set of tools that is switched on or off together. */
public enum ToolGroup {
    /** Reading, listing and searching pages. */
    READ,
    /** Looking at revisions and undoing them. */
    HISTORY,
    /** Creating, changing, moving and deleting pages. */
    WRITE,
    /** Files kept beside pages. */
    ATTACHMENTS;

    /** Returns the name people type: lower case, such as {@code read}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
