package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a {@link RecentQuery}, newest first.
 *
 * <p>Design note: the filters run from cheap to dear. The time is in the commit's header, the
 * author in its text; only then are trees compared, and for a prefix only the folders on its way. A
 * few commits with wrong clocks must not hide what is below them, so the walk stops only after
 * {@link #OLDER_IN_A_ROW} commits that are too old.
 */
final class RecentLog {
    /** How many files of one commit are told. */
    static final int MAX_FILES = 50;

    private static final int OLDER_IN_A_ROW = 100;

    private final HistoryReader reader;
    private final RecentQuery query;
    private final CommitChanges changes;
    private int olderInARow;

    RecentLog(HistoryReader reader, RecentQuery query) {
        this.reader = reader;
        this.query = query;
        this.changes = new CommitChanges(reader);
    }

    RecentChanges read(Revision from) throws IOException {
        if (from.equals(Revision.NONE)) {
            return new RecentChanges(List.of(), Optional.empty());
        }
        RevWalk walk = reader.walk();
        walk.setRetainBody(false);
        RevCommit tip = reader.commit(from);
        walk.sort(RevSort.COMMIT_TIME_DESC);
        walk.markStart(tip);
        if (query.since().isPresent() && !query.since().get().equals(Revision.NONE)) {
            walk.markUninteresting(reader.commit(query.since().get()));
        }
        if (query.after().isPresent()) {
            skipTo(reader.commit(query.after().get()));
        }
        return collect();
    }

    private void skipTo(RevCommit after) throws IOException {
        for (RevCommit at = next(); at != null; at = next()) {
            if (at.equals(after)) {
                return;
            }
        }
        throw new WikiException.UnknownRevision(
                "Commit "
                        + after.abbreviate(12).name()
                        + " is not among these changes. Start again without a cursor.");
    }

    private RecentChanges collect() throws IOException {
        List<HistoryCommit> found = new ArrayList<>();
        for (RevCommit at = next(); at != null; at = next()) {
            if (found.size() == query.limit()) {
                return new RecentChanges(found, Optional.of(found.getLast().revision()));
            }
            describe(at).ifPresent(found::add);
        }
        return new RecentChanges(found, Optional.empty());
    }

    /** The next commit that is not too old; null at the end. */
    private @Nullable RevCommit next() throws IOException {
        while (olderInARow < OLDER_IN_A_ROW) {
            RevCommit commit = reader.walk().next();
            if (commit == null || isYoungEnough(commit)) {
                olderInARow = 0;
                return commit;
            }
            olderInARow++;
        }
        return null;
    }

    private boolean isYoungEnough(RevCommit commit) {
        return query.sinceTime().isEmpty()
                || Integer.toUnsignedLong(commit.getCommitTime())
                        >= query.sinceTime().get().getEpochSecond();
    }

    /** The commit, when it is asked for; one that changed nothing the wiki shows never is. */
    private Optional<HistoryCommit> describe(RevCommit commit) throws IOException {
        if (query.author().isPresent() && !isBy(query.author().get(), commit)) {
            return Optional.empty();
        }
        List<ChangedFile> files = files(commit);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        CommitHeader header = CommitHeader.read(reader.walk(), commit);
        int told = Math.min(files.size(), MAX_FILES);
        return Optional.of(
                new HistoryCommit(
                        header.revision(),
                        header.author(),
                        header.time(),
                        header.subject(),
                        header.trailers(),
                        files.subList(0, told),
                        files.size() - told));
    }

    /**
     * The changed files of the prefix; a commit far from it is passed without a whole comparison.
     */
    private List<ChangedFile> files(RevCommit commit) throws IOException {
        if (!query.prefix().isEmpty() && !changes.touches(commit, query.prefix())) {
            return List.of();
        }
        return changes.of(commit).stream()
                .filter(change -> change.touches(query.prefix()))
                .map(TreeChange::toChangedFile)
                .toList();
    }

    private boolean isBy(String text, RevCommit commit) throws IOException {
        String author = CommitHeader.read(reader.walk(), commit).author().toString();
        return author.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
