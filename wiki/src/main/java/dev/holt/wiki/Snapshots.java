package dev.holt.wiki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Makes snapshots of commits. Safe for use by several threads. */
final class Snapshots {
    /** How many trees keep their listings and names: a listing of 40,000 pages takes some 7 MB. */
    private static final int RECENT_TREES = 4;

    private final Repository repository;
    private final ObjectStore store;
    private final Map<ObjectId, WikiTree> recentTrees =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ObjectId, WikiTree> eldest) {
                    return size() > RECENT_TREES;
                }
            };

    Snapshots(Repository repository, WikiOptions options) {
        this.repository = repository;
        this.store = new ObjectStore(repository, options);
    }

    /**
     * @throws WikiException.UnknownRevision when there is no such commit
     */
    Snapshot at(Revision revision) {
        if (revision.equals(Revision.NONE)) {
            return new Snapshot(
                    store, revision, ObjectStore.CommitHead.NONE, tree(ObjectStore.EMPTY_TREE));
        }
        ObjectStore.CommitHead commit =
                store.commit(ObjectId.fromString(revision.id()))
                        .orElseThrow(() ->
                                new WikiException.UnknownRevision(
                                        "There is no commit "
                                                + revision.abbreviated()
                                                + " in this wiki. Take a revision from a read or from the history."));
        return new Snapshot(store, revision, commit, tree(commit.tree()));
    }

    /**
     * The snapshot of the commit that a branch points to.
     *
     * @throws WikiException.WikiDamaged when it is not there
     */
    Snapshot ofTip(Revision tip) {
        try {
            return at(tip);
        } catch (WikiException.UnknownRevision e) {
            throw Damage.of(
                    repository, "the branch's newest commit " + tip.id() + " is missing", e);
        }
    }

    private synchronized WikiTree tree(ObjectId root) {
        return recentTrees.computeIfAbsent(root, id -> new WikiTree(store, id));
    }
}
