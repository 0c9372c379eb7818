package dev.holt.wiki;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * The branch that stands in for one that HEAD names and nobody made.
 *
 * <p>A bare repository that was filled by a push, or cloned from a bundle, often has its HEAD on
 * such a branch. If it has just one branch, there is no doubt which is meant. In a work tree HEAD
 * says what the files belong to, so there nothing stands in for it.
 */
final class OnlyBranch {
    private OnlyBranch() {}

    /** The full name of the only branch of a bare repository. */
    static Optional<String> of(Repository repository) throws IOException {
        if (!repository.isBare()) {
            return Optional.empty();
        }
        List<Ref> branches = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
        return branches.size() == 1 ? Optional.of(branches.getFirst().getName()) : Optional.empty();
    }
}
