package dev.holt.tools.operation;

import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.index.SearchResult;
import dev.holt.index.WikiIndex;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.render.Span;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the sections of many pages that say most about a question, within a number of
 * characters.
 *
 * <p>Sections with every word come first, then those with more than half of them. A text is taken
 * once, wherever else it stands, and no line twice. {@link PassageRoom} says how much is taken of
 * which, and {@link PassageCut} which part of a long one.
 */
public final class ContextGathering {
    /** How many sections of each search are considered. */
    static final int CONSIDERED = 40;

    /** With so many sections that have every word, those with fewer words are not looked for. */
    static final int ENOUGH = 10;

    private final SearchResult found;
    private final Snapshot snapshot;
    private final WikiIndex index;
    private final Map<PageName, String> texts = new HashMap<>();
    private final List<Passage> sections = new ArrayList<>();
    private final Set<Citation> considered = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private int repeated;

    private ContextGathering(SearchResult found, Snapshot snapshot, WikiIndex index) {
        this.found = found;
        this.snapshot = snapshot;
        this.index = index;
    }

    /**
     * What the snapshot's pages say about a question.
     *
     * @throws dev.holt.index.SearchException when the question is empty or too long, or a filter
     *     makes no sense
     */
    public static GatheredContext of(ContextQuestion question, WikiIndex index, Snapshot snapshot) {
        SearchQuery whole = SearchQuery.of(question.text(), CONSIDERED).in(question.scope());
        SearchQuery query = question.part() ? whole.with(SearchQuery.Extra.PART) : whole;
        SearchResult found = index.search(query, snapshot);
        ContextGathering gathering = new ContextGathering(found, snapshot, index);
        gathering.addHits(found.hits(), 0);
        if (!found.relaxed() && found.hits().size() < ENOUGH && !found.hits().isEmpty()) {
            int most = found.words().terms().size() + found.words().prefixes().size();
            SearchQuery any = query.with(SearchQuery.Extra.ANY_WORD);
            gathering.addHits(index.search(any, snapshot).hits(), most / 2 + 1);
        }
        return gathering.within(question.maxChars());
    }

    private void addHits(List<SearchHit> hits, int minWords) {
        for (SearchHit hit : hits) {
            Passage section = whole(hit);
            boolean wanted =
                    considered.add(section.citation())
                            && (minWords == 0 || words(hit, section) >= minWords)
                            && sections.stream().noneMatch(other -> overlap(section, other));
            if (wanted && said.add(content(section))) {
                sections.add(section);
            } else if (wanted) {
                repeated++;
            }
        }
    }

    private int words(SearchHit hit, Passage section) {
        return found.words()
                .in(
                        hit.page()
                                + " "
                                + hit.title()
                                + " "
                                + section.section().orElse("")
                                + " "
                                + section.text());
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.page().equals(other.page())
                && one.firstLine() <= other.lastLine()
                && other.firstLine() <= one.lastLine();
    }

    /** The text without its heading and without regard to space. */
    private static String content(Passage section) {
        String text = section.text();
        String body = section.section().isPresent() ? text.substring(text.indexOf('\n') + 1) : text;
        return body.isBlank()
                ? section.citation().toString()
                : body.strip().replaceAll("\\s+", " ");
    }

    /** The section of a hit; with all that is below it where it has no text of its own. */
    private Passage whole(SearchHit hit) {
        String text = texts.computeIfAbsent(hit.page(), this::read);
        int lastLine = hit.lastLine();
        if (hit.snippet().isEmpty() && hit.section().isPresent()) {
            Section section =
                    MarkdownPage.parse(text, index.wikiLinkOrder()).section(hit.section().get());
            lastLine = section.lastLine();
        }
        Passage page =
                new Passage(hit.page(), hit.section(), snapshot.revision(), 1, 1, text, true);
        Passage lines = page.part(lines(text, hit.firstLine(), lastLine));
        return new Passage(
                lines.page(),
                lines.section(),
                lines.revision(),
                lines.firstLine(),
                lines.lastLine(),
                lines.text(),
                false);
    }

    private String read(PageName page) {
        return snapshot.findPage(page).map(Page::lenientText).orElse("");
    }

    private static Span lines(String text, int first, int last) {
        int start = 0;
        for (int line = 1; line < first && start < text.length(); line++) {
            start = after(text, start);
        }
        int end = start;
        for (int line = first; line <= last && end < text.length(); line++) {
            end = after(text, end);
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static int after(String text, int lineStart) {
        int end = text.indexOf('\n', lineStart);
        return end < 0 ? text.length() : end + 1;
    }

    private GatheredContext within(int maxChars) {
        int remark = GatheredContext.searchRemark(found).length() + 1;
        GatheredContext everything =
                new GatheredContext(found, inOrder(sections), List.of(), repeated);
        if (String.join("\n", everything.blocks()).length() <= maxChars) {
            return everything;
        }
        int room = maxChars - remark - GatheredContext.MAX_REMARK;
        PassageRoom filled = PassageRoom.filled(sections, room, found.words()::in);
        return new GatheredContext(found, inOrder(filled.taken()), filled.leftOut(), repeated);
    }

    /** The passages with those of one page together, in the page's order. */
    private static List<Passage> inOrder(List<Passage> best) {
        Map<PageName, List<Passage>> byPage = new LinkedHashMap<>();
        best.forEach(
                each -> byPage.computeIfAbsent(each.page(), page -> new ArrayList<>()).add(each));
        byPage.values().forEach(each -> each.sort(Comparator.comparingInt(Passage::firstLine)));
        return byPage.values().stream().flatMap(List::stream).toList();
    }
}
