package dev.holt.wiki;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Finds the moves among the files that one commit added and deleted, as {@link MoveMatching} does.
 */
final class Moves {
    private final Similarity similarity;

    Moves(ObjectReader reader) {
        this.similarity = new Similarity(reader);
    }

    /**
     * The deleted file that one new file was before, whatever else became of it: of a page that was
     * split, each part goes back to it.
     *
     * @param changes everything that the commit changed
     */
    Optional<TreeChange> sourceOf(String path, ObjectId blob, List<TreeChange> changes)
            throws IOException {
        TreeChange target = new TreeChange(path, Optional.empty(), ObjectId.zeroId(), blob);
        return Optional.ofNullable(match(List.of(target), changes).get(target));
    }

    /** The same changes with every deletion and addition that belong together made one move. */
    List<TreeChange> paired(List<TreeChange> changes) throws IOException {
        List<TreeChange> added = only(FileChange.Kind.ADDED, changes);
        Map<TreeChange, TreeChange> sources = match(added, changes);
        Set<TreeChange> gone = new HashSet<>(sources.values());
        return changes.stream()
                .filter(change -> !gone.contains(change))
                .map(change -> moved(change, Optional.ofNullable(sources.get(change))))
                .toList();
    }

    private Map<TreeChange, TreeChange> match(List<TreeChange> added, List<TreeChange> changes)
            throws IOException {
        List<TreeChange> deleted = only(FileChange.Kind.DELETED, changes);
        if (added.isEmpty() || deleted.isEmpty()) {
            return Map.of();
        }
        return new MoveMatching(added, deleted, similarity).match();
    }

    private static TreeChange moved(TreeChange change, Optional<TreeChange> source) {
        return source.map(from -> change.movedFrom(from)).orElse(change);
    }

    private static List<TreeChange> only(FileChange.Kind kind, List<TreeChange> changes) {
        return changes.stream().filter(change -> change.is(kind)).toList();
    }
}
