package dev.holt.wiki;

import dev.holt.wiki.TreePath.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A path in a commit as git's trees say. It reads one tree for each folder level that changed, or
 * nothing at all where the commit-graph's changed-path filter rules the path out.
 */
final class GitSpot implements FileSpot {
    private final Trees trees;
    private final RevCommit commit;
    private final TreePath tree;
    private final Located at;

    private GitSpot(Trees trees, RevCommit commit, TreePath tree, Located at) {
        this.trees = trees;
        this.commit = commit;
        this.tree = tree;
        this.at = at;
    }

    /** What all spots of one walk share. */
    private record Trees(RevWalk walk, Packs packs, Moves moves) {
        TreePath path(String path) {
            return new TreePath(walk.getObjectReader(), packs, path);
        }
    }

    /** Spots read by a reader, whose walk reads nothing else while they are used. */
    static Source in(HistoryReader reader) {
        RevWalk walk = reader.walk();
        walk.setRetainBody(false);
        Trees trees = new Trees(walk, reader.packs(), new Moves(walk.getObjectReader()));
        return (commit, path) -> {
            TreePath tree = trees.path(path);
            RevCommit parsed = walk.parseCommit(commit);
            return new GitSpot(trees, parsed, tree, tree.locate(parsed.getTree(), tree.unknown()));
        };
    }

    @Override
    public ObjectId commit() {
        return commit;
    }

    @Override
    public long time() {
        return Integer.toUnsignedLong(commit.getCommitTime());
    }

    @Override
    public String path() {
        return tree.path();
    }

    @Override
    public ObjectId blob() {
        return at.file();
    }

    @Override
    public Object key() {
        return new Key(commit.copy(), path());
    }

    private record Key(ObjectId commit, String path) {}

    @Override
    public Before before() throws IOException {
        if (commit.getParentCount() == 0) {
            return at.exists() ? new Before.Unlike(List.of()) : new Before.End();
        }
        if (isRuledOut()) {
            return new Before.Same(in(commit.getParent(0), tree, at));
        }
        List<GitSpot> spots = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            trees.walk.parseHeaders(parent);
            Located there = tree.locate(parent.getTree(), at);
            GitSpot spot = new GitSpot(trees, parent, tree, there);
            if (there.file().equals(at.file())) {
                return new Before.Same(spot);
            }
            spots.add(spot);
        }
        List<FileSpot> followed = new ArrayList<>();
        for (GitSpot spot : spots) {
            followed.add(at.exists() && !spot.at.exists() ? beforeMove(spot) : spot);
        }
        return new Before.Unlike(followed);
    }

    /** Whether the changed-path filter says that the first parent has the same file. */
    private boolean isRuledOut() throws IOException {
        Optional<byte[]> encoded = tree.encoded();
        if (encoded.isEmpty()) {
            return false;
        }
        var filter = commit.getChangedPathFilter(trees.walk);
        return filter != null && !filter.maybeContains(encoded.get());
    }

    private FileSpot beforeMove(GitSpot absent) throws IOException {
        Optional<TreeChange> source =
                trees.moves.sourceOf(
                        path(),
                        at.file(),
                        TreeChange.between(
                                trees.walk.getObjectReader(),
                                absent.commit.getTree(),
                                commit.getTree()));
        if (source.isEmpty()) {
            return absent;
        }
        TreePath former = trees.path(source.get().path());
        return in(absent.commit, former, former.locate(absent.commit.getTree(), former.unknown()));
    }

    private GitSpot in(RevCommit other, TreePath path, Located there) throws IOException {
        trees.walk.parseHeaders(other);
        return new GitSpot(trees, other, path, there);
    }
}
