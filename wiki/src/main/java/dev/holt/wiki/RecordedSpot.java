package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A path in a commit as the records say; no tree is read. */
final class RecordedSpot implements FileSpot {
    private final Trails trails;
    private final int number;
    private final String path;
    private final PathRecords records;

    private RecordedSpot(Trails trails, int number, String path, PathRecords records) {
        this.trails = trails;
        this.number = number;
        this.path = path;
        this.records = records;
    }

    /** What all spots of one walk share. */
    private record Trails(
            HistoryReader reader, RecordedPast past, Map<String, PathRecords> byPath) {
        RecordedSpot spot(int number, String path) {
            return new RecordedSpot(this, number, path, byPath.computeIfAbsent(path, past::path));
        }
    }

    /**
     * Spots of a recorded past.
     *
     * @param reader looks for moves where the records say that nobody has
     */
    static Source in(RecordedPast past, HistoryReader reader) {
        Trails trails = new Trails(reader, past, new HashMap<>());
        return (commit, path) -> trails.spot(past.number(new Revision(commit.name())), path);
    }

    @Override
    public ObjectId commit() {
        return ObjectId.fromString(trails.past.revision(number).id());
    }

    @Override
    public long time() {
        return trails.past.time(number);
    }

    @Override
    public String path() {
        return path;
    }

    /** Known where the commit changed the file, which is the only place where a walk asks. */
    @Override
    public ObjectId blob() {
        return records.at(number).map(record -> id(record.blob())).orElse(ObjectId.zeroId());
    }

    @Override
    public Object key() {
        return new Key(number, path);
    }

    private record Key(int number, String path) {}

    @Override
    public Before before() throws IOException {
        if (records.oldest() > number) {
            return new Before.End();
        }
        int[] parents = trails.past.parents(number);
        Optional<FileRecord> found = records.at(number);
        if (found.isEmpty()) {
            return parents.length == 0 ? new Before.End() : new Before.Same(in(parents[0]));
        }
        FileRecord record = found.get();
        for (int i = 0; i < parents.length; i++) {
            if (record.isSameIn(record.origins().get(i))) {
                return new Before.Same(in(parents[i]));
            }
        }
        List<FileSpot> spots = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            spots.add(origin(record, parents[i], record.origins().get(i)));
        }
        return new Before.Unlike(spots);
    }

    private FileSpot origin(FileRecord record, int parent, FileRecord.Origin origin)
            throws IOException {
        return switch (origin) {
            case FileRecord.At at -> new Found(trails.spot(parent, at.path()), id(at.blob()));
            case FileRecord.Nowhere _ -> new Found(in(parent), ObjectId.zeroId());
            case FileRecord.Unsought _ -> sought(record, parent);
        };
    }

    private FileSpot sought(FileRecord record, int parent) throws IOException {
        HistoryReader reader = trails.reader;
        RevCommit before = reader.commit(trails.past.revision(parent));
        RevCommit after = reader.commit(trails.past.revision(number));
        Optional<TreeChange> source =
                new Moves(reader.objects())
                        .sourceOf(
                                path,
                                id(record.blob()),
                                TreeChange.between(
                                        reader.objects(), before.getTree(), after.getTree()));
        return source.map(from -> new Found(trails.spot(parent, from.path()), from.before()))
                .orElseGet(() -> new Found(in(parent), ObjectId.zeroId()));
    }

    private RecordedSpot in(int parent) {
        return new RecordedSpot(trails, parent, path, records);
    }

    private static ObjectId id(String blob) {
        return blob.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(blob);
    }

    /** A spot in a parent, whose content the commit's record told. */
    private record Found(RecordedSpot spot, ObjectId blob) implements FileSpot {
        @Override
        public ObjectId commit() {
            return spot.commit();
        }

        @Override
        public long time() {
            return spot.time();
        }

        @Override
        public String path() {
            return spot.path();
        }

        @Override
        public Object key() {
            return spot.key();
        }

        @Override
        public Before before() throws IOException {
            return spot.before();
        }
    }
}
