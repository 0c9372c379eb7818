package dev.holt.wiki;

import java.util.Optional;

/**
 * How much of the difference between two snapshots is wanted.
 *
 * @param page only this page
 * @param prefix only paths that start with this text; the empty string for all
 * @param context how many unchanged lines to show around a change
 * @param maxFiles how many files at most
 */
public record DiffScope(Optional<PageName> page, String prefix, int context, int maxFiles) {}
