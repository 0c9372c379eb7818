package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choice;

import dev.holt.index.WantedPage;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.WikiCheck;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code check_wiki}: what a keeper would want to put right, counted and then listed. */
final class CheckWiki {
    private static final String NAME = "check_wiki";
    private static final String SHOW = "show";

    /** How many entries of each list there are when no list was chosen. */
    static final int OVERVIEW_ENTRIES = 5;

    /** How many linking pages are named for a wanted page. */
    static final int NAMED_REFERRERS = 5;

    private static final int PROGRESS_STEP = 200;

    private final ToolEnvironment environment;

    private CheckWiki(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        CheckWiki tool = new CheckWiki(environment);
        InputSchema schema =
                InputSchema.object()
                        .optional(
                                SHOW,
                                choice(
                                        "",
                                        "broken_links",
                                        "broken_anchors",
                                        "ambiguous_links",
                                        "ambiguous_names",
                                        "wanted",
                                        "orphans",
                                        "invalid_front_matter",
                                        "not_utf8"));
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Check wiki",
                "Counts what needs repair in the whole wiki and shows the first of each kind; show lists one kind in full.",
                Schemas.paged(Schemas.asOf(schema), environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Optional<String> show = arguments.optionalString(SHOW);
        String scope = Cursor.scope(NAME, show);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.asOf(environment.wiki().get(), arguments, cursor);

        WikiIndex index = environment.index().get();
        int pages = snapshot.pages().size();
        int parts = WikiCheck.parts(pages);
        int indexed = IndexWait.before(parts, index, snapshot, context);
        WikiCheck check =
                WikiCheck.of(
                        snapshot,
                        index.links(snapshot),
                        done -> report(done, pages, indexed, context));
        Answer answer =
                Answer.at(snapshot.revision())
                        .line(
                                "Checked %s at revision %s."
                                        .formatted(
                                                Wording.count(pages, "page"),
                                                snapshot.revision().abbreviated()));
        answer.field("problems", problems(check));
        Groups groups = groups(check, new MeantPages(new Suggestions(environment), snapshot));
        if (show.isPresent()) {
            int offset = cursor.map(Cursor::offset).orElse(0);
            int limit = arguments.integer(Fields.LIMIT);
            groups.addOne(
                    answer, show.get(), new Groups.Page(offset, limit, scope, snapshot.revision()));
        } else {
            groups.addOverview(answer, OVERVIEW_ENTRIES);
        }
        return answer.result();
    }

    /** Tells of every {@value #PROGRESS_STEP}th page, and of every part after the last page. */
    private static void report(int done, int pages, int indexed, CallContext context) {
        if (done % PROGRESS_STEP == 0 || done > pages) {
            context.progress(
                    indexed + done,
                    indexed + WikiCheck.parts(pages),
                    done > pages ? "checking links" : "checking pages");
            Cancelled.check(context);
        }
    }

    /**
     * What is wrong beyond doubt; a page that nobody links to, or has not written yet, may be meant
     * so.
     */
    private static int problems(WikiCheck check) {
        return check.brokenLinks().size()
                + check.brokenAnchors().size()
                + check.ambiguousLinks().size()
                + check.ambiguousNames().size()
                + check.invalidFrontMatter().size()
                + check.notUtf8().size();
    }

    private static Groups groups(WikiCheck check, MeantPages meant) {
        return new Groups(SHOW)
                .add("broken_links", check.brokenLinks().stream().map(LinkEntries::full).toList())
                .add(
                        "broken_anchors",
                        check.brokenAnchors().stream()
                                .map(link ->
                                        LinkEntries.withoutAnchor(LinkEntries.full(link), link))
                                .toList())
                .add(
                        "ambiguous_links",
                        check.ambiguousLinks().stream().map(LinkEntries::full).toList())
                .add(
                        "ambiguous_names",
                        check.ambiguousNames().stream().map(CheckWiki::clash).toList())
                .add(
                        "wanted",
                        check.wanted().stream()
                                .map(page -> meant.addTo(wanted(page), page.name()))
                                .toList())
                .add("orphans", check.orphans().stream().map(CheckWiki::page).toList())
                .add(
                        "invalid_front_matter",
                        check.invalidFrontMatter().stream().map(CheckWiki::problem).toList())
                .add("not_utf8", check.notUtf8().stream().map(CheckWiki::page).toList());
    }

    private static Groups.Entry page(PageName page) {
        return new Groups.Entry(page.value(), Map.of(Fields.PAGE, page.value()));
    }

    private static Groups.Entry problem(WikiCheck.PageProblem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, problem.page().value());
        fields.put("problem", problem.problem());
        return new Groups.Entry(problem.page() + ": " + problem.problem(), fields);
    }

    private static Groups.Entry clash(List<PageName> pages) {
        List<String> names = pages.stream().map(PageName::value).toList();
        return new Groups.Entry(
                String.join(" and ", names) + " differ only in case", Map.of("pages", names));
    }

    private static Groups.Entry wanted(WantedPage wanted) {
        List<String> from =
                wanted.from().stream().limit(NAMED_REFERRERS).map(PageName::value).toList();
        int hidden = wanted.from().size() - from.size();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, wanted.name());
        fields.put("links", wanted.from().size());
        fields.put("from", from);
        String more = hidden > 0 ? " and " + Wording.number(hidden) + " more" : "";
        return new Groups.Entry(
                wanted.name()
                        + ", wanted by "
                        + from.stream().collect(Collectors.joining(", "))
                        + more,
                fields);
    }
}
