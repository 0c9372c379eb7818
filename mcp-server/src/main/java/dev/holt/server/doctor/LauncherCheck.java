package dev.holt.server.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How Holt was started, and whether from an ahead-of-time cache. */
final class LauncherCheck implements Check {
    /** The launcher's path, which the launcher passes on. */
    static final String LAUNCHER = "holt.launcher";

    /** The ahead-of-time cache that the launcher chose, which it passes on. */
    static final String CACHE = "holt.aot";

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
        Optional<String> cache = patient.property(CACHE);
        boolean used = cache.filter(file -> Files.isReadable(Path.of(file))).isPresent();
        return used
                ? Seen.good(launcher.get() + ", ahead-of-time cache " + cache.get())
                : Seen.of(
                        launcher.get() + ", no ahead-of-time cache",
                        Finding.note(
                                "No ahead-of-time cache is in use.",
                                "Starting takes a few hundred milliseconds longer.",
                                "Use a packaged Holt, whose cache fits its own Java, or keep the"
                                        + " Java that the cache was made with."));
    }
}
