package dev.holt.wiki;

import java.util.Optional;

/**
 * How much of the difference between two snapshots is wanted.
 *
 * @param page only this page; {@code prefix} is not looked at then
 * @param prefix only paths that start with this text, after or before a move; the empty string for
 *     all
 * @param context how many unchanged lines to show around a change, 0 or more
 * @param maxFiles how many files at most
 * @param maxChars about how many characters of each file's diff at most
 */
public record DiffScope(
        Optional<PageName> page, String prefix, int context, int maxFiles, int maxChars) {
    /** A scope with the usual 20,000 characters for each file. */
    public DiffScope(Optional<PageName> page, String prefix, int context, int maxFiles) {
        this(page, prefix, context, maxFiles, UnifiedDiff.MAX_CHARS);
    }
}
