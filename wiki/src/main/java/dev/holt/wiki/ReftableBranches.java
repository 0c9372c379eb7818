package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Branches kept in the reftable format.
 *
 * <p>JGit moves them, with locks of its own: a process that dies in the few instructions that hold
 * one leaves {@code reftable/tables.list.lock} behind, which people must remove.
 */
final class ReftableBranches implements Branches {
    private final Repository repository;

    ReftableBranches(Repository repository) {
        this.repository = repository;
    }

    @Override
    public String checkedOut() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null
                || !head.isSymbolic()
                || !head.getTarget().getName().startsWith(Constants.R_HEADS)) {
            throw Branches.detached();
        }
        String branch = head.getTarget().getName();
        return head.getObjectId() == null ? OnlyBranch.of(repository).orElse(branch) : branch;
    }

    @Override
    public ObjectId tip(String branch) throws IOException {
        Ref ref = repository.exactRef(branch);
        ObjectId id = ref == null ? null : ref.getObjectId();
        return id == null ? ObjectId.zeroId() : id;
    }

    @Override
    public Optional<Path> lockFile(String branch) {
        return Optional.empty();
    }

    @Override
    public List<Path> prepare(BranchMove move) {
        return List.of();
    }

    @Override
    public boolean move(BranchMove move) throws IOException {
        RefUpdate update = repository.updateRef(move.branch());
        update.setExpectedOldObjectId(move.from());
        update.setNewObjectId(move.to());
        update.setRefLogIdent(move.by());
        update.setRefLogMessage(move.reason(), false);
        return switch (update.update()) {
            case NEW, FAST_FORWARD -> true;
            case LOCK_FAILURE -> false;
            default ->
                    throw new IOException(
                            "git refused to move " + move.branch() + ": " + update.getResult());
        };
    }
}
