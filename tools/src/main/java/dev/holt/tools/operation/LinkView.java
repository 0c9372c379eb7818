package dev.holt.tools.operation;

import dev.holt.index.LinkRef;
import dev.holt.render.LinkResolver;
import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.render.PageLink;
import dev.holt.render.Span;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where links lead in one state of the wiki, headings included. */
final class LinkView {

    /**
     * Where a link leads.
     *
     * @param page the page, when it leads to one
     * @param fault why it leads nowhere, in a few words; empty when it leads somewhere
     */
    record Destination(Optional<PageName> page, Optional<String> fault) {
        boolean isGood() {
            return fault.isEmpty();
        }
    }

    private static final int SHOWN_CANDIDATES = 3;

    private final LinkResolver resolver;
    private final Function<PageName, Optional<String>> texts;
    private final Map<PageName, Optional<MarkdownPage>> parsed = new HashMap<>();

    /**
     * A view.
     *
     * @param names all names there are
     * @param texts gives a page's text
     */
    LinkView(PageNames names, Function<PageName, Optional<String>> texts) {
        this.resolver = new LinkResolver(names);
        this.texts = texts;
    }

    Optional<MarkdownPage> page(PageName page) {
        return parsed.computeIfAbsent(page, each -> texts.apply(each).map(MarkdownPage::parse));
    }

    Destination follow(PageName from, PageLink link) {
        return switch (resolver.resolve(from, link)) {
            case LinkTarget.ToPage to -> new Destination(Optional.of(to.page()), faultyAnchor(to));
            case LinkTarget.ToAttachment file -> fine();
            case LinkTarget.External address -> fine();
            case LinkTarget.Missing missing -> nowhere("no such page or file");
            case LinkTarget.Ambiguous several -> nowhere("fits " + candidates(several));
        };
    }

    Destination follow(LinkRef ref) {
        Span nowhere = new Span(0, 0);
        return follow(
                ref.from(),
                new PageLink(
                        ref.kind(),
                        ref.target(),
                        ref.anchor(),
                        ref.text(),
                        nowhere,
                        nowhere,
                        ref.line(),
                        ref.resolved() instanceof LinkTarget.External));
    }

    private Optional<String> faultyAnchor(LinkTarget.ToPage to) {
        boolean found =
                to.anchor().isEmpty()
                        || page(to.page())
                                .flatMap(text -> text.anchor(to.anchor().get()))
                                .isPresent();
        return found ? Optional.empty() : Optional.of("no such heading");
    }

    private static Destination fine() {
        return new Destination(Optional.empty(), Optional.empty());
    }

    private static Destination nowhere(String fault) {
        return new Destination(Optional.empty(), Optional.of(fault));
    }

    private static String candidates(LinkTarget.Ambiguous several) {
        return String.join(
                ", ",
                several.candidates().stream()
                        .limit(SHOWN_CANDIDATES)
                        .map(page -> "'" + page + "'")
                        .toList());
    }
}
