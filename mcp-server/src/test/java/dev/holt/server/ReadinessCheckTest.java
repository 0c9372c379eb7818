package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.transport.http.Operations.Readiness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessCheckTest {
    private boolean wikiWorks = true;
    private boolean indexWorks = true;
    private final List<String> changes = new ArrayList<>();
    private final ReadinessCheck check =
            new ReadinessCheck(
                    () -> tried(wikiWorks),
                    () -> tried(indexWorks),
                    problem -> changes.add(problem.map(it -> it.what()).orElse("fine")));

    @Test
    void everythingWorks_isReadyAndNothingToTell() {
        assertThat(check.get()).isEqualTo(Readiness.YES);
        assertThat(changes).isEmpty();
    }

    @Test
    void problemThatLasts_isToldOnce_andItsEndToo() {
        wikiWorks = false;
        for (int i = 0; i < 3; i++) {
            assertThat(check.get()).isEqualTo(Readiness.no("the wiki cannot be read"));
        }
        wikiWorks = true;
        for (int i = 0; i < 3; i++) {
            assertThat(check.get()).isEqualTo(Readiness.YES);
        }
        assertThat(changes).containsExactly("the wiki cannot be read", "fine");
    }

    @Test
    void problemThatTurnsIntoAnother_isTold() {
        wikiWorks = false;
        check.get();
        wikiWorks = true;
        indexWorks = false;
        check.get();

        assertThat(changes)
                .containsExactly("the wiki cannot be read", "the search index cannot be opened");
    }

    private static String tried(boolean works) {
        if (!works) {
            throw new IllegalStateException("out of order");
        }
        return "fine";
    }
}
