package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestDigestTest {

    @Test
    void orderOfArguments_makesNoDifference() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", Map.of("c", List.of("x", true)));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", Map.of("c", List.of("x", true)));
        other.put("a", 1);

        assertThat(RequestDigest.of("t", one)).isEqualTo(RequestDigest.of("t", other));
    }

    @Test
    void keyAndDryRun_makeNoDifference() {
        assertThat(RequestDigest.of("t", Map.of("a", 1, "idempotency_key", "k", "dry_run", true)))
                .isEqualTo(RequestDigest.of("t", Map.of("a", 1)));
    }

    @Test
    void whatIsAskedFor_makesADifference() {
        assertThat(
                        List.of(
                                RequestDigest.of("t", Map.of("a", "1")),
                                RequestDigest.of("t", Map.of("a", 1)),
                                RequestDigest.of("t", Map.of("a", List.of("1"))),
                                RequestDigest.of("t", Map.of("a", Map.of("1", "1"))),
                                RequestDigest.of("t", Map.of("b", "1")),
                                RequestDigest.of("t", Map.of()),
                                RequestDigest.of("u", Map.of("a", "1")),
                                RequestDigest.of("t", Map.of("a", List.of("x", "y"))),
                                RequestDigest.of("t", Map.of("a", List.of("xs1:y")))))
                .doesNotHaveDuplicates();
    }
}
