package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the wiki and its pages, read from the commits.
 *
 * <p>All methods only read. They are safe for use by several threads, and throw {@link
 * WikiException.WikiDamaged} when the repository cannot be read.
 */
public final class History {
    private static final int NEAR_NAMES = 5;

    private final Repository repository;
    private final Function<Revision, Snapshot> snapshots;
    private final PageLogCursors cursors = new PageLogCursors();
    private final AtomicReference<@Nullable Supplier<? extends HistoryRecords>> records =
            new AtomicReference<>();

    History(Repository repository, Function<Revision, Snapshot> snapshots) {
        this.repository = repository;
        this.snapshots = snapshots;
    }

    /**
     * From now on, looks up in these records what they know, instead of reading git's trees.
     *
     * @param known asked for the records at each question that they may answer, and only then
     */
    public void consult(Supplier<? extends HistoryRecords> known) {
        records.set(known);
    }

    /**
     * The commits that changed a page, newest first, following it through renames.
     *
     * <p>History is simplified as {@code git log} does it: where a merge has the page as one of its
     * parents has it, only that parent is followed. A new page is a renamed one when the same
     * commit deleted a page that is equal or at least half alike. A page that is gone, or was gone
     * for a time, has a history too.
     *
     * @param limit the most entries, 1 or more
     * @param after continue below this commit of an earlier answer
     * @return the entries; {@code next} is there when the limit was reached and earlier commits are
     *     left, which may turn out not to have changed the page
     * @throws WikiException.UnknownPage when there is no such page and never was
     * @throws WikiException.UnknownRevision when {@code after} is not in the page's history
     */
    public PageHistory page(Snapshot from, PageName page, int limit, Optional<Revision> after) {
        requirePositive(limit);
        return ask(
                from,
                past -> {
                    PageLog log = new PageLog(past, cursors, from, page);
                    return after.isPresent() ? log.below(after.get(), limit) : log.newest(limit);
                });
    }

    /**
     * The commits that a query asks for, newest first, each with what it changed against its first
     * parent. Commits that changed nothing the wiki shows are left out.
     *
     * @throws WikiException.UnknownRevision when a revision of the query is not a commit, or its
     *     {@code after} is not among the commits
     */
    public RecentChanges recent(Snapshot from, RecentQuery query) {
        requirePositive(query.limit());
        return ask(from, past -> new RecentLog(past, query).read(from.revision()));
    }

    /**
     * The commits after which a text stands in a page more or less often than before, newest first:
     * where it appeared and where it went.
     *
     * <p>A merge is among them only if the number is another one than in each of its parents. A
     * page that was moved is compared with the page it was. Files larger than {@value
     * HistoryReader#MAX_FILE_BYTES} bytes count as empty.
     *
     * @throws WikiException.UnknownPage when the query names a page that never existed
     */
    public TextChanges search(TextQuery query, Snapshot from, TextSearch how) {
        requirePositive(how.limit());
        return ask(
                from,
                past ->
                        query.page().isPresent()
                                ? new PageTextLog(past, query, from, query.page().get()).read(how)
                                : new TextLog(past, query).read(from.revision(), how));
    }

    /**
     * The differences between two snapshots as unified diffs, moves recognised.
     *
     * <p>A diff has git's form: {@code a/} and {@code b/} before the paths, {@code /dev/null} for a
     * missing side, {@code \ No newline at end of file}. A binary file has one line with its sizes.
     * A diff longer than the scope allows ends in a line that says how many lines are left out.
     */
    public WikiDiff diff(Snapshot from, Snapshot to, DiffScope scope) {
        return HistoryReader.answer(
                repository,
                reader -> new TreeComparison(reader, scope).compare(root(from), root(to)));
    }

    /**
     * The files that differ between two snapshots, from the trees alone: no moves are looked for.
     *
     * <p>Folders that are equal are not opened. A file that became a symbolic link or a submodule
     * counts as deleted.
     *
     * @return the files, sorted as git sorts paths
     */
    public List<ChangedPath> changed(Snapshot from, Snapshot to) {
        return HistoryReader.answer(
                repository,
                reader ->
                        TreeChange.between(reader.objects(), root(from), root(to)).stream()
                                .map(TreeChange::toChangedPath)
                                .toList());
    }

    /**
     * The commit that each line of a page comes from, following the page through renames.
     *
     * @param firstLine counted from 1
     * @param lastLine inclusive; lines beyond the end of the page are left out
     * @throws WikiException.UnknownPage when the snapshot has no such page
     */
    public Blame blame(Snapshot at, PageName page, int firstLine, int lastLine) {
        RawText text = new RawText(existing(at, page).bytes());
        int first = Math.max(firstLine, 1) - 1;
        int count = Math.max(0, Math.min(lastLine, text.size()) - first);
        List<CommitHeader> origins =
                ask(at, past -> new BlameSearch(past, count).run(commit(at), page, first));
        List<BlameLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(blameLine(text, first + i, origins.get(i)));
        }
        return new Blame(lines);
    }

    private static BlameLine blameLine(RawText text, int index, CommitHeader origin) {
        String line = TextDiff.line(text, index);
        return new BlameLine(
                index + 1,
                line.endsWith("\r") ? line.substring(0, line.length() - 1) : line,
                origin.revision(),
                origin.author(),
                origin.time(),
                origin.subject());
    }

    /**
     * A plan that gives a page the content it had at an earlier revision, in a new commit.
     *
     * <p>A page that is gone is created again. A page that had another name then is found by
     * following its moves; it keeps its present name.
     *
     * @param base the revision at which the caller read the page, checked as a write's base is;
     *     needed while the page exists
     */
    public Planner restore(PageName page, Revision to, Optional<Revision> base) {
        return new RestorePlanner(this, page, to, base);
    }

    /**
     * A plan that undoes what one commit did to pages and attachments, in a new commit.
     *
     * <p>What changed since in other places is kept; in the same place it is an {@link
     * WikiException.EditConflict}. Of a merge, all that it brought to its first parent is undone.
     * Files that the wiki doesn't show are left alone. The plan fails with {@link
     * WikiException.InvalidChangeSet} when the commit is the first one, is not part of the branch,
     * changed nothing that the wiki shows or is undone already.
     */
    public Planner revert(Revision commit) {
        return new RevertPlanner(this, commit);
    }

    /** Whether {@code of} is {@code ancestor} or comes after it. */
    public boolean isAncestor(Revision ancestor, Revision of) {
        if (ancestor.equals(Revision.NONE) || ancestor.equals(of)) {
            return true;
        }
        if (of.equals(Revision.NONE)) {
            return false;
        }
        return HistoryReader.answer(
                repository, reader -> reader.reaches(reader.commit(of), reader.commit(ancestor)));
    }

    /**
     * A commit and those before it of which nothing is known, each after its parents.
     *
     * @param known whether everything about a commit and all that is before it is known
     * @param limit answer with nothing when there are more
     */
    public Optional<List<Revision>> unknown(Revision tip, Predicate<Revision> known, int limit) {
        return HistoryReader.answer(
                repository, reader -> new UnknownCommits(reader, known).upTo(tip, limit));
    }

    /**
     * Reads the records of commits and hands them over one by one, in their order.
     *
     * @throws WikiException.UnknownRevision when there is no such commit
     * @throws IOException as the sink throws it
     */
    public void records(List<Revision> commits, RecordSink sink) throws IOException {
        try (HistoryReader reader = HistoryReader.of(repository)) {
            CommitRecorder recorder = new CommitRecorder(reader);
            RecordSink.Contents contents = blob -> reader.blob(ObjectId.fromString(blob));
            for (Revision commit : commits) {
                sink.accept(record(commit, reader, recorder), contents);
            }
        }
    }

    private CommitRecord record(Revision commit, HistoryReader reader, CommitRecorder recorder) {
        try {
            return recorder.record(reader.commit(commit));
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    /**
     * The commits whose parents a shallow clone leaves out, sorted. While these stay, so does the
     * past of every commit.
     */
    public List<String> shallow() {
        return HistoryReader.answer(
                repository,
                _ ->
                        repository.getObjectDatabase().getShallowCommits().stream()
                                .map(ObjectId::name)
                                .sorted()
                                .toList());
    }

    /** A question to the past of a snapshot. */
    private interface Question<T> {
        T ask(Past past) throws IOException;
    }

    /** Asks the records, if they know enough, and git if they don't or cannot be read. */
    private <T> T ask(Snapshot from, Question<T> question) {
        Supplier<? extends HistoryRecords> supplier = records.get();
        if (supplier != null) {
            HistoryRecords known = supplier.get();
            try (RecordedPast past = known.past(from.revision()).orElse(null)) {
                if (past != null) {
                    return answer(Optional.of(past), question);
                }
            } catch (WikiException.UnknownPage | WikiException.UnknownRevision e) {
                throw e;
            } catch (RuntimeException | InternalError e) {
                // Damage shows itself as any exception; git tells whether it is its own.
                known.failed(e);
            }
        }
        return answer(Optional.empty(), question);
    }

    private <T> T answer(Optional<RecordedPast> past, Question<T> question) {
        return HistoryReader.answer(repository, reader -> question.ask(new Past(reader, past)));
    }

    /** The wiki at a commit. */
    Snapshot at(Revision revision) {
        return snapshots.apply(revision);
    }

    /** The name that a page of one snapshot had at an earlier one; its name now if unknown. */
    PageName nameThen(Snapshot now, PageName page, Revision then) {
        if (now.revision().equals(Revision.NONE) || then.equals(Revision.NONE)) {
            return page;
        }
        return HistoryReader.answer(
                repository,
                reader ->
                        new FormerName(reader)
                                .find(reader.commit(now.revision()), page, reader.commit(then)));
    }

    /**
     * What a commit changed against its first parent, moves recognised.
     *
     * @throws WikiException.InvalidChangeSet when it has no parent
     */
    List<TreeChange> changesOf(Revision revision) {
        return HistoryReader.answer(
                repository,
                reader -> {
                    RevCommit commit = reader.commit(revision);
                    if (commit.getParentCount() == 0) {
                        throw new WikiException.InvalidChangeSet(
                                "Commit "
                                        + revision.abbreviated()
                                        + " is the first one and cannot be undone. Delete the pages"
                                        + " that should go.");
                    }
                    return new CommitChanges(reader).of(commit);
                });
    }

    /** What differs between two snapshots, moves recognised. */
    List<TreeChange> changesBetween(Snapshot from, Snapshot to) {
        return HistoryReader.answer(
                repository,
                reader ->
                        new Moves(reader.objects())
                                .paired(
                                        TreeChange.between(
                                                reader.objects(), root(from), root(to))));
    }

    /** The content of a file in git. */
    byte[] content(ObjectId blob) {
        return HistoryReader.answer(repository, reader -> reader.blob(blob));
    }

    /** The page of the snapshot; an error if it has none. */
    static Page existing(Snapshot at, PageName page) {
        return at.findPage(page)
                .orElseThrow(() ->
                        new WikiException.UnknownPage(
                                page.value(),
                                at.revision(),
                                at.nearNames(page.value(), NEAR_NAMES)));
    }

    private static ObjectId commit(Snapshot snapshot) {
        return ObjectId.fromString(snapshot.revision().id());
    }

    /** The root tree; the zero id before the first commit. */
    private static ObjectId root(Snapshot snapshot) {
        return snapshot.revision().equals(Revision.NONE)
                ? ObjectId.zeroId()
                : ObjectId.fromString(snapshot.rootTree());
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A limit is at least 1, not " + limit);
        }
    }
}
