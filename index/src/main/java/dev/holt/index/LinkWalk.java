package dev.holt.index;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.PageName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks along links from page to page, nearest pages first.
 *
 * <p>No more than a number of pages are opened, so that a question about a large wiki ends; pages
 * are opened in the order of their names, so that its answer is always the same.
 */
final class LinkWalk {
    private final LinkGraph links;
    private final int maxOpened;
    private final Map<PageName, @Nullable PageName> cameFrom = new HashMap<>();
    private final Map<PageName, Integer> distances = new HashMap<>();
    private final Deque<PageName> waiting = new ArrayDeque<>();
    private int opened;

    LinkWalk(LinkGraph links, int maxOpened) {
        this.links = links;
        this.maxOpened = maxOpened;
    }

    LinkGraph.Neighbourhood neighbours(PageName start, LinkGraph.Direction direction, int depth) {
        List<Neighbour> found = new ArrayList<>();
        begin(start);
        while (!waiting.isEmpty() && opened < maxOpened) {
            PageName page = waiting.remove();
            int distance = distance(page) + 1;
            if (distance > depth) {
                return new LinkGraph.Neighbourhood(found, true);
            }
            for (PageName next : beside(page, direction)) {
                if (reach(next, page)) {
                    found.add(new Neighbour(next, distance));
                }
            }
        }
        boolean ended = waiting.stream().allMatch(page -> distance(page) == depth);
        return new LinkGraph.Neighbourhood(found, ended);
    }

    LinkGraph.Route route(PageName start, PageName end, LinkGraph.Direction direction) {
        begin(start);
        while (!waiting.isEmpty() && opened < maxOpened && !distances.containsKey(end)) {
            PageName page = waiting.remove();
            for (PageName next : beside(page, direction)) {
                reach(next, page);
            }
        }
        return distances.containsKey(end)
                ? new LinkGraph.Route(Optional.of(wayTo(end)), true)
                : new LinkGraph.Route(Optional.empty(), waiting.isEmpty());
    }

    private void begin(PageName start) {
        distances.put(start, 0);
        cameFrom.put(start, null);
        waiting.add(start);
    }

    private boolean reach(PageName page, PageName from) {
        if (distances.putIfAbsent(page, distance(from) + 1) != null) {
            return false;
        }
        cameFrom.put(page, from);
        waiting.add(page);
        return true;
    }

    private int distance(PageName page) {
        return distances.getOrDefault(page, 0);
    }

    private List<PageName> wayTo(PageName end) {
        List<PageName> way = new ArrayList<>();
        for (PageName page = end; page != null; page = cameFrom.get(page)) {
            way.add(page);
        }
        Collections.reverse(way);
        return way;
    }

    private SortedSet<PageName> beside(PageName page, LinkGraph.Direction direction) {
        opened++;
        SortedSet<PageName> beside = new TreeSet<>();
        if (direction != LinkGraph.Direction.INCOMING) {
            for (LinkRef link : links.outgoing(page)) {
                if (link.resolved() instanceof LinkTarget.ToPage(PageName to, var _)) {
                    beside.add(to);
                }
            }
        }
        if (direction != LinkGraph.Direction.OUTGOING) {
            links.incoming(page).forEach(link -> beside.add(link.from()));
        }
        return beside;
    }
}
