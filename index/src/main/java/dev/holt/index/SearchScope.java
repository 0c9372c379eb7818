package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.Optional;
import java.util.Set;

/**
 * The pages to search.
 *
 * @param pages only pages that pass this
 * @param within only these pages, such as those changed since a date
 * @param without none of these pages, such as those changed since a date when older ones are wanted
 */
public record SearchScope(PageFilter pages, Optional<Set<PageName>> within, Set<PageName> without) {
    /** Every page. */
    public static final SearchScope ALL = of(PageFilter.ALL);

    public SearchScope {
        within = within.map(Set::copyOf);
        without = Set.copyOf(without);
    }

    /** The pages that pass a filter. */
    public static SearchScope of(PageFilter pages) {
        return new SearchScope(pages, Optional.empty(), Set.of());
    }
}
