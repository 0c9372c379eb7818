package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Branches kept as files, one each, or together in {@code packed-refs}.
 *
 * <p>They are read without JGit, whose cache of refs trusts file times: under the lock, only the
 * bytes on the disk count.
 */
final class FileBranches implements Branches {
    private static final String SYMBOLIC = "ref: ";
    private static final int ID_LENGTH = Constants.OBJECT_ID_STRING_LENGTH;

    private final Repository repository;
    private final RepositoryLayout layout;
    private final Reflog reflog;
    private final CommitSteps steps;

    FileBranches(Repository repository, RepositoryLayout layout, CommitSteps steps) {
        this.repository = repository;
        this.layout = layout;
        this.reflog = new Reflog(repository, layout);
        this.steps = steps;
    }

    @Override
    public String checkedOut() throws IOException {
        String head = Files.readString(layout.gitFolder().resolve(Constants.HEAD)).strip();
        if (!head.startsWith(SYMBOLIC + Constants.R_HEADS)) {
            throw Branches.detached();
        }
        String branch = head.substring(SYMBOLIC.length());
        return repository.isBare() && tip(branch).equals(ObjectId.zeroId())
                ? OnlyBranch.of(repository).orElse(branch)
                : branch;
    }

    @Override
    public ObjectId tip(String branch) throws IOException {
        try {
            String value = Files.readString(file(branch)).strip();
            if (!ObjectId.isId(value)) {
                throw new CorruptObjectException(
                        "the file of branch " + branch + " does not hold a commit id");
            }
            return ObjectId.fromString(value);
        } catch (NoSuchFileException e) {
            // The order matters: git writes packed-refs before it deletes a branch's file.
            return packed(branch).orElse(ObjectId.zeroId());
        }
    }

    @Override
    public Optional<Path> lockFile(String branch) {
        return Optional.of(layout.commonFolder().resolve(branch + ".lock"));
    }

    @Override
    public List<Path> prepare(BranchMove move) throws IOException {
        Files.deleteIfExists(value());
        byte[] line = (move.to().name() + "\n").getBytes(StandardCharsets.US_ASCII);
        DurableFiles.writeNew(value(), line);
        steps.reached(CommitStep.VALUE_WRITTEN);
        return List.of(value());
    }

    @Override
    public boolean move(BranchMove move) throws IOException {
        if (!tip(move.branch()).equals(move.from())) {
            return false;
        }
        reflog.append(move);
        steps.reached(CommitStep.LOGGED);
        DurableFiles.rename(value(), file(move.branch()));
        steps.reached(CommitStep.BRANCH_MOVED);
        DurableFiles.sync(List.of(DurableFiles.folderOf(file(move.branch()))));
        steps.reached(CommitStep.BRANCH_SYNCED);
        return true;
    }

    /** The branch's file in the making. */
    private Path value() {
        return layout.writeFolder().resolve("branch");
    }

    private Path file(String branch) {
        return layout.commonFolder().resolve(branch);
    }

    private Optional<ObjectId> packed(String branch) throws IOException {
        Path packedRefs = layout.commonFolder().resolve(Constants.PACKED_REFS);
        if (!Files.exists(packedRefs)) {
            return Optional.empty();
        }
        // Bytes as characters: a name in packed-refs need not be valid UTF-8.
        String wanted =
                new String(branch.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var lines = Files.lines(packedRefs, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.length() == ID_LENGTH + 1 + wanted.length())
                    .filter(line -> line.endsWith(" " + wanted))
                    .map(line -> ObjectId.fromString(line.substring(0, ID_LENGTH)))
                    .findFirst();
        }
    }
}
