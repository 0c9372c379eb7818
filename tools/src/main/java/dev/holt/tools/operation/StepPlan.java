package dev.holt.tools.operation;

import dev.holt.render.MarkdownException;
import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Planner;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Steps as a plan for the wiki: played on whatever tip it is shown, from nothing each time.
 *
 * <p>What the last run found out beside the changes can be asked for afterwards; it plays no part
 * in the next run.
 */
final class StepPlan implements Planner {
    private final List<Step> steps;
    private final Wiki wiki;
    private final BaseRevisions bases;
    private final WikiLinks wikiLinks;
    private final IntConsumer progress;
    private List<PageName> unreadable = List.of();
    private Map<PageName, byte[]> stale = Map.of();

    /**
     * @param progress told before each step how many were played; what it throws ends the plan
     */
    StepPlan(List<Step> steps, Wiki wiki, WikiLinks wikiLinks, IntConsumer progress) {
        this.steps = steps;
        this.wiki = wiki;
        this.bases = new BaseRevisions(wiki);
        this.wikiLinks = wikiLinks;
        this.progress = progress;
    }

    @Override
    public ChangeSet plan(Snapshot tip) {
        Draft draft = new Draft(tip);
        StepPlayer player = new StepPlayer(draft, bases, wikiLinks.order());
        for (int i = 0; i < steps.size(); i++) {
            progress.accept(i);
            play(player, i);
        }
        stale = stale(draft);
        MovedLinks links = new MovedLinks(draft, wikiLinks);
        if (links.isNeeded()) {
            merge(draft);
            links.rewrite();
        }
        unreadable = links.unreadable();
        return ChangeSet.of(draft.changes());
    }

    private void play(StepPlayer player, int i) {
        try {
            player.play(steps.get(i), i + 1);
        } catch (WikiException | MarkdownException | RefusedChange failure) {
            throw steps.size() == 1 ? failure : new StepFailed(i + 1, failure);
        }
    }

    private static Map<PageName, byte[]> stale(Draft draft) {
        Revision tip = draft.tip().revision();
        Map<PageName, byte[]> stale = new TreeMap<>();
        draft.files()
                .forEach((path, file) -> {
                    boolean isStale =
                            file.origin().map(each -> !each.base().equals(tip)).orElse(false);
                    if (isStale && PageName.isPagePath(path)) {
                        stale.put(PageName.ofPath(path), draft.content(file));
                    }
                });
        return stale;
    }

    /**
     * Brings pages that were edited at a stale base up to the tip, so that links which others have
     * added since are rewritten too.
     */
    private void merge(Draft draft) {
        for (PageName page : stale.keySet()) {
            DraftFile file = draft.touched(page.path()).orElseThrow();
            DraftFile.Origin origin = file.origin().orElseThrow();
            Change write =
                    new Change.Write(
                            PageName.ofPath(origin.path()), draft.content(file), origin.base());
            List<FileChange> merged =
                    wiki.preview(
                                    Provenance.of(PersonIdentity.HOLT, "Merge"),
                                    tip -> ChangeSet.of(write))
                            .changes();
            byte[] content =
                    merged.stream()
                            .findFirst()
                            .flatMap(FileChange::after)
                            .orElseGet(() -> draft.content(file));
            draft.put(
                    page.path(),
                    DraftFile.existing(origin.path(), draft.tip().revision(), file.step())
                            .withContent(content, file.step()));
        }
    }

    /** Pages whose links could not be rewritten because they are not UTF-8. */
    List<PageName> unreadable() {
        return unreadable;
    }

    /** The text sent for each page that has changed since it was read, so that it gets merged. */
    Map<PageName, byte[]> stale() {
        return stale;
    }
}
