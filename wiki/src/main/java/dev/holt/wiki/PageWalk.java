package dev.holt.wiki;

import dev.holt.wiki.FileSpot.Before;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A walk back through the commits that changed one file, newest first, following its renames.
 *
 * <p>Design note: the walk keeps one <em>lane</em> for each line of history it is on: a {@link
 * FileSpot}. A lane slides down while the commit has the same file as one of its parents and then
 * goes on with that parent alone, which is git's default history simplification. A commit whose
 * file differs from that of all its parents is a {@link Step}; its caller says which parents to go
 * on with. Every lane has its own name of the file (git's {@code --follow} knows one name for all
 * lines of history). Where the spots come from, git's trees or an index, makes no difference.
 */
final class PageWalk {
    private final FileSpot.Source spots;
    private final PriorityQueue<Lane> lanes =
            new PriorityQueue<>(
                    Comparator.comparingLong(Lane::age).thenComparingInt(lane -> lane.number));
    private final Map<Object, Lane> waiting = new HashMap<>();
    private int lanesMade;
    private int edgesMade;

    PageWalk(FileSpot.Source spots) {
        this.spots = spots;
    }

    /** A path in a commit. */
    record Place(ObjectId commit, String path) {}

    /**
     * A commit that changed the file.
     *
     * @param commit the commit
     * @param time when it was made by the committer's clock, in seconds since 1970
     * @param path the file's path after the commit
     * @param blob the content after; the zero id when the commit deleted the file
     * @param sides one for each parent
     * @param edges the numbers of the {@link Side}s that the walk came here by
     */
    record Step(
            ObjectId commit,
            long time,
            String path,
            ObjectId blob,
            List<Side> sides,
            List<Integer> edges) {

        FileChange.Kind kind() {
            if (blob.equals(ObjectId.zeroId())) {
                return FileChange.Kind.DELETED;
            }
            List<Side> existing = sides.stream().filter(Side::exists).toList();
            if (existing.isEmpty()) {
                return FileChange.Kind.ADDED;
            }
            return existing.stream().anyMatch(side -> side.path().equals(path))
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
     * @param spot the file there
     * @param blob its content there; the zero id when it does not exist there
     * @param edge this side's number
     */
    record Side(FileSpot spot, ObjectId blob, int edge) {
        boolean exists() {
            return !blob.equals(ObjectId.zeroId());
        }

        String path() {
            return spot.path();
        }
    }

    /** Starts, or adds another start, at a commit; the file need not exist there. */
    int start(ObjectId commit, String path) throws IOException {
        int edge = edgesMade++;
        add(new Lane(spots.at(commit, path), edge));
        return edge;
    }

    /** Goes on with a parent of a step. */
    void follow(Side side) {
        add(new Lane(side.spot, side.edge));
    }

    /** Whether {@link #next()} has somewhere to look; there may be nothing to find there. */
    boolean hasLanes() {
        return !lanes.isEmpty();
    }

    /** Where the walk would go on: starting another one there continues this one. */
    List<Place> places() {
        return lanes.stream()
                .map(lane -> new Place(lane.spot.commit().copy(), lane.spot.path()))
                .toList();
    }

    /** The next commit that changed the file, or null at the end. */
    @Nullable Step next() throws IOException {
        while (true) {
            Lane lane = lanes.poll();
            if (lane == null) {
                return null;
            }
            waiting.remove(lane.spot.key());
            Step step = slide(lane);
            if (step != null) {
                return step;
            }
        }
    }

    /** Follows a lane to its next step; null when it ended or another lane is to go first. */
    private @Nullable Step slide(Lane lane) throws IOException {
        while (true) {
            switch (lane.spot.before()) {
                case Before.End _ -> {
                    return null;
                }
                case Before.Unlike unlike -> {
                    return step(lane, unlike.spots());
                }
                case Before.Same same -> lane.spot = same.spot();
            }
            if (!lanes.isEmpty()) {
                add(lane);
                return null;
            }
        }
    }

    private Step step(Lane lane, List<FileSpot> before) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (FileSpot spot : before) {
            sides.add(new Side(spot, spot.blob(), edgesMade++));
        }
        FileSpot spot = lane.spot;
        return new Step(spot.commit(), spot.time(), spot.path(), spot.blob(), sides, lane.edges);
    }

    private void add(Lane lane) {
        Lane met = waiting.putIfAbsent(lane.spot.key(), lane);
        if (met == null) {
            lane.number = lanesMade++;
            lanes.add(lane);
        } else {
            met.edges.addAll(lane.edges);
        }
    }

    /** One line of history: where the walk is on it, and the sides it came by. */
    private static final class Lane {
        private final List<Integer> edges = new ArrayList<>();
        private FileSpot spot;
        private int number;

        Lane(FileSpot spot, int edge) {
            this.spot = spot;
            this.edges.add(edge);
        }

        /** Smaller for younger commits. */
        long age() {
            return -spot.time();
        }
    }
}
