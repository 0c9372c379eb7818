package dev.holt.wiki;

import dev.holt.wiki.PageWalk.Side;
import dev.holt.wiki.PageWalk.Step;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The search for the name that a page had in an earlier commit. */
final class FormerName {
    private final HistoryReader reader;

    FormerName(HistoryReader reader) {
        this.reader = reader;
    }

    /**
     * The name then: that of the page's newest change that is not newer than {@code then}. The name
     * now when there is no such change.
     *
     * @param tip the commit in which the page has the name {@code now}
     */
    PageName find(RevCommit tip, PageName now, RevCommit then) throws IOException {
        Set<ObjectId> newer = newer(tip, then);
        PageWalk walk = new PageWalk(GitSpot.in(reader));
        walk.start(tip, now.path());
        for (Step step = walk.next(); step != null; step = walk.next()) {
            if (!newer.contains(step.commit())) {
                return PageName.ofPath(step.path());
            }
            for (Side side : step.sides()) {
                walk.follow(side);
            }
        }
        return now;
    }

    /** The commits up to {@code tip} that are not part of the past of {@code then}. */
    private Set<ObjectId> newer(RevCommit tip, RevCommit then) throws IOException {
        Set<ObjectId> newer = new HashSet<>();
        RevWalk walk = reader.walk();
        walk.setRetainBody(false);
        walk.markStart(tip);
        walk.markUninteresting(then);
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            newer.add(commit);
        }
        return newer;
    }
}
