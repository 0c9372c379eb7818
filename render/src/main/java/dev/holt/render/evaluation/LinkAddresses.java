package dev.holt.render.evaluation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * Says which addresses links get. Addresses are plain text in which everything but what an address
 * may have is percent-encoded; each format escapes what it must.
 */
public interface LinkAddresses {
    /** What names the strategy with its settings; rendered pages of another id are never used. */
    String id();

    /**
     * The address of a page.
     *
     * @param from the page that is rendered
     */
    String page(PageName from, PageName to, Optional<String> anchor);

    /** The address of an attachment. */
    String attachment(PageName from, AttachmentName to);

    /**
     * The address by which a missing page is made; without one, the link is shown as text.
     *
     * @param wanted the name or path that the link asks for, which may be no valid name
     */
    Optional<String> creating(PageName from, String wanted);
}
