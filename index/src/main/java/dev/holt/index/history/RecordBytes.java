package dev.holt.index.history;

import dev.holt.wiki.FileRecord;
import dev.holt.wiki.FileRecord.At;
import dev.holt.wiki.FileRecord.Nowhere;
import dev.holt.wiki.FileRecord.Origin;
import dev.holt.wiki.FileRecord.Unsought;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The form in which commits and their changes are stored.
 *
 * <p>A commit: its id, its parents as distances back, the author's name and both times, the number
 * of its files. A change: the path, the content after, the name it was moved from among recent
 * changes, and for each parent one byte for the kind of origin with what belongs to it. Ids are 20
 * bytes, numbers and lengths variable.
 */
final class RecordBytes {
    private static final byte NOWHERE = 0;
    private static final byte UNSOUGHT = 1;
    private static final byte SAME_PATH = 2;
    private static final byte OTHER_PATH = 3;

    private RecordBytes() {}

    static BytesRef of(CommitRow commit, int number) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        writeId(commit.revision().id(), out);
        out.writeVInt(commit.parents().length);
        for (int parent : commit.parents()) {
            out.writeVInt(number - parent);
        }
        out.writeZLong(commit.time());
        out.writeZLong(commit.authored());
        out.writeString(commit.author());
        out.writeVInt(commit.files());
        return new BytesRef(out.toArrayCopy());
    }

    static CommitRow commit(BytesRef bytes, int number) throws IOException {
        DataInput in = in(bytes);
        Revision revision = new Revision(readId(in));
        int[] parents = new int[in.readVInt()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = number - in.readVInt();
            if (parents[i] < 0 || parents[i] >= number) {
                throw new IOException("commit " + revision + " comes before its parent");
            }
        }
        long time = in.readZLong();
        long authored = in.readZLong();
        return new CommitRow(revision, parents, time, in.readString(), authored, in.readVInt());
    }

    static BytesRef of(FileRecord file) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(file.path());
        out.writeByte((byte) (file.exists() ? 1 : 0));
        if (file.exists()) {
            writeId(file.blob(), out);
        }
        out.writeString(file.movedFrom().orElse(""));
        out.writeVInt(file.origins().size());
        for (Origin origin : file.origins()) {
            write(origin, file.path(), out);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static FileRecord file(BytesRef bytes) throws IOException {
        DataInput in = in(bytes);
        String path = in.readString();
        String blob = in.readByte() == 0 ? "" : readId(in);
        String movedFrom = in.readString();
        int count = in.readVInt();
        List<Origin> origins = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            origins.add(readOrigin(path, in));
        }
        return new FileRecord(
                path,
                blob,
                List.copyOf(origins),
                movedFrom.isEmpty() ? Optional.empty() : Optional.of(movedFrom));
    }

    private static void write(Origin origin, String path, DataOutput out) throws IOException {
        switch (origin) {
            case Nowhere _ -> out.writeByte(NOWHERE);
            case Unsought _ -> out.writeByte(UNSOUGHT);
            case At at when at.path().equals(path) -> {
                out.writeByte(SAME_PATH);
                writeId(at.blob(), out);
            }
            case At at -> {
                out.writeByte(OTHER_PATH);
                out.writeString(at.path());
                writeId(at.blob(), out);
            }
        }
    }

    private static Origin readOrigin(String path, DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case NOWHERE -> new Nowhere();
            case UNSOUGHT -> new Unsought();
            case SAME_PATH -> new At(path, readId(in));
            case OTHER_PATH -> new At(in.readString(), readId(in));
            default -> throw new IOException("unknown kind of origin: " + kind);
        };
    }

    private static DataInput in(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }

    private static void writeId(String id, DataOutput out) throws IOException {
        out.writeBytes(HexFormat.of().parseHex(id), CommitIds.LENGTH);
    }

    private static String readId(DataInput in) throws IOException {
        byte[] id = new byte[CommitIds.LENGTH];
        in.readBytes(id, 0, id.length);
        return HexFormat.of().formatHex(id);
    }
}
