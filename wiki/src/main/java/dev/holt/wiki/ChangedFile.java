package dev.holt.wiki;

import java.util.Optional;

/**
 * A file that a commit changed, without its content.
 *
 * @param path the path after the commit; for a deleted file the path it had
 * @param kind what happened to it
 * @param fromPath the path before, for {@link FileChange.Kind#MOVED} only
 */
public record ChangedFile(String path, FileChange.Kind kind, Optional<String> fromPath) {}
