package dev.holt.tools.operation;

import dev.holt.index.LinkGraph;
import dev.holt.index.LinkRef;
import dev.holt.render.MarkdownPage;
import dev.holt.render.PageLink;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Finds out what changes do to links, from the changes and the snapshot they were made on; the same
 * for changes that were only tried.
 *
 * <p>Two places matter. In the pages that changed, every link of the new text is compared with the
 * old text's. In all other pages only links can be concerned whose last part is that of a name that
 * came or went, or of a page that lost a heading. The index gives exactly those, and is not asked
 * when there are none.
 */
final class LinkSurvey {

    /** A page that changed, under both its names. */
    private record Changed(PageName before, PageName after, FileChange file) {}

    private final Snapshot snapshot;
    private final NamesAfter namesAfter;
    private final Map<PageName, Changed> changed = new LinkedHashMap<>();
    private final Map<PageName, PageName> moved = new HashMap<>();
    private final LinkView then;
    private final LinkView now;
    private final List<LinkImpact.Link> broken = new ArrayList<>();
    private final List<LinkImpact.Link> satisfied = new ArrayList<>();
    private final List<LinkImpact.Link> written = new ArrayList<>();

    private LinkSurvey(Snapshot snapshot, List<FileChange> changes) {
        this.snapshot = snapshot;
        this.namesAfter = new NamesAfter(snapshot.names(), changes);
        Map<PageName, String> newTexts = new HashMap<>();
        for (FileChange file : changes) {
            file.page().ifPresent(page -> add(page, file, newTexts));
        }
        this.then = new LinkView(snapshot.names(), this::textBefore);
        this.now =
                new LinkView(
                        namesAfter,
                        page -> Optional.ofNullable(newTexts.get(page)).or(() -> textBefore(page)));
    }

    private void add(PageName page, FileChange file, Map<PageName, String> newTexts) {
        PageName before = file.fromPath().map(PageName::ofPath).orElse(page);
        changed.put(before, new Changed(before, page, file));
        if (!before.equals(page)) {
            moved.put(before, page);
        }
        file.after()
                .ifPresent(bytes -> newTexts.put(page, new String(bytes, StandardCharsets.UTF_8)));
    }

    private Optional<String> textBefore(PageName page) {
        return snapshot.findPage(page).map(Page::lenientText);
    }

    /**
     * What {@code changes} do to links.
     *
     * @param before the snapshot they were made on
     * @param graph gives the links of that snapshot if they can be had; asked only when needed
     * @return empty when the links were needed and could not be had
     */
    static Optional<LinkImpact> of(
            Snapshot before, List<FileChange> changes, Supplier<Optional<LinkGraph>> graph) {
        LinkSurvey survey = new LinkSurvey(before, changes);
        survey.changed.values().forEach(survey::compareTexts);
        Set<String> leaves = survey.concernedLeaves();
        if (!leaves.isEmpty()) {
            Optional<LinkGraph> links = graph.get();
            if (links.isEmpty()) {
                return Optional.empty();
            }
            links.get().naming(leaves).stream()
                    .filter(link -> !survey.changed.containsKey(link.from()))
                    .forEach(survey::compareLink);
        }
        return Optional.of(new LinkImpact(survey.broken, survey.satisfied, survey.written));
    }

    private void compareTexts(Changed page) {
        if (page.file().after().isEmpty()) {
            return;
        }
        Map<String, Boolean> before = new HashMap<>();
        if (page.file().before().isPresent()) {
            for (PageLink link : links(then, page.before())) {
                boolean good = then.follow(page.before(), link).isGood();
                before.merge(target(link.target(), link.anchor()), good, Boolean::logicalOr);
            }
        }
        for (PageLink link : links(now, page.after())) {
            String target = target(link.target(), link.anchor());
            Optional<String> fault = now.follow(page.after(), link).fault();
            LinkImpact.Link entry = entry(page.after(), link.line(), target, fault);
            Optional<Boolean> wasGood = Optional.ofNullable(before.get(target));
            if (wasGood.isEmpty()) {
                fault.ifPresent(why -> written.add(entry));
            } else {
                sort(wasGood.get(), fault.isEmpty(), entry);
            }
        }
    }

    private static List<PageLink> links(LinkView view, PageName page) {
        return view.page(page).map(MarkdownPage::links).orElse(List.of());
    }

    /** The last parts of the links in unchanged pages that may lead elsewhere now. */
    private Set<String> concernedLeaves() {
        Set<String> leaves = new TreeSet<>();
        namesAfter.addedAndRemoved().forEach(path -> leaves.add(leaf(path)));
        pagesThatLostHeadings().forEach(page -> leaves.add(page.leaf()));
        return leaves;
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Set<PageName> pagesThatLostHeadings() {
        Set<PageName> pages = new TreeSet<>();
        for (Changed page : changed.values()) {
            Optional<MarkdownPage> after = now.page(page.after());
            boolean lost =
                    then.page(page.before()).map(MarkdownPage::sections).orElse(List.of()).stream()
                            .anyMatch(section ->
                                    after.flatMap(text -> text.anchor(section.anchor())).isEmpty());
            if (lost) {
                pages.add(page.before());
            }
        }
        return pages;
    }

    private void compareLink(LinkRef link) {
        LinkView.Destination was = then.follow(link);
        LinkView.Destination is = now.follow(link);
        Optional<String> fault = is.fault().or(() -> elsewhere(was, is));
        String target = target(link.target(), link.anchor());
        sort(was.isGood(), fault.isEmpty(), entry(link.from(), link.line(), target, fault));
    }

    private Optional<String> elsewhere(LinkView.Destination was, LinkView.Destination is) {
        Optional<PageName> expected =
                was.isGood() ? was.page().map(page -> moved.getOrDefault(page, page)) : is.page();
        return is.page().equals(expected)
                ? Optional.empty()
                : Optional.of("now leads to " + is.page().map(PageName::value).orElse("a file"));
    }

    private void sort(boolean wasGood, boolean isGood, LinkImpact.Link link) {
        if (wasGood && !isGood) {
            broken.add(link);
        } else if (!wasGood && isGood) {
            satisfied.add(link);
        }
    }

    private static LinkImpact.Link entry(
            PageName page, int line, String target, Optional<String> fault) {
        return new LinkImpact.Link(page, line, target, fault.orElse("found"));
    }

    private static String target(String target, Optional<String> anchor) {
        return anchor.map(each -> target + "#" + each).orElse(target);
    }
}
