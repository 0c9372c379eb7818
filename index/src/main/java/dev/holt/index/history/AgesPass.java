package dev.holt.index.history;

import dev.holt.wiki.FileRecord;
import dev.holt.wiki.FileRecord.At;
import dev.holt.wiki.FileRecord.Nowhere;
import dev.holt.wiki.FileRecord.Origin;
import dev.holt.wiki.FileRecord.Unsought;
import dev.holt.wiki.History;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageHistory;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One pass back through the commits that finds the ages of all pages.
 *
 * <p>Design note: at each commit wait the pages whose history leads there, by the path they have in
 * it. Commits are visited from the largest number down, so everything that leads to a commit has
 * arrived when it is visited. Pages that it left alone go on to its first parent all together, as
 * one map that is handed over; the others go where {@link History#page} would go. So the pass costs
 * about as much as reading all records once, whatever the number of pages.
 */
final class AgesPass {
    private final History history;
    private final Snapshot snapshot;
    private final KnownPast past;
    private final Map<Integer, Map<String, List<Found>>> waiting = new HashMap<>();

    AgesPass(History history, Snapshot snapshot, KnownPast past) {
        this.history = history;
        this.snapshot = snapshot;
        this.past = past;
    }

    /** What has been found about a page. */
    private static final class Found {
        private final PageName page;
        private final Set<String> authors = new HashSet<>();
        private int newest = -1;
        private boolean unsure;

        Found(PageName page) {
            this.page = page;
        }
    }

    PageAges run() {
        List<Found> all = new ArrayList<>();
        Map<String, List<Found>> start = new HashMap<>();
        for (PageEntry entry : snapshot.pages()) {
            Found found = new Found(entry.name());
            all.add(found);
            start.put(entry.name().path(), List.of(found));
        }
        int tip = past.number(snapshot.revision());
        waiting.put(tip, start);
        for (int number = tip; number >= 0 && !waiting.isEmpty(); number--) {
            Map<String, List<Found>> here = waiting.remove(number);
            if (here != null) {
                visit(number, here);
            }
        }
        Map<PageName, PageAge> ages = new HashMap<>();
        all.forEach(found -> ages.put(found.page, age(found)));
        return new PageAges(ages);
    }

    private void visit(int number, Map<String, List<Found>> here) {
        int[] parents = past.parents(number);
        for (FileRecord file : past.files(number)) {
            List<Found> pages = here.remove(file.path());
            if (pages != null) {
                pass(number, file, pages);
            }
        }
        if (parents.length > 0 && !here.isEmpty()) {
            waiting.merge(parents[0], here, AgesPass::joined);
        }
    }

    private void pass(int number, FileRecord file, List<Found> pages) {
        int[] parents = past.parents(number);
        for (int i = 0; i < parents.length; i++) {
            if (file.isSameIn(file.origins().get(i))) {
                goOn(parents[i], file.path(), pages);
                return;
            }
        }
        String author = past.author(number);
        for (Found found : pages) {
            found.authors.add(author);
            found.newest = Math.max(found.newest, number);
        }
        for (int i = 0; i < parents.length; i++) {
            follow(file.origins().get(i), parents[i], file.path(), pages);
        }
    }

    private void follow(Origin origin, int parent, String path, List<Found> pages) {
        switch (origin) {
            case At at -> goOn(parent, at.path(), pages);
            case Nowhere _ -> goOn(parent, path, pages);
            case Unsought _ -> pages.forEach(found -> found.unsure = true);
        }
    }

    private void goOn(int parent, String path, List<Found> pages) {
        Map<String, List<Found>> there = waiting.computeIfAbsent(parent, _ -> new HashMap<>());
        there.merge(path, pages, AgesPass::together);
    }

    private static Map<String, List<Found>> joined(
            Map<String, List<Found>> one, Map<String, List<Found>> other) {
        Map<String, List<Found>> larger = one.size() < other.size() ? other : one;
        Map<String, List<Found>> smaller = one.size() < other.size() ? one : other;
        smaller.forEach((path, pages) -> larger.merge(path, pages, AgesPass::together));
        return larger;
    }

    private static List<Found> together(List<Found> one, List<Found> other) {
        Set<Found> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private PageAge age(Found found) {
        if (found.unsure) {
            readAuthors(found);
        }
        return new PageAge(
                Instant.ofEpochSecond(past.authored(found.newest)),
                past.author(found.newest),
                past.revision(found.newest),
                Set.copyOf(found.authors));
    }

    /** Where the records leave a move open, the page's history itself tells. */
    private void readAuthors(Found found) {
        Optional<Revision> after = Optional.empty();
        do {
            PageHistory part = history.page(snapshot, found.page, 1_000, after);
            part.entries().forEach(entry -> found.authors.add(entry.author().toString()));
            after = part.next();
        } while (after.isPresent());
    }
}
