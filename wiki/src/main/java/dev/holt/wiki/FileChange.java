package dev.holt.wiki;

import java.util.Optional;

/**
 * One file that a commit changes, with its content before and after.
 *
 * @param path the file's path after the change; for {@link Kind#DELETED} the path it had
 * @param kind what happened to it
 * @param fromPath where the file was before, for {@link Kind#MOVED} only
 * @param beforeBlob the id of the content before in git; the empty string when there was none
 * @param afterBlob the id of the content after in git; the empty string when there is none
 * @param before the content before, where there was any and the caller asked for content
 * @param after the content after, where there is any and the caller asked for content
 * @param addedLines how many lines are new; 0 for binary files
 * @param deletedLines how many lines are gone; 0 for binary files
 */
public record FileChange(
        String path,
        Kind kind,
        Optional<String> fromPath,
        String beforeBlob,
        String afterBlob,
        Optional<byte[]> before,
        Optional<byte[]> after,
        int addedLines,
        int deletedLines) {

    /** What can happen to a file. */
    public enum Kind {
        /** The file is new. */
        ADDED,
        /** The file has other content. */
        CHANGED,
        /** The file is gone. */
        DELETED,
        /** The file has another path, and perhaps other content. */
        MOVED
    }

    /** The page whose file this is; empty for an attachment. */
    public Optional<PageName> page() {
        return PageName.isPagePath(path) ? Optional.of(PageName.ofPath(path)) : Optional.empty();
    }

    /** The change as a unified diff with three lines of context, as {@code git diff} prints it. */
    public String unifiedDiff() {
        return UnifiedDiff.of(this);
    }
}
