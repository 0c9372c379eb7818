package dev.holt.wiki;

import dev.holt.wiki.TreePath.Located;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * A walk back through the commits that changed one file, newest first, following its renames.
 *
 * <p>Design note: the walk keeps one <em>lane</em> for each line of history it is on: a commit and
 * the file's path there. A lane slides down while the commit has the same file as one of its
 * parents and then goes on with that parent alone, which is git's default history simplification. A
 * commit whose file differs from that of all its parents is a {@link Step}; its caller says which
 * parents to go on with. Where a path is new, {@link Moves} looks for the file it was before, so
 * that every lane has its own name (git's {@code --follow} knows one name for all lines of
 * history). A lane reads one tree for each folder level that changed, or nothing at all where the
 * commit-graph's changed-path filter rules the path out.
 */
final class PageWalk {
    private final RevWalk walk;
    private final Packs packs;
    private final Moves moves;
    private final PriorityQueue<Lane> lanes =
            new PriorityQueue<>(
                    Comparator.comparingLong(Lane::age).thenComparingInt(lane -> lane.number));
    private final Map<Place, Lane> waiting = new HashMap<>();
    private int lanesMade;
    private int edgesMade;

    /**
     * @param reader whose walk reads the commits, and nothing else until this walk is done
     */
    PageWalk(HistoryReader reader) {
        this.walk = reader.walk();
        this.packs = reader.packs();
        this.moves = new Moves(walk.getObjectReader());
        walk.setRetainBody(false);
    }

    /** A path in a commit. */
    record Place(ObjectId commit, String path) {}

    /**
     * A commit that changed the file.
     *
     * @param commit the commit, without its message
     * @param path the file's path after the commit
     * @param blob the content after; the zero id when the commit deleted the file
     * @param sides one for each parent
     * @param edges the numbers of the {@link Side}s that the walk came here by
     */
    record Step(
            RevCommit commit, String path, ObjectId blob, List<Side> sides, List<Integer> edges) {

        FileChange.Kind kind() {
            if (blob.equals(ObjectId.zeroId())) {
                return FileChange.Kind.DELETED;
            }
            List<Side> existing = sides.stream().filter(Side::exists).toList();
            if (existing.isEmpty()) {
                return FileChange.Kind.ADDED;
            }
            return existing.stream().anyMatch(side -> side.path.equals(path))
                    ? FileChange.Kind.CHANGED
                    : FileChange.Kind.MOVED;
        }

        /** The path before, when the commit moved the file. */
        Optional<String> movedFrom() {
            return kind() == FileChange.Kind.MOVED
                    ? sides.stream().filter(Side::exists).map(Side::path).findFirst()
                    : Optional.empty();
        }
    }

    /**
     * The file in one parent of a step's commit.
     *
     * @param parent the parent commit
     * @param path the file's path there
     * @param blob its content there; the zero id when it does not exist there
     * @param edge this side's number
     */
    record Side(RevCommit parent, String path, ObjectId blob, int edge, TreePath tree, Located at) {
        boolean exists() {
            return !blob.equals(ObjectId.zeroId());
        }
    }

    /** Starts, or adds another start, at a commit; the file need not exist there. */
    int start(ObjectId commit, String path) throws IOException {
        TreePath tree = new TreePath(walk.getObjectReader(), packs, path);
        RevCommit parsed = walk.parseCommit(commit);
        int edge = edgesMade++;
        add(new Lane(parsed, tree, tree.locate(parsed.getTree(), tree.unknown()), edge));
        return edge;
    }

    /** Goes on with a parent of a step. */
    void follow(Side side) throws IOException {
        walk.parseHeaders(side.parent);
        add(new Lane(side.parent, side.tree, side.at, side.edge));
    }

    /** Whether {@link #next()} has somewhere to look; there may be nothing to find there. */
    boolean hasLanes() {
        return !lanes.isEmpty();
    }

    /** Where the walk would go on: starting another one there continues this one. */
    List<Place> places() {
        return lanes.stream().map(Lane::place).toList();
    }

    /** The next commit that changed the file, or null at the end. */
    @Nullable Step next() throws IOException {
        while (true) {
            Lane lane = lanes.poll();
            if (lane == null) {
                return null;
            }
            waiting.remove(lane.place());
            Step step = slide(lane);
            if (step != null) {
                return step;
            }
        }
    }

    /** Follows a lane to its next step; null when it ended or another lane is to go first. */
    private @Nullable Step slide(Lane lane) throws IOException {
        while (true) {
            RevCommit commit = lane.commit;
            if (commit.getParentCount() == 0) {
                return lane.at.exists() ? step(lane, List.of()) : null;
            }
            if (!ruledOut(lane)) {
                List<Side> sides = unlikeParents(lane);
                if (!sides.isEmpty()) {
                    return step(lane, sides);
                }
            } else {
                lane.commit = commit.getParent(0);
            }
            walk.parseHeaders(lane.commit);
            if (!lanes.isEmpty()) {
                add(lane);
                return null;
            }
        }
    }

    /** Whether the changed-path filter says that the first parent has the same file. */
    private boolean ruledOut(Lane lane) throws IOException {
        var filter = lane.commit.getChangedPathFilter(walk);
        return filter != null && !filter.maybeContains(lane.encoded);
    }

    /** The file in each parent; empty, and the lane moved on, when a parent has the same file. */
    private List<Side> unlikeParents(Lane lane) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (RevCommit parent : lane.commit.getParents()) {
            walk.parseHeaders(parent);
            Located there = lane.tree.locate(parent.getTree(), lane.at);
            if (there.file().equals(lane.at.file())) {
                lane.commit = parent;
                lane.at = there;
                return List.of();
            }
            sides.add(
                    new Side(
                            parent, lane.tree.path(), there.file(), edgesMade++, lane.tree, there));
        }
        return sides;
    }

    private Step step(Lane lane, List<Side> sides) throws IOException {
        List<Side> followed = new ArrayList<>();
        for (Side side : sides) {
            followed.add(lane.at.exists() && !side.exists() ? beforeMove(lane, side) : side);
        }
        return new Step(lane.commit, lane.tree.path(), lane.at.file(), followed, lane.edges);
    }

    private Side beforeMove(Lane lane, Side side) throws IOException {
        Optional<TreeChange> source =
                moves.sourceOf(
                        lane.tree.path(),
                        lane.at.file(),
                        TreeChange.between(
                                walk.getObjectReader(),
                                side.parent.getTree(),
                                lane.commit.getTree()));
        if (source.isEmpty()) {
            return side;
        }
        TreePath tree = new TreePath(walk.getObjectReader(), packs, source.get().path());
        Located at = tree.locate(side.parent.getTree(), tree.unknown());
        return new Side(side.parent, tree.path(), at.file(), side.edge, tree, at);
    }

    private void add(Lane lane) {
        Lane met = waiting.putIfAbsent(lane.place(), lane);
        if (met == null) {
            lane.number = lanesMade++;
            lanes.add(lane);
        } else {
            met.edges.addAll(lane.edges);
        }
    }

    /** One line of history: where the walk is on it, and the sides it came by. */
    private static final class Lane {
        private final TreePath tree;
        private final byte[] encoded;
        private final List<Integer> edges = new ArrayList<>();
        private RevCommit commit;
        private Located at;
        private int number;

        Lane(RevCommit commit, TreePath tree, Located at, int edge) {
            this.commit = commit;
            this.tree = tree;
            this.at = at;
            this.encoded = tree.encoded();
            this.edges.add(edge);
        }

        /** Smaller for younger commits. */
        long age() {
            return -Integer.toUnsignedLong(commit.getCommitTime());
        }

        Place place() {
            return new Place(commit.copy(), tree.path());
        }
    }
}
