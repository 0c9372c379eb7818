package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system tells of changes to {@link RefFolders}. Safe for use by several
 * threads.
 */
final class RefEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RefEvents.class);

    /** File systems that others write to without this machine's kernel hearing of it. */
    private static final Pattern REMOTE =
            Pattern.compile(
                    "nfs\\d?|cifs|smb.*|9p|v9fs|afs|ceph|glusterfs|lustre|fuse.*|drvfs|vboxsf|prl_fs|virtiofs|.*hgfs|davfs.*");

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private volatile RefFolders folders = new RefFolders(Map.of());

    private RefEvents(WatchService service) {
        this.service = service;
    }

    /**
     * Events of the file system that {@code folder} is on; none where there are none to trust: on
     * network drives, where Java itself would look again and again (macOS), and where the system
     * has no more to give.
     */
    static Optional<RefEvents> on(Path folder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.startsWith("linux") && !system.startsWith("windows")) {
            return Optional.empty();
        }
        try {
            String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            return isRemote(type)
                    ? Optional.empty()
                    : Optional.of(new RefEvents(folder.getFileSystem().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("No file events for {}", folder, e);
            return Optional.empty();
        }
    }

    static boolean isRemote(String fileSystemType) {
        return REMOTE.matcher(fileSystemType).matches();
    }

    /**
     * Follows these folders and no others.
     *
     * @throws IOException when one cannot be followed
     */
    synchronized void follow(RefFolders wanted) throws IOException {
        folders = wanted;
        Set<Path> gone = Set.copyOf(keys.keySet());
        for (Path folder : wanted.names().keySet()) {
            WatchKey known = keys.get(folder);
            if (known == null || !known.isValid()) {
                keys.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            }
        }
        for (Path folder : gone) {
            if (!wanted.names().containsKey(folder)) {
                Optional.ofNullable(keys.remove(folder)).ifPresent(WatchKey::cancel);
            }
        }
    }

    /** Runs {@code signal} for everything that may concern the tip, until this is closed. */
    void tell(Runnable signal) {
        try {
            while (true) {
                WatchKey key = service.take();
                boolean matters = false;
                for (WatchEvent<?> event : key.pollEvents()) {
                    matters |= matters(key, event);
                }
                // A folder that is gone is followed anew, or one above it, by whoever is told.
                if (!key.reset() || matters) {
                    signal.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            LOG.trace("File events have ended", end);
        }
    }

    private boolean matters(WatchKey key, WatchEvent<?> event) {
        // Without a file, more has happened than could be told.
        return !(event.context() instanceof Path file)
                || !(key.watchable() instanceof Path folder)
                || folders.matters(folder, file.toString());
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.debug("File events could not be closed", e);
        }
    }
}
