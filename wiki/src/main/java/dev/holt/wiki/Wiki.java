package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * One git repository as a wiki: where reading and writing start.
 *
 * <p>Safe for use by several threads. Other processes may work on the repository at the same time;
 * their commits are seen by the next call of {@link #head()}.
 */
public final class Wiki implements AutoCloseable {
    private static final String STATE_FOLDER = "holt";

    private final Path folder;
    private final Repository repository;
    private final Snapshots snapshots;
    private final RefReader refs;
    private final RevisionResolver resolver;
    private final CommitPipeline pipeline;
    private final History history;
    private final TipWatch watch;
    private final TipStamp.Taker stamps;
    private final LongAdder made = new LongAdder();
    private final LongAdder merged = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final AtomicReference<@Nullable Newest> newest = new AtomicReference<>();

    private Wiki(Path folder, Repository repository, WikiOptions options) {
        this.folder = folder;
        this.repository = repository;
        this.snapshots = new Snapshots(repository, options);
        this.refs = new RefReader(repository);
        this.stamps = new TipStamp.Taker(repository, Clock.systemUTC());
        this.resolver = new RevisionResolver(repository, refs);
        this.pipeline = new CommitPipeline(repository, options, snapshots::at);
        this.history = new History(repository, snapshots::at);
        this.watch = new TipWatch(refs, RepositoryLayout.of(repository));
    }

    /**
     * The wiki in a folder: a bare repository, or one with a work tree. An empty or missing folder
     * becomes a new wiki with a Home page, unless the options say read-only.
     *
     * @param folder the root of the repository
     * @throws WikiException.WikiDamaged when the folder has files and no repository, or the
     *     repository cannot be read
     * @throws WikiException.StorageFailed when a new wiki cannot be written
     */
    public static Wiki open(Path folder, WikiOptions options) {
        Path root = folder.toAbsolutePath().normalize();
        if (!RepositoryOpener.isRepository(root)) {
            new WikiCreation(root, options).fromNothing();
        }
        return opened(root, options);
    }

    /**
     * A new wiki from a folder of files: what git would add becomes its first commit, with a Home
     * page where there is none. A repository that has commits already is opened as it is.
     *
     * @throws WikiException.StorageFailed when the folder cannot be written
     * @throws WikiException.WikiDamaged when there is a repository that cannot be read
     */
    public static Wiki init(Path folder, WikiOptions options, PersonIdentity author) {
        Path root = folder.toAbsolutePath().normalize();
        new WikiCreation(root, options).fromFiles(author);
        return opened(root, options);
    }

    /** Whether a folder has a repository already, so that opening it makes nothing. */
    public static boolean existsIn(Path folder) {
        return RepositoryOpener.isRepository(folder.toAbsolutePath().normalize());
    }

    private static Wiki opened(Path root, WikiOptions options) {
        Wiki wiki = new Wiki(root, RepositoryOpener.open(root), options);
        try {
            // What is wrong with the tip is better said now than at the first request.
            if (wiki.head().revision().equals(Revision.NONE)) {
                wiki.refuseMissingBranch();
            }
            wiki.pipeline.repair();
            return wiki;
        } catch (WikiException e) {
            wiki.close();
            throw e;
        }
    }

    /** A clone of a repository whose HEAD went missing has all its pages, and would look empty. */
    private void refuseMissingBranch() {
        List<String> others = refs.allBranches();
        if (!others.isEmpty()) {
            throw new WikiException.WikiDamaged(
                    "The repository in '"
                            + folder
                            + "' has the branch '"
                            + branch()
                            + "' checked out, which does not exist; there are: "
                            + String.join(", ", others)
                            + ". Choose one with 'git switch', or for a bare repository with"
                            + " 'git symbolic-ref HEAD refs/heads/<branch>'.");
        }
    }

    /**
     * The wiki at the tip of the checked-out branch, as it is now.
     *
     * @throws WikiException.WikiDamaged when the tip cannot be read
     */
    public Snapshot head() {
        Newest known = newest.get();
        if (known != null && known.stamp().filter(TipStamp::isCurrent).isPresent()) {
            return known.snapshot();
        }
        Optional<TipStamp> stamp = stamps.take();
        Revision tip = refs.tip();
        Snapshot snapshot =
                known != null && known.snapshot().revision().equals(tip)
                        ? known.snapshot()
                        : snapshots.ofTip(tip);
        newest.set(new Newest(snapshot, stamp));
        return snapshot;
    }

    /** The snapshot of the tip that was read last, and what shows whether the tip has moved. */
    private record Newest(Snapshot snapshot, Optional<TipStamp> stamp) {}

    /**
     * The wiki at a commit.
     *
     * @throws WikiException.UnknownRevision when the repository has no such commit
     */
    public Snapshot at(Revision revision) {
        Newest known = newest.get();
        return known != null && known.snapshot().revision().equals(revision)
                ? known.snapshot()
                : snapshots.at(revision);
    }

    /**
     * The wiki at a commit that a caller names.
     *
     * @param revisionOrDate a commit id of 4 to 40 digits; a branch or a tag; or a date such as
     *     {@code 2026-11-21}, {@code 2026-11-21T09:30} or {@code 2026-11-21T09:30:00+01:00}, which
     *     means the newest commit of the checked-out branch at that time (without a zone: UTC;
     *     without a time: the end of that day)
     * @throws WikiException.UnknownRevision when it names no commit, or more than one
     */
    public Snapshot at(String revisionOrDate) {
        return at(resolver.resolve(revisionOrDate));
    }

    /**
     * Makes the planned changes in one commit on the checked-out branch.
     *
     * @throws WikiException when the changes cannot be made; nothing is written then
     */
    public CommitResult commit(Provenance who, Planner planner) {
        CommitResult result;
        try {
            result = pipeline.commit(who, planner);
        } catch (WikiException.EditConflict conflict) {
            conflicts.increment();
            throw conflict;
        }
        if (!result.replayed() && !result.changes().isEmpty()) {
            made.increment();
            merged.add(result.merged() ? 1 : 0);
        }
        watch.committed();
        return result;
    }

    /** What has become of the commits asked for so far. */
    public CommitCounts commitCounts() {
        return new CommitCounts(made.sum(), merged.sum(), conflicts.sum());
    }

    /**
     * What {@link #commit} would do now; nothing is written.
     *
     * @throws WikiException as {@code commit} would
     */
    public CommitResult preview(Provenance who, Planner planner) {
        return pipeline.preview(who, planner);
    }

    /**
     * Tells a listener whenever the newest commit has become another one, soon after, whether this
     * process, another one or git made it; until it is closed, or the wiki is. Every commit made
     * after this method has returned is part of what is told. While nobody watches, it costs
     * nothing.
     *
     * @throws WikiException.WikiDamaged when the tip cannot be read
     */
    public Watching watch(TipListener listener) {
        return watch.add(listener);
    }

    /** What happened to the wiki and its pages. */
    public History history() {
        return history;
    }

    /** The folder that was opened, absolute. */
    public Path folder() {
        return folder;
    }

    /**
     * The folder for state derived from the wiki, such as a search index: {@code holt} in the
     * repository's git directory, made when it is missing. Work trees of one repository share it.
     *
     * @throws WikiException.StorageFailed when it cannot be made
     */
    public Path stateFolder() {
        Path state = repository.getCommonDirectory().toPath().resolve(STATE_FOLDER);
        try {
            return Files.createDirectories(state);
        } catch (IOException e) {
            throw new WikiException.StorageFailed(
                    "The folder '"
                            + state
                            + "' cannot be made: "
                            + e.getMessage()
                            + ". Make the repository writable.",
                    e);
        }
    }

    /** Whether people see the wiki as files in {@link #folder()}. */
    public boolean hasWorkTree() {
        return !repository.isBare();
    }

    /**
     * The short name of the checked-out branch; {@code HEAD} when a commit is checked out instead.
     */
    public String branch() {
        return refs.branch().map(Repository::shortenRefName).orElse(Constants.HEAD);
    }

    /** The short names of all branches and tags, sorted: each is a name that {@link #at} takes. */
    public List<String> refNames() {
        return refs.names();
    }

    /** Counts and sizes of the repository at its tip. */
    public RepositoryFacts facts() {
        return new FactsReader(repository).read(folder, branch(), head());
    }

    /** What somebody who looks after the repository may have to do something about. */
    public RepositoryHealth health() {
        return new HealthReader(repository, Clock.systemUTC()).read();
    }

    /**
     * What cannot be read of the tip and of the newest commits, each with the reason; at most 20
     * things. Every file of the tip is read, which takes a second or more on a large wiki.
     */
    public List<String> damagedObjects() {
        Revision tip = head().revision();
        return tip.equals(Revision.NONE) ? List.of() : new ObjectCheck(repository).damaged(tip);
    }

    /**
     * Counts the commits up to the tip and who wrote them.
     *
     * @param most how many commits are counted at most, at least 1
     */
    public CommitCount countCommits(int most) {
        return CommitCounting.of(repository, head().revision(), most);
    }

    /** Lets go of the repository's files. Snapshots cannot be read afterwards. */
    @Override
    public void close() {
        watch.close();
        repository.close();
    }
}
