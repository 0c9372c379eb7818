package dev.holt.wiki;

import java.util.Optional;

/**
 * Plans to give a page the content that it had at an earlier revision.
 *
 * <p>The page is looked for under its name; where it did not have that name then, its moves are
 * followed back to the name it had. A page that is gone is created again.
 *
 * @param base the revision at which the caller read the page; needed while the page exists
 */
record RestorePlanner(History history, PageName page, Revision to, Optional<Revision> base)
        implements Planner {
    private static final int NEAR_NAMES = 5;

    @Override
    public ChangeSet plan(Snapshot tip) {
        byte[] content = then(tip).bytes();
        if (!tip.hasPage(page)) {
            return ChangeSet.of(new Change.Create(page, content));
        }
        Revision checked =
                base.orElseThrow(
                        () -> new WikiException.BaseRequired(page.value(), tip.revision()));
        return ChangeSet.of(new Change.Write(page, content, checked));
    }

    private Page then(Snapshot tip) {
        Snapshot then = history.at(to);
        return then.findPage(page)
                .or(() -> then.findPage(history.nameThen(tip, page, to)))
                .orElseThrow(() -> unknown(then));
    }

    private WikiException unknown(Snapshot then) {
        return new WikiException.UnknownPage(
                page.value(), to, then.nearNames(page.value(), NEAR_NAMES));
    }
}
