package dev.holt.wiki;

import dev.holt.wiki.ChangeDrafter.Draft;
import dev.holt.wiki.ChangeDrafter.DraftSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a planner to a commit on the checked-out branch.
 *
 * <p>Design note: a commit takes the {@link WriteLock}, so that among Holt's own threads and
 * processes there is one at a time, and repairs what a dead predecessor left ({@link Recovery}).
 * Then it reads the branch's tip, looks for the idempotency key, asks the planner, checks every
 * change against its base ({@link ChangeDrafter}), computes the new objects in memory and forces
 * them to the disk ({@link ObjectWriter}). Last comes {@link Publication}, which moves the branch
 * only from that same tip. When git has moved it meanwhile, everything after reading the tip is
 * done again. A commit is acknowledged after the moved branch is on the disk, never before.
 */
final class CommitPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(CommitPipeline.class);

    /** How often a commit is tried when git keeps moving the branch. */
    static final int MAX_ATTEMPTS = 20;

    private final Repository repository;
    private final WikiOptions options;
    private final Function<Revision, Snapshot> snapshots;
    private final RepositoryParts parts;
    private final RepositoryLayout layout;
    private final Branches branches;
    private final WriteLock lock;

    /**
     * @param snapshots the wiki at a revision, {@link Revision#NONE} included
     */
    CommitPipeline(
            Repository repository, WikiOptions options, Function<Revision, Snapshot> snapshots) {
        this(repository, options, snapshots, CommitSteps.UNOBSERVED);
    }

    /** A pipeline that tells how far it has come. */
    CommitPipeline(
            Repository repository,
            WikiOptions options,
            Function<Revision, Snapshot> snapshots,
            CommitSteps steps) {
        this.repository = repository;
        this.options = options;
        this.snapshots = snapshots;
        this.parts = RepositoryParts.of(repository, steps);
        this.layout = parts.layout();
        this.branches = parts.branches();
        this.lock = new WriteLock(layout.writeLock(), options);
    }

    /**
     * Repairs what a writer that died has left, so that git is not kept waiting until the next
     * commit. Does nothing while somebody writes, or when it cannot be done now.
     */
    void repair() {
        try {
            Recovery recovery = new Recovery(parts);
            if (options.readOnly() || !recovery.isNeeded()) {
                return;
            }
            WikiOptions atOnce =
                    options.withLockTimeout(Duration.ZERO).withQueueTimeout(Duration.ZERO);
            try (WriteLock.Held _ = new WriteLock(layout.writeLock(), atOnce).acquire()) {
                recovery.repair(System.nanoTime());
            }
        } catch (IOException | WikiException e) {
            LOG.debug("The next commit repairs {}", layout.writeFolder(), e);
        }
    }

    /** See {@link Wiki#commit}. */
    CommitResult commit(Provenance who, Planner planner) {
        if (options.readOnly()) {
            throw new WikiException.NotWritable(
                    "This wiki is open for reading only. Start Holt without the read-only setting to change it.");
        }
        try {
            layout.makeFolders();
            try (WriteLock.Held _ = lock.acquire()) {
                long deadline = System.nanoTime() + options.lockTimeout().toNanos();
                new Recovery(parts).repair(deadline);
                parts.steps().reached(CommitStep.LOCKED);
                return commitLocked(who, planner, deadline);
            }
        } catch (IOException e) {
            throw StorageProblem.of(e);
        }
    }

    /** See {@link Wiki#preview}. */
    CommitResult preview(Provenance who, Planner planner) {
        try {
            String branch = branches.checkedOut();
            try (Attempt attempt = new Attempt(branch, branches.tip(branch), who)) {
                return attempt.preview(planner);
            }
        } catch (IOException e) {
            throw StorageProblem.of(e);
        }
    }

    private CommitResult commitLocked(Provenance who, Planner planner, long deadline)
            throws IOException {
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            String branch = branches.checkedOut();
            try (Attempt attempt = new Attempt(branch, branches.tip(branch), who)) {
                Optional<CommitResult> result = attempt.commit(planner, deadline);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
        throw new WikiException.WikiLocked(
                "Other programs moved the branch "
                        + MAX_ATTEMPTS
                        + " times while this change was being made. Send it again when they are done.");
    }

    /** One try on one tip. */
    private final class Attempt implements AutoCloseable {
        private final String branch;
        private final ObjectId tip;
        private final Provenance who;
        private final Instant now = options.clock().instant();
        private final ObjectReader reader = repository.newObjectReader();
        private final NewObjects objects = new NewObjects();

        Attempt(String branch, ObjectId tip, Provenance who) {
            this.branch = branch;
            this.tip = tip;
            this.who = who;
        }

        CommitResult preview(Planner planner) throws IOException {
            Optional<CommitResult> earlier = replay();
            if (earlier.isPresent()) {
                return earlier.get();
            }
            CommitFiles files = new BaseRevisions(reader).at(revision(tip));
            Draft draft = draft(files, planner);
            new Publication(parts).check(files, draft.edits());
            return result(revision(tip), draft, true);
        }

        /** Empty when the branch moved, and the commit has to be tried on its new tip. */
        Optional<CommitResult> commit(Planner planner, long deadline) throws IOException {
            Optional<CommitResult> earlier = replay();
            if (earlier.isPresent()) {
                return earlier;
            }
            CommitFiles files = new BaseRevisions(reader).at(revision(tip));
            Draft draft = draft(files, planner);
            if (draft.edits().isEmpty()) {
                return Optional.of(result(revision(tip), draft, false));
            }
            NewCommit commit = new NewCommit(build(files, draft), objects, draft.edits());
            try {
                if (new Publication(parts).publish(commit, files, deadline)) {
                    return Optional.of(result(revision(commit.move().to()), draft, false));
                }
            } catch (WikiException.UncommittedEdit e) {
                // Seen from a newer tip, it may not be one: git may be in the middle of a commit.
                if (branches.tip(branch).equals(tip)) {
                    throw e;
                }
            }
            return Optional.empty();
        }

        private Optional<CommitResult> replay() throws IOException {
            Instant oldest = now.minus(options.keyMemory());
            Optional<RevCommit> known = new KnownKeys(reader, oldest).find(tip, who);
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CommitReplay(repository).of(known.get()));
        }

        private Draft draft(CommitFiles files, Planner planner) throws IOException {
            Snapshot snapshot = snapshots.apply(revision(tip));
            ChangeSet changes = planner.plan(snapshot);
            DraftSettings settings = new DraftSettings(new ContentLimits(options), objects);
            return new ChangeDrafter(snapshot, reader, files, settings).draft(changes);
        }

        private BranchMove build(CommitFiles files, Draft draft) throws IOException {
            List<TreeRewriter.PathEdit> edits =
                    PathTarget.of(draft.edits()).stream().map(PathTarget::treeEdit).toList();
            PersonIdent author =
                    new PersonIdent(
                            who.author().name(),
                            who.author().email(),
                            now,
                            options.clock().getZone());
            String message = CommitMessage.of(who, draft.merged());
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(new TreeRewriter(reader, objects).rewrite(files.root(), edits));
            if (!tip.equals(ObjectId.zeroId())) {
                commit.setParentId(tip);
            }
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(message);
            ObjectId id = objects.add(Constants.OBJ_COMMIT, commit.build());
            return new BranchMove(branch, tip, id, author, message.lines().findFirst().orElse(""));
        }

        private CommitResult result(Revision revision, Draft draft, boolean preview) {
            List<FileChange> changes = draft.edits().stream().map(FileEdit::toChange).toList();
            return new CommitResult(
                    revision, revision(tip), changes, draft.merged(), false, preview);
        }

        private static Revision revision(ObjectId id) {
            return new Revision(id.name());
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
