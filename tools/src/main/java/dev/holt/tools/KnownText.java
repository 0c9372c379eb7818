package dev.holt.tools;

import dev.holt.render.MarkdownException;
import dev.holt.render.MarkdownPage;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller has read before and names with {@code if_revision}.
 *
 * @param shown how the caller's version is called in answers
 * @param then the wiki at the commit that was named
 * @param id the text that was named instead, as outlines do
 * @param order how the wiki's pages write their wiki links
 */
record KnownText(String shown, Optional<Snapshot> then, Optional<String> id, WikiLinkOrder order) {

    static KnownText of(Wiki wiki, String ifRevision, WikiLinkOrder order) {
        if (PartId.isOne(ifRevision)) {
            return new KnownText(ifRevision, Optional.empty(), Optional.of(ifRevision), order);
        }
        Snapshot then = wiki.at(ifRevision);
        String shown = then.revision().abbreviated();
        return new KnownText(shown, Optional.of(then), Optional.empty(), order);
    }

    /** Whether the page, or the section of it that is asked for, is still the same text. */
    boolean isSame(Page page, Optional<String> section) {
        if (id.isPresent()) {
            return PartId.of(PagePart.of(page.lenientText(), section, order).text())
                    .equals(id.get());
        }
        Optional<Page> before = page(page);
        if (before.isEmpty() || before.get().blobId().equals(page.blobId())) {
            return before.isPresent();
        }
        return section.isPresent()
                && before.get().isUtf8()
                && isSameSection(page, section, before.get());
    }

    private boolean isSameSection(Page page, Optional<String> section, Page before) {
        String now = PagePart.of(page.lenientText(), section, order).text();
        try {
            return PagePart.of(before.lenientText(), section, order).text().equals(now);
        } catch (MarkdownException e) {
            // The page had no such section then.
            return false;
        }
    }

    /** The page as it was then. */
    Optional<Page> page(Page now) {
        return then.flatMap(snapshot -> snapshot.findPage(now.name()));
    }

    /** The names of the texts that the page's sections had then. */
    Set<String> sectionIds(Page now) {
        return page(now).stream()
                .map(before -> MarkdownPage.parse(before.lenientText(), order))
                .flatMap(before ->
                        before.sections().stream()
                                .map(section -> PartId.of(section.span().of(before.text()))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
