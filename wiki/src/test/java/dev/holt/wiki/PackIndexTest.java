package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

final class PackIndexTest {
    private static final ObjectId LOW = ObjectId.fromString("00" + "1".repeat(38));
    private static final ObjectId SAME_START = ObjectId.fromString("80" + "1".repeat(38));
    private static final ObjectId MIDDLE = ObjectId.fromString("80" + "9".repeat(38));
    private static final ObjectId HIGH = ObjectId.fromString("ff" + "f".repeat(38));
    private static final long BEYOND_2_GIB = (1L << 31) + 5;

    @Test
    void objects_areFoundAtTheirPlaces() {
        PackIndex index = PackIndex.of(indexOf(LOW, 12, MIDDLE, 345, HIGH, BEYOND_2_GIB));

        assertThat(index.find(LOW)).isEqualTo(12);
        assertThat(index.find(MIDDLE)).isEqualTo(345);
        assertThat(index.find(HIGH)).isEqualTo(BEYOND_2_GIB);
    }

    @Test
    void otherObjects_areAbsent() {
        PackIndex index = PackIndex.of(indexOf(LOW, 12, MIDDLE, 345, HIGH, 6));

        assertThat(index.find(SAME_START)).isEqualTo(PackIndex.ABSENT);
        assertThat(index.find(ObjectId.zeroId())).isEqualTo(PackIndex.ABSENT);
    }

    @Test
    void otherFiles_areNotReadable() {
        assertThat(PackIndex.isReadable(MemorySegment.ofArray(new byte[2_000]))).isFalse();
        assertThat(PackIndex.isReadable(MemorySegment.ofArray(new byte[3]))).isFalse();
        assertThat(PackIndex.isReadable(indexOf(LOW, 1, MIDDLE, 2, HIGH, 3))).isTrue();
    }

    private static MemorySegment indexOf(
            ObjectId one, long place1, ObjectId two, long place2, ObjectId three, long place3) {
        SortedMap<ObjectId, Long> places = new TreeMap<>();
        places.put(one, place1);
        places.put(two, place2);
        places.put(three, place3);
        ByteBuffer file = ByteBuffer.allocate(2_000);
        file.putInt(0xff744f63).putInt(2);
        for (int first = 0; first < 256; first++) {
            int bound = first;
            file.putInt(
                    (int)
                            places.keySet().stream()
                                    .filter(id -> id.getFirstByte() <= bound)
                                    .count());
        }
        byte[] raw = new byte[20];
        for (ObjectId id : places.keySet()) {
            id.copyRawTo(raw, 0);
            file.put(raw);
        }
        places.forEach((id, place) -> file.putInt(0));
        int large = 0;
        for (long place : places.values()) {
            file.putInt(place <= Integer.MAX_VALUE ? (int) place : 0x80000000 | large++);
        }
        places.values().stream().filter(p -> p > Integer.MAX_VALUE).forEach(file::putLong);
        return MemorySegment.ofArray(file.array());
    }
}
