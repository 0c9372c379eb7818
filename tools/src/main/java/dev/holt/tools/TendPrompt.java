package dev.holt.tools;

import dev.holt.index.LinkGraph;
import dev.holt.index.LinkRef;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.PromptArgument;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code tend_wiki}: broken links, orphans and stale pages, put right one after the other. */
final class TendPrompt {
    /** How many of each kind are named; the tools list the rest. */
    static final int SHOWN = 15;

    /** How long a page has gone unchanged when nobody says what counts as stale. */
    static final Duration STALE = Duration.ofDays(365);

    private static final String FOLDER = "folder";
    private static final String UNCHANGED_SINCE = "unchanged_since";

    private final ToolEnvironment environment;

    private TendPrompt(ToolEnvironment environment) {
        this.environment = environment;
    }

    static PromptDefinition in(ToolEnvironment environment) {
        TendPrompt prompt = new TendPrompt(environment);
        Completers complete = new Completers(environment);
        return new PromptDefinition(
                "tend_wiki",
                ToolGroup.READ,
                "Tend the wiki",
                "Finds broken links, pages that nothing links to and stale pages, and puts them right.",
                List.of(
                        new PromptArgument(
                                FOLDER,
                                "only pages in this folder; all if left out",
                                false,
                                complete.folders()),
                        new PromptArgument(
                                UNCHANGED_SINCE,
                                "pages unchanged since this date or commit count as stale; a year before the newest commit if left out",
                                false,
                                complete.revisions(Fields.PAGE))),
                PromptWriter.shown(prompt::text));
    }

    private PromptText text(Map<String, String> arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Snapshot head = wiki.head();
        String folder = arguments.getOrDefault(FOLDER, "").strip();
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        String since =
                Optional.ofNullable(arguments.get(UNCHANGED_SINCE))
                        .filter(text -> !text.isBlank())
                        .orElseGet(() -> Wording.time(head.time().minus(STALE)));
        String where = prefix.isEmpty() ? "the wiki" : "the pages under " + prefix;
        String ending =
                PromptWriter.mayWrite(environment, context)
                        ? """
                        5. Make related repairs in one commit with change_pages and say why in message; look at what a bigger one would do with \
                        dry_run first. Edit, don't rewrite. Ask me before you delete a page or merge two.
                        6. Tell me in the end what you changed, what you left and why, and what only a person can decide.
                        """
                        : "5. The wiki is read-only for you: tell me what you would change, page by page.\n";
        return PromptWriter.of(
                "Tend " + where,
                """
                Tend %s, which has %s at revision %s: put right what is broken and tell me what needs a decision.

                %s
                %s
                How to go about it:
                1. Broken links: check_wiki with show=broken_links lists them, with show=broken_anchors those to missing sections. Find what was \
                meant (search, page_history of a page that is gone) and correct the link; where nothing was meant to exist yet, leave it.
                2. Pages that others want and nobody wrote (show=wanted): often a page of another name. Otherwise only list them.
                3. Orphans (show=orphans): link each from the page where a reader would look for it. Not every page needs a link: drafts and logs don't.
                4. Stale pages: read the outline, compare with newer pages on the subject, and correct what is wrong. Old and right is fine; \
                don't touch a page to make it look fresh.
                %s\
                """
                        .formatted(
                                where,
                                Wording.count(head.pages(prefix).size(), "page"),
                                head.revision().abbreviated(),
                                links(head, prefix),
                                stale(wiki, head, prefix, since),
                                ending));
    }

    private String links(Snapshot head, String prefix) {
        if (!environment.index().get().status(head).atHand()) {
            return "What is broken is not known yet: start with check_wiki.";
        }
        LinkGraph links = environment.index().get().links(head);
        List<String> broken =
                links.broken().stream()
                        .filter(link -> link.from().value().startsWith(prefix))
                        .map(TendPrompt::wording)
                        .toList();
        return list("Broken links", broken) + list("Orphans", within(links.orphans(), prefix));
    }

    private static String wording(LinkRef link) {
        return "%s line %d: %s%s"
                .formatted(
                        link.from(),
                        link.line(),
                        link.target(),
                        link.anchor().map(anchor -> "#" + anchor).orElse(""));
    }

    private static String stale(Wiki wiki, Snapshot head, String prefix, String since) {
        Set<PageName> changed = ChangedPages.since(since, wiki, head);
        List<PageName> stale =
                head.pages(prefix).stream()
                        .map(PageEntry::name)
                        .filter(page -> !changed.contains(page))
                        .toList();
        return list("Unchanged since " + since, within(stale, prefix));
    }

    private static List<String> within(List<PageName> pages, String prefix) {
        return pages.stream().map(PageName::value).filter(name -> name.startsWith(prefix)).toList();
    }

    private static String list(String title, List<String> all) {
        if (all.isEmpty()) {
            return title + ": none\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(title).append(" (").append(Wording.number(all.size())).append("):\n");
        all.stream()
                .limit(SHOWN)
                .forEach(each -> text.append("- ").append(PromptWriter.line(each)).append('\n'));
        if (all.size() > SHOWN) {
            text.append("- and ").append(Wording.number(all.size() - SHOWN)).append(" more\n");
        }
        return text.toString();
    }
}
