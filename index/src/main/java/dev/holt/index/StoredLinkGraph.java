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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The links of one snapshot, from what the page documents say.
 *
 * <p>Incoming links are looked for where a target ends in the page's own last part, whatever the
 * rules for links may be, and kept where the resolver says that they lead to the page.
 */
final class StoredLinkGraph implements LinkGraph {
    private static final Comparator<LinkRef> BY_PLACE =
            Comparator.comparing(LinkRef::from).thenComparingInt(LinkRef::line);

    private final WikiIndex.Questions questions;
    private final Snapshot snapshot;
    private final LinkResolver resolver;
    private @Nullable LinkReport report;

    StoredLinkGraph(WikiIndex.Questions questions, Snapshot snapshot) {
        this.questions = questions;
        this.snapshot = snapshot;
        this.resolver = new LinkResolver(snapshot.names());
    }

    @Override
    public List<LinkRef> incoming(PageName page) {
        return naming(Set.of(page.leaf())).stream()
                .filter(link -> !link.from().equals(page))
                .filter(link -> isPage(link.resolved(), page))
                .toList();
    }

    @Override
    public List<LinkRef> incoming(AttachmentName file) {
        LinkTarget wanted = new LinkTarget.ToAttachment(file);
        return naming(Set.of(file.leaf())).stream()
                .filter(link -> link.resolved().equals(wanted))
                .toList();
    }

    @Override
    public List<LinkRef> naming(Set<String> leaves) {
        Set<String> wanted = new HashSet<>(Set.of(Fields.DOTS));
        leaves.forEach(leaf -> wanted.add(Fields.linkLeaf(leaf)));
        return questions.ask(
                snapshot,
                view -> {
                    List<LinkRef> links = new ArrayList<>();
                    new PageReading(view.searcher())
                            .eachLinkingTo(
                                    wanted,
                                    (from, value) ->
                                            links.addAll(resolved(from, naming(wanted, value))));
                    links.sort(BY_PLACE);
                    return List.copyOf(links);
                });
    }

    private static List<PageLink> naming(Set<String> leaves, BytesRef links) throws IOException {
        return PageRecords.links(links).stream()
                .filter(link -> leaves.contains(Fields.linkLeaf(link.target())))
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

    private synchronized LinkReport report() {
        if (report == null) {
            report = questions.ask(snapshot, view -> reported(new PageReading(view.searcher())));
        }
        return report;
    }

    private LinkReport reported(PageReading pages) throws IOException {
        List<PageName> names = new ArrayList<>();
        List<LinkRef> links = new ArrayList<>();
        pages.each(Fields.SUMMARY, (page, summary) -> names.add(page));
        pages.each(
                Fields.LINKS,
                (page, value) -> links.addAll(resolved(page, PageRecords.links(value))));
        links.sort(BY_PLACE);
        return LinkReport.of(names, links, new KnownAnchors(pages));
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
}
