package dev.holt.wiki;

import java.util.Optional;

/**
 * The difference of one file between two snapshots.
 *
 * @param path the path after; for a deleted file the path it had
 * @param kind what happened to it
 * @param fromPath the path before, for {@link FileChange.Kind#MOVED} only
 * @param added how many lines are new; 0 for binary files
 * @param deleted how many lines are gone; 0 for binary files
 * @param unified the unified diff, as {@code git diff} prints it
 */
public record FileDiff(
        String path,
        FileChange.Kind kind,
        Optional<String> fromPath,
        int added,
        int deleted,
        String unified) {}
