package dev.holt.wiki;

import dev.holt.wiki.PageLogCursors.Cursor;
import dev.holt.wiki.PageWalk.Place;
import dev.holt.wiki.PageWalk.Side;
import dev.holt.wiki.PageWalk.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** One page's history as seen from one snapshot, read from its newest commit down. */
final class PageLog {
    private static final int NEAR_NAMES = 5;

    private final HistoryReader reader;
    private final PageLogCursors cursors;
    private final Snapshot from;
    private final PageName page;
    private final PageWalk walk;
    private final Set<Place> told = new HashSet<>();

    PageLog(Past past, PageLogCursors cursors, Snapshot from, PageName page) {
        this.reader = past.reader();
        this.cursors = cursors;
        this.from = from;
        this.page = page;
        this.walk = new PageWalk(past.spots());
    }

    /** The newest part of the history. */
    PageHistory newest(int limit) throws IOException {
        walkFromTip();
        List<HistoryEntry> entries = entries(limit);
        if (entries.isEmpty() && !from.hasPage(page)) {
            throw new WikiException.UnknownPage(
                    page.value(), from.revision(), from.nearNames(page.value(), NEAR_NAMES));
        }
        return part(entries, limit);
    }

    /** The part below a commit of the history. */
    PageHistory below(Revision after, int limit) throws IOException {
        Optional<List<Place>> stop = cursors.recall(new Cursor(from.revision(), page, after));
        if (stop.isPresent()) {
            for (Place place : stop.get()) {
                walk.start(place.commit(), place.path());
            }
        } else {
            walkDownTo(reader.commit(after));
        }
        return part(entries(limit), limit);
    }

    private void walkFromTip() throws IOException {
        if (!from.revision().equals(Revision.NONE)) {
            walk.start(ObjectId.fromString(from.revision().id()), page.path());
        }
    }

    private void walkDownTo(ObjectId after) throws IOException {
        walkFromTip();
        for (Step step = next(); step != null; step = next()) {
            if (step.commit().equals(after)) {
                return;
            }
        }
        throw new WikiException.UnknownRevision(
                "Commit "
                        + after.abbreviate(12).name()
                        + " is not part of the history of '"
                        + page
                        + "'. Start again without a cursor.");
    }

    private List<HistoryEntry> entries(int limit) throws IOException {
        List<HistoryEntry> entries = new ArrayList<>();
        while (entries.size() < limit) {
            Step step = next();
            if (step == null) {
                break;
            }
            entries.add(entry(step));
        }
        return entries;
    }

    /** The next step, its parents followed. A commit dated before its parents comes only once. */
    private @Nullable Step next() throws IOException {
        Step step = walk.next();
        while (step != null && !told.add(new Place(step.commit(), step.path()))) {
            step = walk.next();
        }
        if (step != null) {
            for (Side side : step.sides()) {
                walk.follow(side);
            }
        }
        return step;
    }

    private HistoryEntry entry(Step step) throws IOException {
        CommitHeader header = reader.header(step.commit());
        return new HistoryEntry(
                header.revision(),
                header.author(),
                header.time(),
                header.subject(),
                header.trailers(),
                PageName.ofPath(step.path()),
                step.kind(),
                step.movedFrom().map(PageName::ofPath));
    }

    private PageHistory part(List<HistoryEntry> entries, int limit) {
        if (entries.size() < limit || !walk.hasLanes()) {
            return new PageHistory(entries, Optional.empty());
        }
        Revision last = entries.getLast().revision();
        cursors.remember(new Cursor(from.revision(), page, last), walk.places());
        return new PageHistory(entries, Optional.of(last));
    }
}
