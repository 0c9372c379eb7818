package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/**
 * What one commit did to one file, compared with each of the commit's parents.
 *
 * @param path the file's path
 * @param blob the id of its content after the commit; the empty string when it is gone
 * @param origins what it was in each parent, in their order; one {@link Nowhere} for a commit
 *     without parents
 * @param movedFrom the deleted file that it is told to be a move of, when the commit is listed
 *     among recent changes; each deleted file is the source of one move at most there
 */
public record FileRecord(
        String path, String blob, List<Origin> origins, Optional<String> movedFrom) {

    /** What a file was in one parent. */
    public sealed interface Origin {}

    /**
     * The parent has the file.
     *
     * @param path its path there, another one when the commit moved it
     * @param blob the id of its content there
     */
    public record At(String path, String blob) implements Origin {}

    /** The parent has no such file, and none that was moved here. */
    public record Nowhere() implements Origin {}

    /** The file is new; whether it was moved here is not known, as very many files were. */
    public record Unsought() implements Origin {}

    /** Whether the file exists after the commit. */
    public boolean exists() {
        return !blob.isEmpty();
    }

    /** Whether one parent has the same file, so that its history goes on there alone. */
    public boolean isSameIn(Origin origin) {
        return switch (origin) {
            case At at -> at.path.equals(path) && at.blob.equals(blob);
            case Nowhere _ -> !exists();
            case Unsought _ -> false;
        };
    }

    /** What became of the file in comparison with the first parent. */
    FileChange.Kind kind() {
        if (movedFrom.isPresent()) {
            return FileChange.Kind.MOVED;
        }
        if (!exists()) {
            return FileChange.Kind.DELETED;
        }
        return origins.getFirst() instanceof At at && at.path.equals(path)
                ? FileChange.Kind.CHANGED
                : FileChange.Kind.ADDED;
    }
}
