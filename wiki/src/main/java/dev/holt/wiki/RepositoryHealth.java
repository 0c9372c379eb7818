package dev.holt.wiki;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person who looks after a wiki's repository may have to do something about. Nothing is
 * changed by finding out.
 *
 * @param gitFolder where HEAD and git's index are
 * @param unfinished the file that shows a merge, rebase, cherry-pick or revert under way
 * @param locks lock files of git that are there now, each with its age in seconds
 * @param leftovers files of a write that is under way, or whose process died
 * @param shallow whether the repository has only the newest part of its history
 * @param borrowed folders of other repositories that objects are read from
 * @param commitGraph whether git has written a commit-graph
 * @param uncommitted files in the work tree or git's index that differ from the tip, sorted; empty
 *     without a work tree, and where a filter decides what is different
 * @param filters lines of {@code .gitattributes} that change what is committed
 */
public record RepositoryHealth(
        Path gitFolder,
        Optional<String> unfinished,
        List<LockFile> locks,
        List<Path> leftovers,
        boolean shallow,
        List<String> borrowed,
        boolean commitGraph,
        List<String> uncommitted,
        List<String> filters) {
    public RepositoryHealth {
        locks = List.copyOf(locks);
        leftovers = List.copyOf(leftovers);
        borrowed = List.copyOf(borrowed);
        uncommitted = List.copyOf(uncommitted);
        filters = List.copyOf(filters);
    }

    /**
     * A lock file.
     *
     * @param ageSeconds how long it has been there
     */
    public record LockFile(Path file, long ageSeconds) {}
}
