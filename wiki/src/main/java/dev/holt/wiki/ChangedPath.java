package dev.holt.wiki;

/**
 * A path at which two snapshots differ.
 *
 * @param path the path from the root of the wiki
 * @param kind what is different; never {@link FileChange.Kind#MOVED}
 * @param beforeBlob the id of the content before; the empty string when there is none
 * @param afterBlob the id of the content after; the empty string when there is none
 */
public record ChangedPath(String path, FileChange.Kind kind, String beforeBlob, String afterBlob) {}
