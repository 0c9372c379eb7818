package dev.holt.render;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/** What a link leads to, among the pages and attachments of one snapshot. */
public sealed interface LinkTarget {
    /**
     * A page, and the anchor in it if the link names one; whether the anchor exists is not checked.
     */
    record ToPage(PageName page, Optional<String> anchor) implements LinkTarget {}

    /** A file that is not a page. */
    record ToAttachment(AttachmentName attachment) implements LinkTarget {}

    /** An address outside the wiki. */
    record External(String url) implements LinkTarget {}

    /**
     * Nothing that exists.
     *
     * @param wanted the name of the page, or path of the attachment, that would satisfy the link
     */
    record Missing(String wanted) implements LinkTarget {}

    /** Several pages, none of them better than the others. */
    record Ambiguous(List<PageName> candidates) implements LinkTarget {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
