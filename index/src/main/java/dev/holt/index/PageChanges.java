package dev.holt.index;

import dev.holt.wiki.PageName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** When the pages of one snapshot changed last, and who has changed them. */
public interface PageChanges {

    /** When the page changed last; empty when it is not known. */
    Optional<Instant> lastChange(PageName page);

    /**
     * The pages that somebody has changed.
     *
     * @param author part of a name or a mail address, ignoring case
     */
    Set<PageName> changedBy(String author);
}
