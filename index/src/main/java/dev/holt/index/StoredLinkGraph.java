package dev.holt.index;

import dev.holt.render.LinkResolver;
import dev.holt.render.LinkTarget;
import dev.holt.render.PageLink;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The links of one snapshot, from what the page documents say.
 *
 * <p>Incoming links are looked for where a target ends in the page's own last part, whatever the
 * rules for links may be, and kept where the resolver says that they lead to the page.
 */
final class StoredLinkGraph implements LinkGraph {
    private static final Set<String> ENTRANCES = Set.of("home", "readme", "index");
    private static final Comparator<LinkRef> BY_PLACE =
            Comparator.comparing(LinkRef::from).thenComparingInt(LinkRef::line);

    private final WikiIndex.Questions questions;
    private final Snapshot snapshot;
    private final LinkResolver resolver;
    private @Nullable Report report;

    StoredLinkGraph(WikiIndex.Questions questions, Snapshot snapshot) {
        this.questions = questions;
        this.snapshot = snapshot;
        this.resolver = new LinkResolver(snapshot.names());
    }

    /** What the links of all pages come to. */
    private record Report(
            List<LinkRef> broken,
            List<PageName> orphans,
            List<WantedPage> wanted,
            List<LinkRef> ambiguous) {}

    @Override
    public List<LinkRef> incoming(PageName page) {
        return leadingTo(page.leaf()).stream()
                .filter(link -> !link.from().equals(page))
                .filter(link -> isPage(link.resolved(), page))
                .toList();
    }

    @Override
    public List<LinkRef> incoming(AttachmentName file) {
        LinkTarget wanted = new LinkTarget.ToAttachment(file);
        return leadingTo(file.leaf()).stream()
                .filter(link -> link.resolved().equals(wanted))
                .toList();
    }

    @Override
    public List<LinkRef> naming(String leaf) {
        String wanted = Fields.linkLeaf(leaf);
        return leadingTo(leaf).stream()
                .filter(link -> Fields.linkLeaf(link.target()).equals(wanted))
                .toList();
    }

    @Override
    public List<LinkRef> outgoing(PageName page) {
        return questions.ask(
                snapshot,
                view -> {
                    PageReading pages = new PageReading(view.searcher());
                    List<LinkRef> outgoing = new ArrayList<>(resolved(page, pages.links(page)));
                    outgoing.addAll(resolved(page, pages.externalLinks(page)));
                    outgoing.sort(BY_PLACE);
                    return List.copyOf(outgoing);
                });
    }

    @Override
    public List<LinkRef> broken() {
        return report().broken();
    }

    @Override
    public List<PageName> orphans() {
        return report().orphans();
    }

    @Override
    public List<WantedPage> wanted() {
        return report().wanted();
    }

    @Override
    public List<LinkRef> ambiguous() {
        return report().ambiguous();
    }

    private synchronized Report report() {
        if (report == null) {
            report = questions.ask(snapshot, view -> reported(new PageReading(view.searcher())));
        }
        return report;
    }

    private Report reported(PageReading pages) throws IOException {
        List<LinkRef> links = new ArrayList<>();
        SortedMap<PageName, Boolean> linked = new TreeMap<>();
        pages.each(Fields.SUMMARY, (page, summary) -> linked.put(page, isEntrance(page)));
        pages.each(
                Fields.LINKS,
                (page, value) -> links.addAll(resolved(page, PageRecords.links(value))));
        links.sort(BY_PLACE);
        List<LinkRef> broken = new ArrayList<>();
        List<LinkRef> ambiguous = new ArrayList<>();
        SortedMap<String, Set<PageName>> wanted = new TreeMap<>();
        Anchors anchors = new Anchors(pages);
        for (LinkRef link : links) {
            switch (link.resolved()) {
                case LinkTarget.ToPage(PageName page, Optional<String> anchor) -> {
                    if (!page.equals(link.from())) {
                        linked.put(page, true);
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
        return new Report(
                List.copyOf(broken), unlinked(linked), mostWanted(wanted), List.copyOf(ambiguous));
    }

    private static List<PageName> unlinked(SortedMap<PageName, Boolean> linked) {
        return linked.entrySet().stream()
                .filter(page -> !page.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<WantedPage> mostWanted(SortedMap<String, Set<PageName>> wanted) {
        return wanted.entrySet().stream()
                .map(page -> new WantedPage(page.getKey(), List.copyOf(page.getValue())))
                .sorted(Comparator.comparingInt((WantedPage page) -> -page.from().size()))
                .toList();
    }

    private static boolean isEntrance(PageName page) {
        return page.folder().isEmpty() && ENTRANCES.contains(page.value().toLowerCase(Locale.ROOT));
    }

    /** The links of all pages that link to something whose last part is {@code leaf}. */
    private List<LinkRef> leadingTo(String leaf) {
        return questions.ask(
                snapshot,
                view -> {
                    PageReading pages = new PageReading(view.searcher());
                    List<LinkRef> links = new ArrayList<>();
                    for (PageName from : pages.linkingTo(leaf)) {
                        links.addAll(resolved(from, pages.links(from)));
                    }
                    links.sort(BY_PLACE);
                    return links;
                });
    }

    private static boolean isPage(LinkTarget target, PageName page) {
        return target instanceof LinkTarget.ToPage(PageName to, var _) && to.equals(page);
    }

    private List<LinkRef> resolved(PageName from, List<PageLink> links) {
        return links.stream()
                .map(link ->
                        new LinkRef(
                                from,
                                link.kind(),
                                link.target(),
                                link.anchor(),
                                link.text(),
                                link.line(),
                                resolver.resolve(from, link)))
                .toList();
    }

    /** Says which anchors pages have, reading each page's once. */
    private static final class Anchors {
        private final PageReading pages;
        private final Map<PageName, Set<String>> byPage = new HashMap<>();

        Anchors(PageReading pages) {
            this.pages = pages;
        }

        boolean has(PageName page, String anchor) throws IOException {
            Set<String> known = byPage.get(page);
            if (known == null) {
                known = new HashSet<>();
                for (String each : pages.anchors(page)) {
                    known.add(each.toLowerCase(Locale.ROOT));
                }
                byPage.put(page, known);
            }
            return known.contains(anchor.toLowerCase(Locale.ROOT));
        }
    }
}
