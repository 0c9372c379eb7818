package dev.holt.tools.operation;

import dev.holt.wiki.CommitResult;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/**
 * What came of a change to the wiki.
 *
 * @param commit the commit, or the one that a dry run would have made
 * @param links what happened to links; empty when the index could not say
 * @param merges for each page that was merged with others' changes, what they changed in the text
 *     that the caller sent
 * @param unreadable pages whose links to moved pages stayed as they were, because they are not
 *     UTF-8
 */
public record WriteOutcome(
        CommitResult commit,
        Optional<LinkImpact> links,
        List<Merge> merges,
        List<PageName> unreadable) {

    public WriteOutcome {
        merges = List.copyOf(merges);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A page whose stored text is not the text that the caller sent.
     *
     * @param page the page
     * @param diff a unified diff from the text sent to the text stored
     */
    public record Merge(PageName page, String diff) {}
}
