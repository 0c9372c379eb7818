package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerInTrainingTest {
    @Test
    void settingsOfTheUsersServer_areNotForIt() {
        Map<String, String> environment =
                new HashMap<>(
                        Map.of(
                                "HOLT_READ_ONLY", "true",
                                "HOLT_TOKENS", "/tokens",
                                "HOLT_EMBEDDINGS_KEY", "key",
                                "HOME", "/home/ann"));

        ServerInTraining.forgetSettings(environment);

        assertThat(environment).containsOnlyKeys("HOME");
    }
}
