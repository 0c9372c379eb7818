package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** git's log of where HEAD and the checked-out branch have been. */
final class Reflog {
    private static final Set<String> OFF = Set.of("false", "no", "off", "0");

    private final Repository repository;
    private final RepositoryLayout layout;

    Reflog(Repository repository, RepositoryLayout layout) {
        this.repository = repository;
        this.layout = layout;
    }

    /**
     * Adds a move to the logs that exist, and starts them where the configuration asks for them.
     */
    void append(BranchMove move) throws IOException {
        String line =
                "%s %s %s\t%s\n"
                        .formatted(
                                move.from().name(),
                                move.to().name(),
                                move.by().toExternalString(),
                                move.reason());
        append(layout.commonFolder().resolve(Constants.LOGS).resolve(move.branch()), line);
        append(layout.gitFolder().resolve(Constants.LOGS).resolve(Constants.HEAD), line);
    }

    private void append(Path log, String line) throws IOException {
        if (Files.exists(log) || isWanted()) {
            Files.createDirectories(log.getParent());
            // One write at the end of the file, as git does it: lines of two writers never mix.
            Files.write(
                    log,
                    line.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private boolean isWanted() {
        String setting = repository.getConfig().getString("core", null, "logAllRefUpdates");
        return setting == null
                ? !repository.isBare()
                : !OFF.contains(setting.toLowerCase(Locale.ROOT));
    }
}
