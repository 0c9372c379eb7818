package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void nearerNames_comeFirst() {
        assertThat(NearNames.of("limt", List.of("list", "limit", "colour"), 3))
                .containsExactly("limit", "list");
    }

    @Test
    void case_doesNotMatter() {
        assertThat(NearNames.of("PAGE", List.of("page"), 1)).containsExactly("page");
    }

    @Test
    void partOfName_isNear() {
        assertThat(NearNames.of("revision", List.of("base_revision"), 1))
                .containsExactly("base_revision");
    }

    @Test
    void emptyName_isNearNothing() {
        assertThat(NearNames.of("", List.of("a"), 1)).isEmpty();
    }

    @Test
    void nameAtTheLimit_isCompared() {
        String name = "n".repeat(100);

        assertThat(NearNames.of(name, List.of(name), 1)).containsExactly(name);
    }

    @Test
    void nameBeyondTheLimit_isNearNothing() {
        String name = "n".repeat(101);

        assertThat(NearNames.of(name, List.of(name), 1)).isEmpty();
    }
}
