package dev.holt.index;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import java.util.Map;
import java.util.Optional;

/**
 * What a Lucene commit says of itself: the wiki's commit that it is an index of.
 *
 * @param revision the wiki's commit
 */
record IndexCommitPoint(Revision revision) {
    private static final String SCHEMA = "holt.schema";
    private static final String COMMIT = "holt.commit";
    private static final String TREE = "holt.tree";

    /** What to store with a Lucene commit of an index of {@code snapshot}. */
    static Map<String, String> stored(Snapshot snapshot) {
        return Map.of(
                SCHEMA, Fields.SCHEMA,
                COMMIT, snapshot.revision().id(),
                TREE, snapshot.rootTree());
    }

    /** The point stored with a Lucene commit, unless it is of another schema. */
    static Optional<IndexCommitPoint> of(Map<String, String> stored) {
        String commit = stored.get(COMMIT);
        if (commit == null || !Fields.SCHEMA.equals(stored.get(SCHEMA))) {
            return Optional.empty();
        }
        return Optional.of(new IndexCommitPoint(new Revision(commit)));
    }
}
