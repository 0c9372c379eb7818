package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.RefDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * The state of the few files that say where the tip is: while it stays, so does the tip. Looking at
 * it costs a fraction of reading the refs.
 *
 * <p>Design note: git replaces these files and never writes into them, so that a change shows as
 * another file of another age. The one that would not show is a second change within the same tick
 * of the file system's clock that is given the number of a file just removed. It is what git's
 * index calls racy, and met in the same way: a file that was young when it was looked at is not
 * relied on. Nor is any on a network drive, whose clients remember the state of files for seconds,
 * nor a tip that depends on more than HEAD and one branch. In all these cases there is no stamp.
 */
final class TipStamp {
    /** The coarsest clock among file systems in use has ticks of two seconds. */
    private static final Duration RACY = Duration.ofMillis(2_500);

    private static final Set<String> LOCAL =
            Set.of(
                    "apfs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "ufs",
                    "xfs", "zfs");

    private final List<FileState> files;

    private TipStamp(List<FileState> files) {
        this.files = List.copyOf(files);
    }

    /** Takes stamps of one repository's tip. */
    static final class Taker {
        private final Repository repository;
        private final RepositoryLayout layout;
        private final Clock clock;
        private final boolean possible;

        Taker(Repository repository, Clock clock) {
            this.repository = repository;
            this.layout = RepositoryLayout.of(repository);
            this.clock = clock;
            this.possible =
                    repository.getRefDatabase() instanceof RefDirectory
                            && isLocal(layout.gitFolder())
                            && isLocal(layout.commonFolder());
        }

        /**
         * The state now, to be taken before the tip is read; empty if it could not be relied on.
         * HEAD is read for the branch's name alone, since the branch's file has to be looked at
         * before what is in it is read.
         */
        Optional<TipStamp> take() {
            if (!possible) {
                return Optional.empty();
            }
            try {
                List<FileState> files = new ArrayList<>();
                files.add(FileState.of(layout.gitFolder().resolve(Constants.HEAD)));
                Ref head = repository.exactRef(Constants.HEAD);
                if (head == null || !head.isSymbolic() || head.getTarget().isSymbolic()) {
                    return Optional.empty();
                }
                addBranch(layout.commonFolder().resolve(head.getTarget().getName()), files);
                Instant reliable = clock.instant().minus(RACY);
                return files.stream().allMatch(file -> file.modified().isBefore(reliable))
                        ? Optional.of(new TipStamp(files))
                        : Optional.empty();
            } catch (NoSuchFileException unborn) {
                return Optional.empty();
            } catch (IOException e) {
                throw Damage.of(repository, e);
            }
        }

        /** A branch without a file of its own is among the packed refs, until it gets one. */
        private void addBranch(Path branch, List<FileState> files) throws IOException {
            if (Files.exists(branch)) {
                files.add(FileState.of(branch));
            } else {
                files.add(FileState.of(layout.commonFolder().resolve(Constants.PACKED_REFS)));
                files.add(FileState.of(DurableFiles.folderOf(branch)));
            }
        }

        private static boolean isLocal(Path folder) {
            try {
                FileStore store = Files.getFileStore(folder);
                return LOCAL.contains(store.type());
            } catch (IOException unknown) {
                return false;
            }
        }
    }

    /** Whether everything is as it was, so that the tip is too. */
    boolean isCurrent() {
        try {
            for (FileState file : files) {
                if (!file.isStill(FileState.of(file.path()))) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * What tells one state of a file or folder from the next.
     *
     * @param key the number of the file on its device
     */
    private record FileState(Path path, Object key, Instant modified, long size) {
        static FileState of(Path path) throws IOException {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = found.fileKey();
            if (key == null) {
                throw new NoSuchFileException(path.toString(), null, "has no number");
            }
            return new FileState(path, key, found.lastModifiedTime().toInstant(), found.size());
        }

        /** Whether the same path's state now is as this one was. */
        boolean isStill(FileState now) {
            return size == now.size && modified.equals(now.modified) && key.equals(now.key);
        }
    }
}
