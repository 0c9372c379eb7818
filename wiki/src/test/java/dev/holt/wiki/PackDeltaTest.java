package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.jgit.internal.storage.pack.DeltaEncoder;
import org.junit.jupiter.api.Test;

final class PackDeltaTest {
    private static final int SIZE = 300_000;

    @Test
    void copiedRange_isFoundInBothDirections() throws IOException {
        PackDelta delta =
                delta(
                        encoder -> {
                            encoder.insert(new byte[10]);
                            encoder.copy(1_000, 500);
                            encoder.insert(new byte[7]);
                        },
                        517);

        assertThat(delta.forward(1_000, 1_500)).isEqualTo(10);
        assertThat(delta.forward(1_200, 1_300)).isEqualTo(210);
        assertThat(delta.backward(10, 510)).isEqualTo(1_000);
        assertThat(delta.backward(210, 310)).isEqualTo(1_200);
    }

    @Test
    void rangeThatIsOnlyPartlyCopied_isNotFound() throws IOException {
        PackDelta delta = delta(encoder -> encoder.copy(1_000, 500), 500);

        assertThat(delta.forward(999, 1_100)).isEqualTo(-1);
        assertThat(delta.forward(1_400, 1_501)).isEqualTo(-1);
        assertThat(delta.backward(400, 501)).isEqualTo(-1);
    }

    @Test
    void rangeAcrossCopiesThatGoOn_isFound() throws IOException {
        PackDelta delta =
                delta(
                        encoder -> {
                            encoder.copy(0, 0x10000);
                            encoder.copy(0x10000, 0x10000);
                        },
                        0x20000);

        assertThat(delta.forward(0x10000 - 20, 0x10000 + 20)).isEqualTo(0x10000 - 20);
        assertThat(delta.backward(0x10000 - 20, 0x10000 + 20)).isEqualTo(0x10000 - 20);
    }

    @Test
    void rangeAcrossCopiesOfOtherPlaces_isNotFound() throws IOException {
        PackDelta delta =
                delta(
                        encoder -> {
                            encoder.copy(0, 100);
                            encoder.copy(200, 100);
                        },
                        200);

        assertThat(delta.forward(90, 210)).isEqualTo(-1);
        assertThat(delta.backward(90, 110)).isEqualTo(-1);
    }

    private interface Script {
        void write(DeltaEncoder encoder) throws IOException;
    }

    private static PackDelta delta(Script script, long resultSize) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        script.write(new DeltaEncoder(out, SIZE, resultSize));
        return new PackDelta(out.toByteArray());
    }
}
