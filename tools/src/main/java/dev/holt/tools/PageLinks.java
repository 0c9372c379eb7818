package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choice;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.LinkGraph;
import dev.holt.index.LinkRef;
import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code page_links}: the links to a page, the links on it, and those of them that lead nowhere.
 */
final class PageLinks {
    private static final String NAME = "page_links";
    private static final String SHOW = "show";
    private static final String INCOMING = "incoming";
    private static final String OUTGOING = "outgoing";
    private static final String DEPTH = "depth";
    private static final String TO = "to";
    static final int MAX_DEPTH = 5;

    private final ToolEnvironment environment;

    private PageLinks(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        PageLinks tool = new PageLinks(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Page links",
                "Returns the links to a page, the links on it, and the broken ones, each with its line; with depth the"
                        + " pages so many links away, with to the shortest way to a page. A cursor needs show or depth.",
                Schemas.paged(
                        Schemas.asOf(Schemas.page())
                                .optional(SHOW, choice("", INCOMING, OUTGOING, "broken"))
                                .optional(DEPTH, integer("", 1, MAX_DEPTH))
                                .optional(TO, string("")),
                        environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Optional<String> show = arguments.optionalString(SHOW);
        Optional<Integer> depth = arguments.optionalInteger(DEPTH);
        String scope = Cursor.scope(NAME, arguments.string(Fields.PAGE), show, depth);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.asOf(environment.wiki().get(), arguments, cursor);
        PageName page = snapshot.page(arguments.string(Fields.PAGE)).name();

        LinkGraph links = IndexWait.ready(environment, snapshot, context).links(snapshot);
        Optional<String> to = arguments.optionalString(TO);
        if (to.isPresent() || depth.isPresent()) {
            LinkPaths paths = new LinkPaths(links, snapshot, environment.limits().walkedPages());
            LinkGraph.Direction direction = direction(show);
            return to.isPresent()
                    ? paths.route(page, snapshot.page(to.get()).name(), direction)
                    : paths.near(
                            page,
                            direction,
                            depth.orElseThrow(),
                            new Groups.Page(
                                    cursor.map(Cursor::offset).orElse(0),
                                    arguments.integer(Fields.LIMIT),
                                    scope,
                                    snapshot.revision()));
        }
        Groups groups = groups(page, links, snapshot);
        Answer answer =
                Answer.at(snapshot.revision())
                        .field(Fields.PAGE, page.value())
                        .line(
                                "Links of page "
                                        + page
                                        + " at revision "
                                        + snapshot.revision().abbreviated()
                                        + ".");
        int limit = arguments.integer(Fields.LIMIT);
        if (show.isPresent()) {
            int offset = cursor.map(Cursor::offset).orElse(0);
            groups.addOne(
                    answer, show.get(), new Groups.Page(offset, limit, scope, snapshot.revision()));
        } else {
            groups.addOverview(answer, limit);
        }
        return answer.result();
    }

    private static LinkGraph.Direction direction(Optional<String> show) {
        return switch (show.orElse("")) {
            case INCOMING -> LinkGraph.Direction.INCOMING;
            case OUTGOING -> LinkGraph.Direction.OUTGOING;
            case "" -> LinkGraph.Direction.BOTH;
            default ->
                    throw new ArgumentException(
                            "depth and to follow links that lead somewhere; show can be incoming or outgoing with them");
        };
    }

    private Groups groups(PageName page, LinkGraph links, Snapshot snapshot) {
        List<LinkRef> outgoing = links.outgoing(page);
        Anchors anchors = new Anchors(snapshot, environment.wikiLinks());
        MeantPages meant = new MeantPages(new Suggestions(environment), snapshot);
        return new Groups(SHOW)
                .add(INCOMING, links.incoming(page).stream().map(LinkEntries::incoming).toList())
                .add(OUTGOING, outgoing.stream().map(LinkEntries::outgoing).toList())
                .add(
                        "broken",
                        outgoing.stream()
                                .flatMap(link ->
                                        anchors.broken(link).stream()
                                                .map(entry -> meant.addTo(entry, link.resolved())))
                                .toList());
    }

    /** Finds out which links are broken, parsing each page with a wanted anchor once. */
    private static final class Anchors {
        private final Snapshot snapshot;
        private final WikiLinkOrder order;
        private final Map<PageName, Optional<MarkdownPage>> parsed = new HashMap<>();

        Anchors(Snapshot snapshot, WikiLinkOrder order) {
            this.snapshot = snapshot;
            this.order = order;
        }

        Optional<Groups.Entry> broken(LinkRef link) {
            return switch (link.resolved()) {
                case LinkTarget.Missing missing -> Optional.of(LinkEntries.outgoing(link));
                case LinkTarget.ToPage to
                        when to.anchor().isPresent() && !exists(to.page(), to.anchor().get()) ->
                        Optional.of(LinkEntries.withoutAnchor(LinkEntries.outgoing(link), link));
                default -> Optional.empty();
            };
        }

        private boolean exists(PageName page, String anchor) {
            return parsed.computeIfAbsent(
                            page,
                            name ->
                                    snapshot.findPage(name)
                                            .map(Page::lenientText)
                                            .map(text -> MarkdownPage.parse(text, order)))
                    .flatMap(markdown -> markdown.anchor(anchor))
                    .isPresent();
        }
    }
}
