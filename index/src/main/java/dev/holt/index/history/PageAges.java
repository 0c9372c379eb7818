package dev.holt.index.history;

import dev.holt.wiki.PageName;
import java.util.Map;
import java.util.Optional;

/**
 * When each page of one snapshot changed last, and who has changed it: what the histories of all
 * pages would tell, read from the history index in one pass. Immutable.
 */
public final class PageAges {
    /** Of a wiki without pages. */
    static final PageAges NONE = new PageAges(Map.of());

    private final Map<PageName, PageAge> byPage;

    PageAges(Map<PageName, PageAge> byPage) {
        this.byPage = Map.copyOf(byPage);
    }

    /** A page's age; empty when the snapshot has no such page. */
    public Optional<PageAge> of(PageName page) {
        return Optional.ofNullable(byPage.get(page));
    }
}
