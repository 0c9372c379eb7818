package dev.holt.wiki;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit gets to know of the machine: no environment, no system, user or JGit configuration.
 *
 * <p>JGit's own reader runs {@code git} to find the system configuration, measures the file system
 * for seconds, and writes what it found to the user's folder. A wiki behaves the same on every
 * machine, so all three configurations are one that lives in memory; a repository's own
 * configuration still has the last word over it.
 */
final class HoltSystemReader extends SystemReader {
    private HoltSystemReader() {}

    /** Makes JGit use this reader from now on. To be called before anything else of JGit's. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof HoltSystemReader)) {
            // Else JGit registers, at its first use, a hook for what this reader makes it never do,
            // and for the hook's error texts fills 850 fields by reflection: a fifth of the time
            // from a server's start to its first read. This one waits for its owner to call it.
            new CleanupService();
            SystemReader.setInstance(new HoltSystemReader());
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new MemoryConfig(fs);
    }

    @Override
    @SuppressWarnings("deprecation") // JGit makes every reader implement it
    public long getCurrentTime() {
        return now().toEpochMilli();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    @SuppressWarnings("deprecation") // JGit makes every reader implement it
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public ZoneOffset getTimeZoneAt(@Nullable Instant when) {
        return ZoneOffset.UTC;
    }

    /** A configuration with Holt's settings and no file behind it. */
    private static final class MemoryConfig extends FileBasedConfig {
        /**
         * How far apart two writes must be for their file times to differ. The longest of any file
         * system in use (FAT), so that a changed ref is never taken for an unchanged one; a shorter
         * one would only save reading a small file again soon after it changed.
         */
        private static final Duration TIMESTAMP_RESOLUTION = Duration.ofSeconds(2);

        @SuppressWarnings("NullAway") // JGit itself passes null for "no file"
        MemoryConfig(FS fs) {
            super(null, null, fs);
            setBoolean("core", null, "fsyncObjectFiles", true);
            setBoolean("core", null, "fsyncRefFiles", true);
            setBoolean("core", null, "commitGraph", true);
            // Read from here only; a repository's own setting of this name has no effect in JGit.
            setBoolean("commitGraph", null, "readChangedPaths", true);
        }

        @Override
        public long getTimeUnit(
                String section,
                @Nullable String subsection,
                String name,
                long defaultValue,
                TimeUnit unit) {
            // The subsection names a Java version and a device, which differ on every machine.
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                            && name.equals(ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION)
                    ? unit.convert(TIMESTAMP_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }

        @Override
        public void load() {
            // Everything is set in the constructor.
        }

        @Override
        public void save() {
            // What JGit wants to remember for the user stays in memory.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
