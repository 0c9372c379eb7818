package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
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

    private final Past past;
    private final RecentQuery query;
    private int olderInARow;

    RecentLog(Past past, RecentQuery query) {
        this.past = past;
        this.query = query;
    }

    RecentChanges read(Revision from) throws IOException {
        if (from.equals(Revision.NONE)) {
            return new RecentChanges(List.of(), Optional.empty());
        }
        CommitsByTime commits =
                past.commits(from, query.since().filter(known -> !known.equals(Revision.NONE)));
        if (query.after().isPresent()) {
            skipTo(past.reader().commit(query.after().get()), commits);
        }
        return collect(commits);
    }

    private void skipTo(ObjectId after, CommitsByTime commits) throws IOException {
        for (PastCommit at = next(commits); at != null; at = next(commits)) {
            if (at.id().equals(after)) {
                return;
            }
        }
        throw new WikiException.UnknownRevision(
                "Commit "
                        + after.abbreviate(12).name()
                        + " is not among these changes. Start again without a cursor.");
    }

    private RecentChanges collect(CommitsByTime commits) throws IOException {
        List<HistoryCommit> found = new ArrayList<>();
        for (PastCommit at = next(commits); at != null; at = next(commits)) {
            if (found.size() == query.limit()) {
                return new RecentChanges(found, Optional.of(found.getLast().revision()));
            }
            describe(at).ifPresent(found::add);
        }
        return new RecentChanges(found, Optional.empty());
    }

    /** The next commit that is not too old; null at the end. */
    private @Nullable PastCommit next(CommitsByTime commits) throws IOException {
        while (olderInARow < OLDER_IN_A_ROW) {
            PastCommit commit = commits.next();
            if (commit == null || isYoungEnough(commit)) {
                olderInARow = 0;
                return commit;
            }
            olderInARow++;
        }
        return null;
    }

    private boolean isYoungEnough(PastCommit commit) {
        return query.sinceTime().isEmpty()
                || commit.time() >= query.sinceTime().get().getEpochSecond();
    }

    /** The commit, when it is asked for; one that changed nothing the wiki shows never is. */
    private Optional<HistoryCommit> describe(PastCommit commit) throws IOException {
        if (query.author().isPresent() && !isBy(query.author().get(), commit)) {
            return Optional.empty();
        }
        List<ChangedFile> files = commit.files(query.prefix());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        CommitHeader header = past.reader().header(commit.id());
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

    private static boolean isBy(String text, PastCommit commit) throws IOException {
        return commit.author().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
