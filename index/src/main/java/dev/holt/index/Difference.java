package dev.holt.index;

import dev.holt.wiki.ChangedPath;
import dev.holt.wiki.History;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages that differ between two snapshots.
 *
 * @param pages each page with the id of its content in the second snapshot, the empty string where
 *     it is not there
 */
record Difference(SortedMap<PageName, String> pages) {
    /** No page differs. */
    static final Difference NONE = new Difference(new TreeMap<>());

    Difference {
        pages = Collections.unmodifiableSortedMap(pages);
    }

    /** What changed from one snapshot to another, found by comparing their trees. */
    static Difference between(History history, Snapshot from, Snapshot to) {
        SortedMap<PageName, String> pages = new TreeMap<>();
        if (!from.rootTree().equals(to.rootTree())) {
            for (ChangedPath changed : history.changed(from, to)) {
                if (PageName.isPagePath(changed.path())) {
                    pages.put(PageName.ofPath(changed.path()), changed.afterBlob());
                }
            }
        }
        return new Difference(pages);
    }

    /** The pages of this difference whose content another one, from the same start, lacks. */
    List<PageName> contentBeyond(Difference other) {
        return pages.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .filter(e -> !e.getValue().equals(other.pages.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    int size() {
        return pages.size();
    }
}
