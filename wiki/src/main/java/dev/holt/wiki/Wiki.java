package dev.holt.wiki;

import java.nio.file.Path;

/**
 * One git repository as a wiki: where reading and writing start.
 *
 * <p>Safe for use by several threads. Other processes may work on the repository at the same time;
 * their commits are seen by the next call of {@link #head()}.
 */
@SuppressWarnings("DoNotCallSuggester") // the skeleton of a class that is being written
public final class Wiki implements AutoCloseable {
    private Wiki() {}

    /**
     * The wiki in a folder: a bare repository, or one with a work tree. An empty or missing folder
     * becomes a new wiki with a Home page.
     *
     * @param folder the root of the repository
     * @throws WikiException.WikiDamaged when the folder has files and no repository, or the
     *     repository cannot be read
     * @throws WikiException.StorageFailed when a new wiki cannot be written
     */
    public static Wiki open(Path folder, WikiOptions options) {
        throw new UnsupportedOperationException("open " + folder + options);
    }

    /**
     * A new wiki from a folder of files: they become its first commit, with a Home page where there
     * is none.
     *
     * @throws WikiException.WikiDamaged when the folder is a repository already
     * @throws WikiException.StorageFailed when the folder cannot be written
     */
    public static Wiki init(Path folder, WikiOptions options, PersonIdentity author) {
        throw new UnsupportedOperationException("init " + folder + options + author);
    }

    /** The wiki at the tip of the checked-out branch, as it is now. */
    public Snapshot head() {
        throw new UnsupportedOperationException();
    }

    /**
     * The wiki at a commit.
     *
     * @throws WikiException.UnknownRevision when the repository has no such commit
     */
    public Snapshot at(Revision revision) {
        throw new UnsupportedOperationException(revision.id());
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
        throw new UnsupportedOperationException(revisionOrDate);
    }

    /**
     * Makes the planned changes in one commit on the checked-out branch.
     *
     * @throws WikiException when the changes cannot be made; nothing is written then
     */
    public CommitResult commit(Provenance who, Planner planner) {
        throw new UnsupportedOperationException("commit " + who + planner);
    }

    /**
     * What {@link #commit} would do now; nothing is written.
     *
     * @throws WikiException as {@code commit} would
     */
    public CommitResult preview(Provenance who, Planner planner) {
        throw new UnsupportedOperationException("preview " + who + planner);
    }

    /** What happened to the wiki and its pages. */
    public History history() {
        throw new UnsupportedOperationException();
    }

    /** The folder that was opened, absolute. */
    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /**
     * The folder for state derived from the wiki, such as a search index: {@code holt} in the
     * repository's git directory, made when it is missing. Work trees of one repository share it.
     *
     * @throws WikiException.StorageFailed when it cannot be made
     */
    public Path stateFolder() {
        throw new UnsupportedOperationException();
    }

    /** Whether people see the wiki as files in {@link #folder()}. */
    public boolean hasWorkTree() {
        throw new UnsupportedOperationException();
    }

    /**
     * The short name of the checked-out branch; {@code HEAD} when a commit is checked out instead.
     */
    public String branch() {
        throw new UnsupportedOperationException();
    }

    /** Counts and sizes of the repository at its tip. */
    public RepositoryFacts facts() {
        throw new UnsupportedOperationException();
    }

    /** Lets go of the repository's files. Snapshots cannot be read afterwards. */
    @Override
    public void close() {}
}
