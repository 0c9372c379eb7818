package dev.holt.wiki;

/**
 * One place where two edits of a page touch.
 *
 * @param line where the place begins in the current version, counted from 1
 * @param base the lines as they were in the base revision
 * @param yours the lines as the refused write has them
 * @param theirs the lines as the current version has them
 */
public record ConflictHunk(int line, String base, String yours, String theirs) {}
