package dev.holt.wiki;

import dev.holt.wiki.FileRecord.At;
import dev.holt.wiki.FileRecord.Nowhere;
import dev.holt.wiki.FileRecord.Origin;
import dev.holt.wiki.FileRecord.Unsought;
import dev.holt.wiki.TextChanges.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for the commits that changed how often a text stands in any page.
 *
 * <p>A merge is told only if the text stands there less or more often than in each of its parents:
 * whatever it took over from one of them is that one's change. A moved page is compared with what
 * it was moved from, and its old name isn't told as deleted.
 */
final class TextLog {
    private static final int OLDER_IN_A_ROW = 100;

    private final Past past;
    private final TextQuery query;
    private final TextCount count;
    private final List<TextChange> found = new ArrayList<>();

    TextLog(Past past, TextQuery query) {
        this.past = past;
        this.query = query;
        this.count = new TextCount(past.reader(), query);
    }

    TextChanges read(Revision from, TextSearch how) throws IOException {
        Place start = how.start();
        if (from.equals(Revision.NONE)) {
            return new TextChanges(List.of(), Optional.empty(), Optional.empty());
        }
        Optional<ChangeCandidates> candidates =
                past.records().map(records -> records.candidates(query.text()));
        CommitsByTime commits = past.commits(from, Optional.empty());
        Optional<Instant> back = Optional.empty();
        int older = 0;
        int steps = 0;
        for (PastCommit at = commits.next(); at != null; at = commits.next()) {
            older = query.isTooOld(at.time()) ? older + 1 : 0;
            if (older > OLDER_IN_A_ROW) {
                break;
            }
            if (steps >= start.steps() && query.isWithin(at.time())) {
                Instant time = Instant.ofEpochSecond(at.time());
                if (!how.pace().goOn(steps - start.steps(), time)) {
                    return new TextChanges(found, Optional.of(new Place(steps, 0)), back);
                }
                back = Optional.of(time);
                int told = steps == start.steps() ? start.told() : 0;
                int before = found.size();
                if (!lookAt(at, candidates, told, how.limit())) {
                    Place next = new Place(steps, told + found.size() - before);
                    return new TextChanges(found, Optional.of(next), back);
                }
            }
            steps++;
        }
        return new TextChanges(found, Optional.empty(), back);
    }

    /** Returns false when there was no room for all that the commit changed. */
    private boolean lookAt(
            PastCommit commit, Optional<ChangeCandidates> candidates, int told, int limit)
            throws IOException {
        int number = commit instanceof RecordedCommit(_, int known) ? known : -1;
        if (candidates.isPresent() && !candidates.get().inCommit(number)) {
            return true;
        }
        List<FileRecord> files = commit.records();
        Set<String> sources = sources(files);
        int passed = 0;
        for (int i = 0; i < files.size(); i++) {
            FileRecord file = files.get(i);
            boolean candidate = candidates.isEmpty() || candidates.get().inFile(number, i);
            if (candidate
                    && isAskedFor(file, sources)
                    && changed(file, files)
                    && passed++ >= told) {
                if (found.size() == limit) {
                    return false;
                }
                found.add(told(commit, file, files));
            }
        }
        return true;
    }

    private boolean isAskedFor(FileRecord file, Set<String> sources) {
        return PageName.isPagePath(file.path())
                && file.path().startsWith(query.prefix())
                && (file.exists() || !sources.contains(file.path()));
    }

    private static Set<String> sources(List<FileRecord> files) {
        Set<String> sources = new HashSet<>();
        for (FileRecord file : files) {
            file.movedFrom().ifPresent(sources::add);
            for (Origin origin : file.origins()) {
                if (origin instanceof At at && !at.path().equals(file.path())) {
                    sources.add(at.path());
                }
            }
        }
        return sources;
    }

    private boolean changed(FileRecord file, List<FileRecord> files) throws IOException {
        int after = count.in(file.blob());
        for (Origin origin : file.origins()) {
            if (count.in(blob(file, origin, files)) == after) {
                return false;
            }
        }
        return true;
    }

    private TextChange told(PastCommit commit, FileRecord file, List<FileRecord> files)
            throws IOException {
        return change(
                past.reader().header(commit.id()),
                PageName.ofPath(file.path()),
                blob(file, file.origins().getFirst(), files),
                file.blob(),
                count);
    }

    /** What there is to say of a commit, by the ids of the versions before and after it. */
    static TextChange change(
            CommitHeader header, PageName page, String before, String after, TextCount count)
            throws IOException {
        int countBefore = count.in(before);
        int countAfter = count.in(after);
        TextCount.Line line =
                countAfter > countBefore ? count.line(after, before) : count.line(before, after);
        return new TextChange(
                header.revision(),
                header.author(),
                header.time(),
                header.subject(),
                page,
                countBefore,
                countAfter,
                line.number(),
                line.text());
    }

    /** The version in a parent; the empty string when there was none. */
    private static String blob(FileRecord file, Origin origin, List<FileRecord> files) {
        return switch (origin) {
            case At at -> at.blob();
            case Nowhere _ -> "";
            case Unsought _ -> paired(file, files);
        };
    }

    private static String paired(FileRecord file, List<FileRecord> files) {
        return files.stream()
                .filter(other -> file.movedFrom().equals(Optional.of(other.path())))
                .map(other -> other.origins().getFirst())
                .filter(At.class::isInstance)
                .map(source -> ((At) source).blob())
                .findFirst()
                .orElse("");
    }
}
