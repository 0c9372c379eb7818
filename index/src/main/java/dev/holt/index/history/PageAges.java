package dev.holt.index.history;

import dev.holt.index.PageChanges;
import dev.holt.wiki.PageName;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When each page of one snapshot changed last, and who has changed it: what the histories of all
 * pages would tell, read from the history index in one pass. Immutable.
 */
public final class PageAges implements PageChanges {
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

    @Override
    public Optional<Instant> lastChange(PageName page) {
        return of(page).map(PageAge::time);
    }

    @Override
    public Set<PageName> changedBy(String author) {
        String wanted = author.strip().toLowerCase(Locale.ROOT);
        Set<PageName> pages = new HashSet<>();
        byPage.forEach((page, age) -> {
            if (age.authors().stream()
                    .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted))) {
                pages.add(page);
            }
        });
        return pages;
    }
}
