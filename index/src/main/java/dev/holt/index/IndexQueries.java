package dev.holt.index;

import dev.holt.render.FrontMatter;
import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The questions of macros, answered by the index and the history, and a page's properties by the
 * page itself.
 *
 * <p>Answers are remembered by the root tree for which they hold, so that asking again while the
 * tree stays is a look into a map. The index is opened with the first question that takes it.
 */
public final class IndexQueries implements WikiQueries {
    /** Counts up whenever equal wikis get other answers than before. */
    private static final int VERSION = 1;

    private static final int SECTIONS_OF_A_PAGE = SearchLimits.defaults().hitsPerPage();

    private final Supplier<Wiki> wiki;
    private final Supplier<WikiIndex> index;
    private final QueryLimits limits;
    private final KeptAnswers kept;
    private final AtomicReference<TreeLinks> newestLinks = new AtomicReference<>();

    /**
     * @param wiki the wiki whose snapshots are asked about
     * @param index its index
     */
    public IndexQueries(Supplier<Wiki> wiki, Supplier<WikiIndex> index, QueryLimits limits) {
        this.wiki = wiki;
        this.index = index;
        this.limits = limits;
        this.kept = new KeptAnswers(limits.keptRows());
    }

    @Override
    public String id() {
        return "index:" + VERSION + ":" + limits;
    }

    /**
     * The rows that answer a query, in the order that {@link WikiQuery} states.
     *
     * @throws MacroException when a search's text cannot be searched for
     */
    @Override
    public List<QueryRow> answer(Snapshot at, WikiQuery query) {
        return kept.answer(validFor(at, query), query, () -> answered(at, query));
    }

    /** What the answer belongs to: the commit for history, else the tree. */
    private static String validFor(Snapshot at, WikiQuery query) {
        return query instanceof WikiQuery.RecentChanges ? at.revision().id() : at.rootTree();
    }

    private List<QueryRow> answered(Snapshot at, WikiQuery query) {
        List<QueryRow> rows =
                switch (query) {
                    case WikiQuery.Backlinks(PageName page) -> backlinks(at, page);
                    case WikiQuery.Tagged(String tag) -> tagged(at, tag);
                    case WikiQuery.Search(String text, int limit) -> found(at, text, limit);
                    case WikiQuery.Orphans() -> plain(links(at).orphans());
                    case WikiQuery.Wanted(int limit) -> wanted(at, limit);
                    case WikiQuery.Properties(PageName page) -> properties(at, page);
                    case WikiQuery.RecentChanges(String prefix, int limit) ->
                            new ChangedLately(wiki.get().history(), limits).rows(at, prefix, limit);
                };
        return rows.subList(0, Math.min(rows.size(), limits.maxRows()));
    }

    private List<QueryRow> backlinks(Snapshot at, PageName page) {
        return plain(
                links(at).incoming(page).stream().map(LinkRef::from).distinct().sorted().toList());
    }

    private List<QueryRow> tagged(Snapshot at, String tag) {
        PageFilter filter = new PageFilter("", Optional.of(tag), Optional.empty());
        return plain(index.get().pages(filter, at).stream().map(PageSummary::page).toList());
    }

    /** The best section of each page speaks for it. */
    private List<QueryRow> found(Snapshot at, String text, int limit) {
        Map<PageName, QueryRow> rows = new LinkedHashMap<>();
        try {
            SearchQuery query = SearchQuery.of(text, enoughHits(limit));
            for (SearchHit hit : index.get().search(query, at).hits()) {
                rows.putIfAbsent(hit.page(), row(hit));
            }
        } catch (SearchException e) {
            throw forReaders(e);
        }
        return rows.values().stream().limit(limit).toList();
    }

    /**
     * What is wrong with the text stays so, and is shown in the macro's place for as long as the
     * text does. Being interrupted says nothing about the text, so it must not be kept.
     */
    static RuntimeException forReaders(SearchException e) {
        return e.code().equals(SearchException.INTERRUPTED)
                ? e
                : new MacroException(String.valueOf(e.getMessage()));
    }

    /** Hits are sections, of which a page may have several. */
    private static int enoughHits(int pages) {
        return (int) Math.min(Integer.MAX_VALUE, (long) pages * SECTIONS_OF_A_PAGE);
    }

    private static QueryRow row(SearchHit hit) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", hit.title());
        hit.section().ifPresent(section -> fields.put("section", section));
        fields.put("snippet", hit.snippet());
        return new QueryRow(hit.page(), fields);
    }

    private List<QueryRow> wanted(Snapshot at, int limit) {
        return links(at).wanted().stream()
                .limit(limit)
                .map(page ->
                        new QueryRow(
                                new PageName(page.name()),
                                Map.of("count", Integer.toString(page.from().size()))))
                .toList();
    }

    private static List<QueryRow> properties(Snapshot at, PageName name) {
        Optional<Page> page = at.findPage(name);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        FrontMatter.of(page.get().lenientText())
                .ifPresent(block ->
                        block.properties()
                                .forEach((property, value) -> fields.put(property, shown(value))));
        return List.of(new QueryRow(name, fields));
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static List<QueryRow> plain(List<PageName> pages) {
        return pages.stream().map(page -> new QueryRow(page, Map.of())).toList();
    }

    /** The links of a tree; those of the newest one asked about remember what they worked out. */
    private LinkGraph links(Snapshot at) {
        TreeLinks known = newestLinks.get();
        if (known == null || !known.rootTree().equals(at.rootTree())) {
            known = new TreeLinks(at.rootTree(), index.get().links(at));
            newestLinks.set(known);
        }
        return known.links();
    }

    private record TreeLinks(String rootTree, LinkGraph links) {}
}
