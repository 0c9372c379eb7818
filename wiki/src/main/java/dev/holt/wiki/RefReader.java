package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SymbolicRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads branches, tags and HEAD as they are now, whoever moved them. Safe for use by several
 * threads.
 *
 * <p>JGit looks at the packed refs first and at the ref's own file then. When another process packs
 * the refs between the two looks, JGit finds the old value or none. A value that comes from the
 * ref's own file is right; any other is read again until two reads agree.
 */
final class RefReader {
    private static final int MAX_READS = 8;

    private final Repository repository;

    RefReader(Repository repository) {
        this.repository = repository;
    }

    /** The commit at the tip; {@link Revision#NONE} when there is none yet. */
    Revision tip() {
        ObjectId id = tipId();
        if (id == null && hasFile()) {
            // Either the branch was made this moment, or its file has no id in it, and to take that
            // for a wiki without commits would start a second history.
            id = tipId();
            if (id == null) {
                throw broken("the file of the checked-out branch has no commit id in it");
            }
        }
        return id == null ? Revision.NONE : new Revision(id.name());
    }

    /** The full name of the checked-out branch; empty when a commit is checked out instead. */
    Optional<String> branch() {
        Ref head = head();
        return head.isSymbolic() ? Optional.of(head.getTarget().getName()) : Optional.empty();
    }

    /** The ref with this full name, where there is one. */
    Optional<Ref> find(String fullName) {
        try {
            return Optional.ofNullable(read(fullName));
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    /** The short names of all branches, those fetched from elsewhere included, sorted. */
    List<String> allBranches() {
        try {
            return repository
                    .getRefDatabase()
                    .getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES)
                    .stream()
                    .map(ref -> Repository.shortenRefName(ref.getName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    /** The short names of the branches and tags that were made here, sorted. */
    List<String> names() {
        try {
            return repository
                    .getRefDatabase()
                    .getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS)
                    .stream()
                    .map(ref -> Repository.shortenRefName(ref.getName()))
                    .sorted()
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private @Nullable ObjectId tipId() {
        return head().getLeaf().getObjectId();
    }

    private boolean hasFile() {
        return branch().filter(this::hasFile).isPresent();
    }

    private boolean hasFile(String branch) {
        return Files.isRegularFile(repository.getCommonDirectory().toPath().resolve(branch));
    }

    private Ref head() {
        Ref head =
                find(Constants.HEAD)
                        .orElseThrow(() -> broken("its file HEAD is missing or has nothing in it"));
        boolean leadsNowhere =
                head.isSymbolic()
                        && head.getLeaf().getObjectId() == null
                        && !hasFile(head.getTarget().getName());
        return leadsNowhere ? onlyBranch().orElse(head) : head;
    }

    private Optional<Ref> onlyBranch() {
        try {
            return OnlyBranch.of(repository)
                    .flatMap(this::find)
                    .map(branch -> new SymbolicRef(Constants.HEAD, branch));
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private WikiException broken(String reason) {
        return Damage.of(repository, new IOException(reason));
    }

    private @Nullable Ref read(String name) throws IOException {
        Ref ref = repository.exactRef(name);
        for (int reads = 1; reads < MAX_READS && !isFromOwnFile(ref); reads++) {
            Ref again = repository.exactRef(name);
            if (Objects.equals(idOf(ref), idOf(again))) {
                return again;
            }
            ref = again;
        }
        return ref;
    }

    private static boolean isFromOwnFile(@Nullable Ref ref) {
        // Not Storage.isLoose(), which a branch that was not found claims too.
        return ref != null
                && switch (ref.getLeaf().getStorage()) {
                    case LOOSE, LOOSE_PACKED -> true;
                    case NEW, PACKED, NETWORK -> false;
                };
    }

    private static @Nullable ObjectId idOf(@Nullable Ref ref) {
        return ref == null ? null : ref.getLeaf().getObjectId();
    }
}
