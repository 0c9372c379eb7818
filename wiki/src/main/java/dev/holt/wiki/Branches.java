package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The branches of a repository, as a commit needs them. */
sealed interface Branches permits FileBranches, ReftableBranches {
    /** The branches in the way that the repository keeps its refs. */
    static Branches of(Repository repository, RepositoryLayout layout, CommitSteps steps) {
        String storage = repository.getConfig().getString("extensions", null, "refStorage");
        return "reftable".equalsIgnoreCase(storage)
                ? new ReftableBranches(repository)
                : new FileBranches(repository, layout, steps);
    }

    /**
     * The full name of the branch that HEAD names, which need not exist yet, or of the {@link
     * OnlyBranch} instead.
     *
     * @throws WikiException.NotWritable when HEAD names a commit
     */
    String checkedOut() throws IOException;

    /** The commit of a branch; {@link ObjectId#zeroId()} when the branch does not exist. */
    ObjectId tip(String branch) throws IOException;

    /** git's lock file for a branch; empty when moving it needs no lock around it. */
    Optional<Path> lockFile(String branch);

    /**
     * Writes what can be written before the branch moves.
     *
     * @return the files to force to the disk before {@link #move}
     */
    List<Path> prepare(BranchMove move) throws IOException;

    /**
     * Moves a branch as prepared and makes that durable. Where there is a {@link #lockFile}, the
     * caller holds it and has looked at the tip.
     *
     * @return false, with nothing done, when the branch was elsewhere
     */
    boolean move(BranchMove move) throws IOException;

    static WikiException.NotWritable detached() {
        return new WikiException.NotWritable(
                "No branch is checked out in this wiki, so a commit would belong to none. Check one out with: git switch <branch>");
    }
}
