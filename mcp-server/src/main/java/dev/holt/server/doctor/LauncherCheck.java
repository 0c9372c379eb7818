package dev.holt.server.doctor;

import dev.holt.server.start.StartCache;
import java.util.Optional;
import java.util.Properties;

/** How Holt was started, and whether from an ahead-of-time cache. */
final class LauncherCheck implements Check {
    /** The launcher's path, which the launcher passes on. */
    static final String LAUNCHER = "holt.launcher";

    @Override
    public String name() {
        return "Launcher";
    }

    @Override
    public Seen look(Patient patient) {
        Optional<String> launcher = patient.property(LAUNCHER);
        if (launcher.isEmpty()) {
            return Seen.of(
                    "started by hand",
                    Finding.note(
                            "Holt was started without its launcher.",
                            "Start-up is slower, and memory and locale are Java's defaults.",
                            "Start it with the holt script (holt.cmd on Windows)."));
        }
        Properties properties = new Properties();
        properties.putAll(patient.properties());
        StartCache cache = StartCache.of(properties);
        String fact = launcher.get() + ", ahead-of-time cache " + cache.describe();
        return cache.state() == StartCache.State.IN_USE
                ? Seen.good(fact)
                : Seen.of(
                        fact,
                        Finding.note(
                                "No ahead-of-time cache is in use.",
                                "Starting takes a few hundred milliseconds longer.",
                                "Run holt train, and leave HOLT_AOT unset."));
    }
}
