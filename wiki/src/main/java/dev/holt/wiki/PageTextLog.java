package dev.holt.wiki;

import dev.holt.wiki.PageWalk.Side;
import dev.holt.wiki.PageWalk.Step;
import dev.holt.wiki.TextChanges.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The search for the commits that changed how often a text stands in one page, through its renames.
 */
final class PageTextLog {
    private final Past past;
    private final TextQuery query;
    private final Snapshot from;
    private final PageName page;
    private final TextCount count;
    private final PageWalk walk;

    PageTextLog(Past past, TextQuery query, Snapshot from, PageName page) {
        this.past = past;
        this.query = query;
        this.from = from;
        this.page = page;
        this.count = new TextCount(past.reader(), query);
        this.walk = new PageWalk(past.spots());
    }

    TextChanges read(TextSearch how) throws IOException {
        Place start = how.start();
        List<TextChange> found = new ArrayList<>();
        Optional<Instant> back = Optional.empty();
        Set<PageWalk.Place> seen = new HashSet<>();
        if (!from.revision().equals(Revision.NONE)) {
            walk.start(ObjectId.fromString(from.revision().id()), page.path());
        }
        int steps = 0;
        for (Step step = walk.next(); step != null; step = walk.next()) {
            step.sides().forEach(walk::follow);
            boolean isNew = seen.add(new PageWalk.Place(step.commit(), step.path()));
            if (isNew && steps++ >= start.steps() && query.isWithin(step.time())) {
                Instant time = Instant.ofEpochSecond(step.time());
                boolean full = found.size() == how.limit();
                if (full || !how.pace().goOn(steps - start.steps(), time)) {
                    return new TextChanges(found, Optional.of(new Place(steps - 1, 0)), back);
                }
                back = Optional.of(time);
                if (changed(step)) {
                    found.add(told(step));
                }
            }
        }
        if (steps == 0) {
            History.existing(from, page);
        }
        return new TextChanges(found, Optional.empty(), back);
    }

    private boolean changed(Step step) throws IOException {
        int after = count.in(written(step.blob()));
        if (step.sides().isEmpty()) {
            return after != 0;
        }
        for (Side side : step.sides()) {
            if (count.in(written(side.blob())) == after) {
                return false;
            }
        }
        return true;
    }

    private TextChange told(Step step) throws IOException {
        String before = step.sides().isEmpty() ? "" : written(step.sides().getFirst().blob());
        return TextLog.change(
                past.reader().header(step.commit()),
                PageName.ofPath(step.path()),
                before,
                written(step.blob()),
                count);
    }

    private static String written(ObjectId blob) {
        return blob.equals(ObjectId.zeroId()) ? "" : blob.name();
    }
}
