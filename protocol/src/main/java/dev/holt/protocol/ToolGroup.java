package dev.holt.protocol;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A set of tools that is switched on or off together. */
public enum ToolGroup {
    /** Reading, listing and searching pages. */
    READ,
    /** Looking at revisions and undoing them. */
    HISTORY,
    /** Creating, changing, moving and deleting pages. */
    WRITE,
    /** Files kept beside pages. */
    ATTACHMENTS,
    /** Looking into the server's own work. Off unless it is asked for. */
    DEBUG;

    /** Returns the groups that are on when nothing else is asked for: all but {@link #DEBUG}. */
    public static Set<ToolGroup> usual() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DEBUG)));
    }

    /** Returns the name people type: lower case, such as {@code read}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
