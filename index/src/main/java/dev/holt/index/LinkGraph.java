package dev.holt.index;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links between the pages of one snapshot.
 *
 * <p>{@link #incoming}, {@link #naming} and {@link #outgoing} read only the pages concerned; the
 * others read the stored links of every page once and remember the outcome. Lists are sorted by
 * page and line.
 */
public interface LinkGraph {
    /** Links of other pages that lead to {@code page}. */
    List<LinkRef> incoming(PageName page);

    /** Links of pages that lead to the attachment {@code file}. */
    List<LinkRef> incoming(AttachmentName file);

    /**
     * Links whose target's last part is one of {@code leaves}, ignoring case and with or without
     * {@code .md}, and those whose last part is dots, wherever they lead: every link that pages or
     * attachments of these names could concern.
     */
    List<LinkRef> naming(Set<String> leaves);

    /** Every link of {@code page}, external ones included; empty when there is no such page. */
    List<LinkRef> outgoing(PageName page);

    /**
     * Links that lead nowhere: to no page or attachment, or to a page that lacks the anchor (these
     * are resolved to that page).
     */
    List<LinkRef> broken();

    /**
     * Pages that no other page links to, except the entrances at the wiki's root: {@code Home},
     * {@code README} and {@code index}.
     */
    List<PageName> orphans();

    /** Pages that do not exist and are linked to, the most wanted first. */
    List<WantedPage> wanted();

    /** Links that fit several pages. */
    List<LinkRef> ambiguous();

    /**
     * The pages that are at most {@code depth} links away, nearest first, then by name.
     *
     * @param maxOpened the links of at most so many pages are read
     */
    default Neighbourhood neighbours(PageName page, Direction direction, int depth, int maxOpened) {
        return new LinkWalk(this, maxOpened).neighbours(page, direction, depth);
    }

    /**
     * A shortest way from one page to another along links; of several, always the same.
     *
     * @param maxOpened the links of at most so many pages are read
     */
    default Route route(PageName from, PageName to, Direction direction, int maxOpened) {
        return new LinkWalk(this, maxOpened).route(from, to, direction);
    }

    /** Which way links are followed. */
    enum Direction {
        /** From a page to those it links to. */
        OUTGOING,
        /** From a page to those that link to it. */
        INCOMING,
        /** Either way. */
        BOTH
    }

    /**
     * The pages near a page.
     *
     * @param pages nearest first, without the page itself
     * @param complete whether these are all; false when the bound on pages was reached before
     */
    record Neighbourhood(List<Neighbour> pages, boolean complete) {
        public Neighbourhood {
            pages = List.copyOf(pages);
        }
    }

    /**
     * The outcome of looking for a way between two pages.
     *
     * @param pages the pages on the way, both ends included; empty when none was found
     * @param complete whether that there is no way is certain; false when the bound was reached
     */
    record Route(Optional<List<PageName>> pages, boolean complete) {}
}
