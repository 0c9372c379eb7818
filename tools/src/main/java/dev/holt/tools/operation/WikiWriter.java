package dev.holt.tools.operation;

import dev.holt.index.IndexStatus;
import dev.holt.index.LinkGraph;
import dev.holt.index.WikiIndex;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.CommitResult;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Planner;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the wiki: steps, restores and reverts, each as one commit or, for a dry run, as none.
 *
 * <p>Safe for use by several threads. Everything that fails is a {@link WikiException}, a {@link
 * dev.holt.render.MarkdownException} or a {@link RefusedChange}, or one of these inside a {@link
 * StepFailed}; nothing is written then.
 */
public final class WikiWriter {
    private static final Logger LOG = LoggerFactory.getLogger(WikiWriter.class);

    /** How many pages may have to be indexed before an answer can say what happened to links. */
    public static final int MAX_PAGES_TO_INDEX = 10_000;

    private final Wiki wiki;
    private final WikiLinks wikiLinks;
    private final int maxPagesToIndex;

    /**
     * A writer of {@code wiki}.
     *
     * @param index gives the wiki's index, which is asked only when names or headings come or go
     * @param order which side of the bar in the pages' wiki links is the page; the index's too
     */
    public WikiWriter(Wiki wiki, Supplier<WikiIndex> index, WikiLinkOrder order) {
        this(wiki, new WikiLinks(index, order), MAX_PAGES_TO_INDEX);
    }

    /** A writer of a wiki whose links name the page first. */
    public WikiWriter(Wiki wiki, Supplier<WikiIndex> index) {
        this(wiki, index, WikiLinkOrder.PAGE_FIRST);
    }

    /** A writer that answers without the {@link LinkImpact} when more pages are not indexed yet. */
    WikiWriter(Wiki wiki, WikiLinks wikiLinks, int maxPagesToIndex) {
        this.wiki = wiki;
        this.wikiLinks = wikiLinks;
        this.maxPagesToIndex = maxPagesToIndex;
    }

    /**
     * Makes all steps in one commit, or none of them.
     *
     * @param steps in order; each sees what those before it did; at least one
     * @param dryRun whether to find out only what would happen
     */
    public WriteOutcome write(List<Step> steps, Attribution who, boolean dryRun) {
        return write(steps, who, dryRun, done -> {});
    }

    /**
     * As {@link #write(List, Attribution, boolean)}.
     *
     * @param progress told before each step how many are done, and from the start when others were
     *     faster with a commit; what it throws ends the write, and nothing is written. It is not
     *     called once there is a commit.
     */
    public WriteOutcome write(
            List<Step> steps, Attribution who, boolean dryRun, IntConsumer progress) {
        Snapshot head = wiki.head();
        if (steps.stream().anyMatch(Step.MovePage.class::isInstance)) {
            warmLinks(head);
        }
        StepPlan plan = new StepPlan(steps, wiki, wikiLinks, progress);
        CommitResult result;
        try {
            result = run(plan, who, new Subject(head).of(steps), dryRun);
        } catch (WikiException | StepFailed failure) {
            throw new MovedPages(wiki).explain(steps, failure);
        }
        return new WriteOutcome(
                result,
                survey(result),
                result.replayed() ? List.of() : merges(result, plan.stale()),
                result.replayed() ? List.of() : plan.unreadable());
    }

    /** Gives a page the content it had at a revision, in a new commit. */
    public WriteOutcome restore(Restore what, Attribution who, boolean dryRun) {
        Snapshot then = wiki.at(what.revision());
        Snapshot head = wiki.head();
        PageName page =
                head.findPage(what.page())
                        .or(() -> then.findPage(what.page()))
                        .map(each -> each.name())
                        .orElseGet(() -> head.page(what.page()).name());
        Planner plan =
                wiki.history()
                        .restore(
                                page,
                                then.revision(),
                                what.base()
                                        .map(new BaseRevisions(wiki)::at)
                                        .map(Snapshot::revision));
        String subject = "Restore " + page + " to " + then.revision().abbreviated();
        return outcome(run(plan, who, subject, dryRun));
    }

    /** Undoes what one commit did, in a new commit. */
    public WriteOutcome revert(String revision, Attribution who, boolean dryRun) {
        Snapshot undone = new BaseRevisions(wiki).at(revision);
        Planner plan = wiki.history().revert(undone.revision());
        return outcome(run(plan, who, "Revert " + undone.revision().abbreviated(), dryRun));
    }

    /** Brings the index up to date now, so that the commit's lock is not held for that. */
    private void warmLinks(Snapshot head) {
        var _ = wikiLinks.index().get().links(head).incoming(new PageName("Home"));
    }

    private CommitResult run(Planner plan, Attribution who, String subject, boolean dryRun) {
        return dryRun
                ? wiki.preview(who.provenance(subject), plan)
                : wiki.commit(who.provenance(subject), plan);
    }

    private WriteOutcome outcome(CommitResult result) {
        return new WriteOutcome(result, survey(result), List.of(), List.of());
    }

    /** Never fails: the commit is made, and its caller must hear of it. */
    private Optional<LinkImpact> survey(CommitResult result) {
        if (result.replayed() || result.changes().isEmpty()) {
            return Optional.of(LinkImpact.NONE);
        }
        try {
            Snapshot before = wiki.at(result.parent());
            return LinkSurvey.of(before, result.changes(), () -> links(before));
        } catch (RuntimeException failure) {
            LOG.warn("The links of a commit could not be looked at", failure);
            return Optional.empty();
        }
    }

    /** A caller who only wrote a page does not wait for the index of a large wiki to be built. */
    private Optional<LinkGraph> links(Snapshot snapshot) {
        IndexStatus status = wikiLinks.index().get().status(snapshot);
        int missing =
                status.state() == IndexStatus.State.ABSENT
                        ? snapshot.pages().size()
                        : status.pendingPages();
        return missing > maxPagesToIndex
                ? Optional.empty()
                : Optional.of(wikiLinks.index().get().links(snapshot));
    }

    private static List<WriteOutcome.Merge> merges(
            CommitResult result, Map<PageName, byte[]> sentTexts) {
        List<WriteOutcome.Merge> merges = new ArrayList<>();
        for (FileChange change : result.changes()) {
            Optional<PageName> page = change.page();
            Optional<byte[]> sent = page.map(sentTexts::get);
            if (page.isPresent()
                    && sent.isPresent()
                    && !Arrays.equals(sent.get(), change.after().orElse(sent.get()))) {
                merges.add(new WriteOutcome.Merge(page.get(), mergeDiff(change, sent.get())));
            }
        }
        return merges;
    }

    private static String mergeDiff(FileChange stored, byte[] sent) {
        return new FileChange(
                        stored.path(),
                        FileChange.Kind.CHANGED,
                        Optional.empty(),
                        "",
                        stored.afterBlob(),
                        Optional.of(sent),
                        stored.after(),
                        0,
                        0)
                .unifiedDiff();
    }
}
