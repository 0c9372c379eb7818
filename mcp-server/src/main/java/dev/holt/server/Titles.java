package dev.holt.server;

import dev.holt.index.PageFilter;
import dev.holt.index.PageSummary;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The titles that several pages have. */
final class Titles {
    private Titles() {}

    /** Each as its title and the pages, sorted by title. */
    static List<String> shared(WikiIndex index, Snapshot snapshot) {
        Map<String, List<PageName>> byTitle = new TreeMap<>();
        for (PageSummary page : index.pages(PageFilter.ALL, snapshot)) {
            byTitle.computeIfAbsent(page.title(), title -> new ArrayList<>()).add(page.page());
        }
        return byTitle.entrySet().stream()
                .filter(title -> title.getValue().size() > 1)
                .map(title ->
                        title.getKey()
                                + ": "
                                + title.getValue().stream()
                                        .map(PageName::value)
                                        .collect(Collectors.joining(", ")))
                .toList();
    }
}
