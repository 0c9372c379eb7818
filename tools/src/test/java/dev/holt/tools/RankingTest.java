package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void eachKindOfMatch_comesBeforeTheNext() {
        List<String> names =
                List.of(
                        "Gut/aXuXt",
                        "Unauthorised",
                        "Old/The author",
                        "Authors/Ann",
                        "Design/Authentication",
                        "auth",
                        "Other");

        assertThat(Ranking.of(names, "Auth", "/"))
                .containsExactly(
                        "auth",
                        "Design/Authentication",
                        "Authors/Ann",
                        "Old/The author",
                        "Unauthorised");
    }

    @Test
    void charactersInOrder_comeLast() {
        assertThat(Ranking.of(List.of("Design/Authentication", "dsa"), "dsa", "/"))
                .containsExactly("dsa", "Design/Authentication");
    }

    @Test
    void charactersInOrder_countFromThreeOn() {
        assertThat(Ranking.of(List.of("a-b-c"), "ac", "/")).isEmpty();
        assertThat(Ranking.of(List.of("a-b-c"), "abc", "/")).containsExactly("a-b-c");
    }

    @Test
    void nothingTyped_keepsAllInTheirOrder() {
        assertThat(Ranking.of(List.of("b", "a"), " ", "/")).containsExactly("b", "a");
    }

    @Test
    void equals_stayInTheirOrder() {
        assertThat(Ranking.of(List.of("Peas", "Pear", "Pea"), "pe", "/"))
                .containsExactly("Peas", "Pear", "Pea");
    }

    @Test
    void compositionAndCapitals_doNotCount() {
        assertThat(Ranking.of(List.of("Cafe\u0301"), "CAFÉ", "/")).containsExactly("Cafe\u0301");
    }

    @Test
    void sections_areSeparatedByArrows() {
        assertThat(Ranking.of(List.of("Linux setup", "Setup > Linux"), "linux", " > "))
                .containsExactly("Linux setup", "Setup > Linux");
    }
}
