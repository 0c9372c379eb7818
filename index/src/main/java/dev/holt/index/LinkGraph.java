package dev.holt.index;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
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
}
