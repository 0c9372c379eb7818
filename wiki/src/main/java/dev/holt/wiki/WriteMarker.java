package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The file that proves, after a crash, which of git's lock files are ours (see {@link GitLock}).
 *
 * <p>Format: UTF-8 text, one line each: the id of the commit being made, then the absolute path of
 * every lock file that is taken with it.
 */
final class WriteMarker {
    private final Path file;

    WriteMarker(RepositoryLayout layout) {
        this.file = layout.writeFolder().resolve("marker");
    }

    Path file() {
        return file;
    }

    /** Makes the marker for one commit. */
    void write(ObjectId commit, Optional<Path> branchLock, Optional<Path> indexLock)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(commit.name());
        branchLock.ifPresent(path -> lines.add(path.toAbsolutePath().toString()));
        indexLock.ifPresent(path -> lines.add(path.toAbsolutePath().toString()));
        Files.deleteIfExists(file);
        byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        DurableFiles.writeNew(file, content);
    }

    /** Removes the lock files that a dead process left. */
    void removeLocks() throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readString(file).lines().skip(1).toList()) {
                GitLock.removeIfOurs(Path.of(line), file);
            }
        }
    }
}
