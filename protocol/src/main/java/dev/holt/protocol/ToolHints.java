package dev.holt.protocol;

/**
 * The four annotations that tell a client how careful to be with a tool.
 *
 * @param readOnly the tool changes nothing
 * @param destructive a change may remove or overwrite what was there
 * @param idempotent repeating a call with the same arguments has no further effect
 * @param openWorld the tool reaches beyond the wiki
 */
public record ToolHints(
        boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {

    /** Returns the hints of a tool that only reads the wiki. */
    public static ToolHints reading() {
        return new ToolHints(true, false, true, false);
    }
}
