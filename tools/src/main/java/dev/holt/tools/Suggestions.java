package dev.holt.tools;

import dev.holt.index.IndexWatcher;
import dev.holt.index.SearchException;
import dev.holt.index.Suggestion;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pages that may be meant by what somebody wrote: the one source of completions, of what is
 * proposed for an unknown page or a broken link, and of the answer to "what is it called?".
 *
 * <p>The index knows names, titles, headings and misspellings, and is asked where it is at hand.
 * Nobody waits for one to be built over this; meanwhile the names alone must do.
 */
final class Suggestions {
    /** How long the index may take to catch up with the newest commits. */
    private static final int PATIENCE_MILLIS = 500;

    private final ToolEnvironment environment;

    Suggestions(ToolEnvironment environment) {
        this.environment = environment;
    }

    /** The pages that an unknown name may mean, best first. */
    List<PageName> meant(String written, int limit, Snapshot snapshot) {
        Set<PageName> pages = new LinkedHashSet<>();
        readyIndex(snapshot)
                .ifPresent(index -> {
                    addPages(index.suggest(written, limit, snapshot), pages);
                    String leaf = written.substring(written.lastIndexOf('/') + 1);
                    if (pages.isEmpty() && !leaf.equals(written)) {
                        addPages(index.suggest(leaf, limit, snapshot), pages);
                    }
                });
        return pages.isEmpty()
                ? snapshot.nearNames(written, limit)
                : pages.stream().limit(limit).toList();
    }

    /**
     * The names of pages that what is being typed may become, best first. Where any name has it,
     * only such names: what is merely alike would stand in the way of somebody who knows the name.
     */
    List<String> completed(String typed, int limit, Snapshot snapshot) {
        List<String> names =
                snapshot.pages().stream().map(PageEntry::name).map(Object::toString).toList();
        if (typed.isBlank()) {
            return names;
        }
        Set<PageName> pages = new LinkedHashSet<>();
        readyIndex(snapshot)
                .ifPresent(index -> addPages(index.suggest(typed, limit, snapshot), pages));
        Set<String> proposed = new LinkedHashSet<>();
        pages.forEach(page -> proposed.add(page.value()));
        List<String> shortFirst =
                names.stream().sorted(Comparator.comparingInt(String::length)).toList();
        List<String> named = Ranking.of(shortFirst, typed, "/");
        if (!named.isEmpty()) {
            proposed.retainAll(Set.copyOf(named));
        }
        proposed.addAll(named);
        return List.copyOf(proposed);
    }

    private static void addPages(List<Suggestion> suggestions, Set<PageName> pages) {
        suggestions.forEach(each -> pages.add(each.page()));
    }

    private Optional<WikiIndex> readyIndex(Snapshot snapshot) {
        try {
            WikiIndex index = environment.index().get();
            boolean ready =
                    index.status(snapshot).atHand() && index.prepare(snapshot, new Patience());
            return ready ? Optional.of(index) : Optional.empty();
        } catch (WikiException | SearchException noIndex) {
            return Optional.empty();
        }
    }

    /** Waits for a moment, and tells nobody. */
    private static final class Patience implements IndexWatcher {
        private final long start = System.nanoTime();

        @Override
        public void indexing(int done, int total) {}

        @Override
        public boolean givenUp() {
            return System.nanoTime() - start > PATIENCE_MILLIS * 1_000_000L;
        }
    }
}
