package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String PARENT = "00-" + TRACE + "-" + SPAN + "-01";

    @Test
    void traceparent_isRead() {
        assertThat(read(PARENT, "a=1,b@c=x y"))
                .contains(new TraceContext(TRACE, SPAN, true, "a=1,b@c=x y"));
        assertThat(read("00-" + TRACE + "-" + SPAN + "-00", ""))
                .contains(new TraceContext(TRACE, SPAN, false, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-%s-%s-03", "fe-%s-%s-01-what-comes-later"})
    void versionToCome_isReadAsFarAsItIsKnown(String form) {
        assertThat(read(form.formatted(TRACE, SPAN), ""))
                .contains(new TraceContext(TRACE, SPAN, true, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
                "00-4bf92f3577b34da6a3ce929d0e0e473\n-00f067aa0ba902b7-01",
            })
    void whatIsNoTraceparent_isIgnored(String parent) {
        assertThat(read(parent, "a=1")).isEmpty();
    }

    @Test
    void valuesOfOtherTypes_areIgnored() {
        assertThat(TraceContext.of(Map.of())).isEmpty();
        assertThat(TraceContext.of(Map.of("_meta", 1))).isEmpty();
        assertThat(TraceContext.of(Map.of("_meta", Map.of("traceparent", 1)))).isEmpty();
        assertThat(TraceContext.of(Map.of("_meta", Map.of("traceparent", PARENT, "tracestate", 1))))
                .contains(new TraceContext(TRACE, SPAN, true, ""));
    }

    @Test
    void longestState_isKeptAndALongerOneIsNot() {
        String longest = "k=" + "v".repeat(TraceContext.MAX_STATE - 2);

        assertThat(read(PARENT, longest).orElseThrow().state()).isEqualTo(longest);
        assertThat(read(PARENT, longest + "v").orElseThrow().state()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=1,", "a=1\nb=2", "a=1,b", "A=1", "a=é"})
    void stateThatIsNoList_isLeftOut(String state) {
        assertThat(read(PARENT, state).orElseThrow().state()).isEmpty();
    }

    private static Optional<TraceContext> read(String parent, String state) {
        return TraceContext.of(Map.of("_meta", Map.of("traceparent", parent, "tracestate", state)));
    }
}
