package dev.holt.tools;

import dev.holt.index.LinkGraph;
import dev.holt.index.Neighbour;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code page_links} says of pages that several links lead to.
 *
 * @param links the links of {@code snapshot}
 * @param maxOpened the links of at most so many pages are followed
 */
record LinkPaths(LinkGraph links, Snapshot snapshot, int maxOpened) {

    /** The pages at most {@code depth} links away, nearest first. */
    ToolResult near(
            PageName page, LinkGraph.Direction direction, int depth, Groups.Page shownPart) {
        LinkGraph.Neighbourhood near = links.neighbours(page, direction, depth, maxOpened);
        Slice<Neighbour> shown = Slice.of(near.pages(), shownPart.offset(), shownPart.limit());
        Answer answer =
                begun(page, direction)
                        .field(Fields.TOTAL, shown.total())
                        .line(
                                "%s at most %s away from page %s, %s, at revision %s:"
                                        .formatted(
                                                Wording.count(shown.total(), "page"),
                                                Wording.count(depth, "link"),
                                                page,
                                                words(direction),
                                                snapshot.revision().abbreviated()));
        addBound(answer, near.complete());
        shown.items()
                .forEach(each -> answer.line(Wording.number(each.distance()) + " " + each.page()));
        answer.field(
                "pages",
                shown.items().stream()
                        .map(each ->
                                Fields.pair(
                                        Fields.PAGE,
                                        each.page().value(),
                                        "distance",
                                        each.distance()))
                        .toList());
        return answer.more(
                        shown.next(shownPart.scope(), shownPart.revision()),
                        Wording.count(shown.rest(), "more page"))
                .result();
    }

    /** A shortest way from one page to another. */
    ToolResult route(PageName from, PageName to, LinkGraph.Direction direction) {
        LinkGraph.Route route = links.route(from, to, direction, maxOpened);
        Answer answer = begun(from, direction).field("to", to.value());
        Optional<List<String>> way =
                route.pages().map(pages -> pages.stream().map(PageName::value).toList());
        answer.field("way", way);
        answer.line(
                way.map(pages -> String.join(" -> ", pages))
                        .orElse(
                                "No way from page %s to page %s, %s, at revision %s."
                                        .formatted(
                                                from,
                                                to,
                                                words(direction),
                                                snapshot.revision().abbreviated())));
        if (way.isEmpty()) {
            addBound(answer, route.complete());
        }
        return answer.result();
    }

    private Answer begun(PageName page, LinkGraph.Direction direction) {
        return Answer.at(snapshot.revision())
                .field(Fields.PAGE, page.value())
                .field("direction", direction.name().toLowerCase(Locale.ROOT));
    }

    private void addBound(Answer answer, boolean complete) {
        if (!complete) {
            answer.flag("incomplete", true)
                    .line(
                            "Not all: only the links of %s were followed. Ask with a smaller depth, or from a page nearer by."
                                    .formatted(Wording.count(maxOpened, "page")));
        }
    }

    private static String words(LinkGraph.Direction direction) {
        return Map.of(
                        LinkGraph.Direction.OUTGOING, "following links",
                        LinkGraph.Direction.INCOMING, "following links back",
                        LinkGraph.Direction.BOTH, "following links either way")
                .getOrDefault(direction, "");
    }
}
