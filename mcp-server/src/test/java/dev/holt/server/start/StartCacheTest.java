package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StartCacheTest {
    private final Properties properties = new Properties();

    @Test
    void sharingWithAFile_isUse() {
        launched("/opt/holt/bin/../lib/aot/stdio.aot", "mixed mode, emulated-client, sharing");

        StartCache cache = StartCache.of(properties);

        assertThat(cache.state()).isEqualTo(StartCache.State.IN_USE);
        assertThat(cache.file()).contains(Path.of("/opt/holt/lib/aot/stdio.aot"));
        assertThat(cache.isWanting(Map.of())).isFalse();
        assertThat(cache.describe()).isEqualTo("in use: /opt/holt/lib/aot/stdio.aot");
    }

    @Test
    void fileWithoutSharing_isRefusedAndWanting() {
        launched("/opt/holt/lib/aot/stdio.aot", "mixed mode, emulated-client");

        StartCache cache = StartCache.of(properties);

        assertThat(cache.state()).isEqualTo(StartCache.State.REFUSED);
        assertThat(cache.isWanting(Map.of())).isTrue();
        assertThat(cache.describe()).contains("/opt/holt/lib/aot/stdio.aot", "holt train");
    }

    /** A new one would be refused for the same reason, at every start. */
    @Test
    void refusedWhereJavaHasOtherOptions_isLeftAlone() {
        launched("/opt/holt/lib/aot/stdio.aot", "mixed mode, emulated-client");

        StartCache cache = StartCache.of(properties);

        assertThat(cache.isWanting(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:x.jar"))).isFalse();
    }

    @Test
    void launcherWithoutAFile_isWanting() {
        launched("none", "mixed mode, sharing");

        StartCache cache = StartCache.of(properties);

        assertThat(cache.state()).isEqualTo(StartCache.State.NONE);
        assertThat(cache.isWanting(Map.of())).isTrue();
        assertThat(cache.describe()).contains("holt train");
    }

    @Test
    void switchedOff_wantsNone() {
        launched("off", "mixed mode, sharing");

        StartCache cache = StartCache.of(properties);

        assertThat(cache.state()).isEqualTo(StartCache.State.OFF);
        assertThat(cache.isWanting(Map.of())).isFalse();
        assertThat(cache.describe()).contains("HOLT_AOT");
    }

    @Test
    void noLauncher_wantsNone() {
        StartCache cache = StartCache.of(properties);

        assertThat(cache.state()).isEqualTo(StartCache.State.NO_LAUNCHER);
        assertThat(cache.isWanting(Map.of())).isFalse();
        assertThat(cache.describe()).contains("launcher");
    }

    private void launched(String chosen, String info) {
        properties.setProperty(StartCache.PROPERTY, chosen);
        properties.setProperty("java.vm.info", info);
    }
}
