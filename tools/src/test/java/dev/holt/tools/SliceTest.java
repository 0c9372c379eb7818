package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final List<String> ALL = List.of("a", "b", "c");

    @Test
    void listAsLongAsTheLimit_isWhole() {
        assertThat(Slice.of(ALL, 0, 3)).isEqualTo(new Slice<>(ALL, 0, 3));
        assertThat(Slice.of(ALL, 0, 3).truncated()).isFalse();
    }

    @Test
    void listOneLonger_isCut() {
        Slice<String> slice = Slice.of(ALL, 0, 2);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.rest()).isEqualTo(1);
    }

    @Test
    void offset_skips() {
        assertThat(Slice.of(ALL, 2, 2).items()).containsExactly("c");
    }

    @Test
    void offsetPastTheEnd_isEmpty() {
        assertThat(Slice.of(ALL, 9, Integer.MAX_VALUE).items()).isEmpty();
        assertThat(Slice.of(ALL, 9, Integer.MAX_VALUE).truncated()).isFalse();
    }
}
