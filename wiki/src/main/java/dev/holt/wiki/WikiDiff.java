package dev.holt.wiki;

import java.util.List;

/**
 * The differences between two snapshots.
 *
 * @param files the changed files sorted by path
 * @param moreFiles how many changed files are left out of {@code files}
 */
public record WikiDiff(List<FileDiff> files, int moreFiles) {
    /** Keeps its own copy of the files. */
    public WikiDiff {
        files = List.copyOf(files);
    }
}
