package dev.holt.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Configurations as the command line makes them. */
final class TestConfiguration {
    private TestConfiguration() {}

    static Configuration of(Path wiki, Map<String, String> environment) {
        return new Settings(name -> Optional.empty(), environment).configuration().withWiki(wiki);
    }
}
