package dev.holt.index;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the links of all pages come to.
 *
 * @param broken see {@link LinkGraph#broken()}, and so on
 */
record LinkReport(
        List<LinkRef> broken,
        List<PageName> orphans,
        List<WantedPage> wanted,
        List<LinkRef> ambiguous) {
    private static final Set<String> ENTRANCES = Set.of("home", "readme", "index");

    LinkReport {
        broken = List.copyOf(broken);
        orphans = List.copyOf(orphans);
        wanted = List.copyOf(wanted);
        ambiguous = List.copyOf(ambiguous);
    }

    /**
     * The report on all of a wiki's pages and links.
     *
     * @param pages in any order
     * @param links in the order in which they are to be reported
     */
    static LinkReport of(List<PageName> pages, List<LinkRef> links, KnownAnchors anchors)
            throws IOException {
        List<LinkRef> broken = new ArrayList<>();
        List<LinkRef> ambiguous = new ArrayList<>();
        Set<PageName> linked = new HashSet<>();
        SortedMap<String, Set<PageName>> wanted = new TreeMap<>();
        for (LinkRef link : links) {
            switch (link.resolved()) {
                case LinkTarget.ToPage(PageName page, Optional<String> anchor) -> {
                    if (!page.equals(link.from())) {
                        linked.add(page);
                    }
                    if (anchor.isPresent() && !anchors.has(page, anchor.get())) {
                        broken.add(link);
                    }
                }
                case LinkTarget.Missing(String name) -> {
                    broken.add(link);
                    wanted.computeIfAbsent(name, n -> new TreeSet<>()).add(link.from());
                }
                case LinkTarget.Ambiguous _ -> ambiguous.add(link);
                case LinkTarget.ToAttachment _, LinkTarget.External _ -> {}
            }
        }
        return new LinkReport(broken, unlinked(pages, linked), mostWanted(wanted), ambiguous);
    }

    private static List<PageName> unlinked(List<PageName> pages, Set<PageName> linked) {
        return pages.stream()
                .filter(page -> !linked.contains(page) && !isEntrance(page))
                .sorted()
                .toList();
    }

    private static List<WantedPage> mostWanted(SortedMap<String, Set<PageName>> wanted) {
        return wanted.entrySet().stream()
                .map((Map.Entry<String, Set<PageName>> page) ->
                        new WantedPage(page.getKey(), List.copyOf(page.getValue())))
                .sorted(Comparator.comparingInt(page -> -page.from().size()))
                .toList();
    }

    private static boolean isEntrance(PageName page) {
        return page.folder().isEmpty() && ENTRANCES.contains(page.value().toLowerCase(Locale.ROOT));
    }
}
