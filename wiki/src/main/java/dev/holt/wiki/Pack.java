package dev.holt.wiki;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One of git's pack files, read only for how its objects are made out of each other.
 *
 * <p>Reading whole objects is JGit's work; this class reads what JGit does not tell, the deltas.
 */
final class Pack implements AutoCloseable {
    private static final int OFFSET_DELTA = 6;
    private static final int REFERENCE_DELTA = 7;
    private static final int LARGEST_DELTA = 1 << 20;

    private final PackIndex index;
    private final MemorySegment file;
    private final Inflater inflater = new Inflater();

    Pack(PackIndex index, MemorySegment file) {
        this.index = index;
        this.file = file;
    }

    /** The place of an object in this pack, or {@link PackIndex#ABSENT}. */
    long find(AnyObjectId id) {
        return index.find(id);
    }

    /**
     * How an object is stored.
     *
     * @param base the place of the object that it is made out of; {@link PackIndex#ABSENT} when it
     *     is stored whole
     * @param content where its compressed bytes start
     * @param length how many bytes they are when uncompressed
     */
    record Stored(long base, long content, long length) {
        boolean isWhole() {
            return base == PackIndex.ABSENT;
        }
    }

    Stored stored(long place) {
        long at = place;
        int head = file.get(JAVA_BYTE, at++) & 0xff;
        int type = (head >> 4) & 0x07;
        long length = head & 0x0f;
        for (int shift = 4; (head & 0x80) != 0; shift += 7) {
            head = file.get(JAVA_BYTE, at++) & 0xff;
            length |= (long) (head & 0x7f) << shift;
        }
        return switch (type) {
            case OFFSET_DELTA -> offsetDelta(place, at, length);
            case REFERENCE_DELTA -> {
                byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
                MemorySegment.copy(file, JAVA_BYTE, at, id, 0, id.length);
                yield new Stored(index.find(ObjectId.fromRaw(id)), at + id.length, length);
            }
            default -> new Stored(PackIndex.ABSENT, at, length);
        };
    }

    /** The distance to the base: seven bits a byte, each longer form starting after the last. */
    private Stored offsetDelta(long place, long start, long length) {
        long at = start;
        int next = file.get(JAVA_BYTE, at++) & 0xff;
        long distance = next & 0x7f;
        while ((next & 0x80) != 0) {
            next = file.get(JAVA_BYTE, at++) & 0xff;
            distance = ((distance + 1) << 7) | (next & 0x7f);
        }
        return new Stored(place - distance, at, length);
    }

    /** The instructions that make a stored object out of its base. */
    PackDelta delta(Stored stored) throws DataFormatException {
        if (stored.length > LARGEST_DELTA) {
            throw new DataFormatException("A delta of " + stored.length + " bytes");
        }
        byte[] instructions = new byte[(int) stored.length];
        ByteBuffer compressed =
                file.asSlice(stored.content, Math.min(window(stored), Integer.MAX_VALUE))
                        .asByteBuffer();
        inflater.reset();
        inflater.setInput(compressed);
        int done = 0;
        while (done < instructions.length) {
            int more = inflater.inflate(instructions, done, instructions.length - done);
            if (more == 0) {
                throw new DataFormatException("A delta ends too early");
            }
            done += more;
        }
        return new PackDelta(instructions);
    }

    /** More than the compressed bytes can be, but not the whole rest of the file. */
    private long window(Stored stored) {
        return Math.min(file.byteSize() - stored.content, stored.length * 2 + 1024);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
