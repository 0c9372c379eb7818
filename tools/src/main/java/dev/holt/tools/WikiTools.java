package dev.holt.tools;

import dev.holt.protocol.ToolDefinition;
import java.util.List;

/** All tools of the wiki, in the order in which agents see them. */
public final class WikiTools {
    private WikiTools() {}

    /**
     * Returns every tool, whatever its group; {@code Catalog.filtered} takes out what a server does
     * not offer.
     */
    public static List<ToolDefinition> all(ToolEnvironment environment) {
        return List.of(
                // read
                ReadPage.in(environment),
                ListPages.in(environment),
                Search.in(environment),
                GatherContext.in(environment),
                PageLinks.in(environment),
                CheckWiki.in(environment),
                WikiStatus.in(environment),
                // history
                ReadPageHistory.in(environment),
                ReadRecentChanges.in(environment),
                ShowDiff.in(environment),
                ShowBlame.in(environment),
                SearchHistory.in(environment),
                RestorePage.in(environment),
                Revert.in(environment),
                // write
                WritePage.in(environment),
                EditPage.in(environment),
                MovePage.in(environment),
                DeletePage.in(environment),
                ChangePages.in(environment),
                // attachments
                ListAttachments.in(environment),
                ReadAttachment.in(environment),
                WriteAttachment.in(environment),
                DeleteAttachment.in(environment),
                // debug
                ExplainRender.in(environment));
    }
}
