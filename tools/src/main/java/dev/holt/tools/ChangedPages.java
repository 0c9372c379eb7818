package dev.holt.tools;

import dev.holt.wiki.ChangedPath;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that {@code changed_since} lets through. */
final class ChangedPages {
    private ChangedPages() {}

    /** Every page that differs between the time named and the snapshot, and those that are gone. */
    static Set<PageName> since(String since, Wiki wiki, Snapshot snapshot) {
        return wiki.history().changed(Since.of(since).before(wiki), snapshot).stream()
                .map(ChangedPath::path)
                .filter(PageName::isPagePath)
                .map(PageName::ofPath)
                .collect(Collectors.toUnmodifiableSet());
    }
}
