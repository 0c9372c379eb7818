package dev.holt.tools;

import dev.holt.wiki.ChangedPath;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentChanges;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of pages by their last change, newest first.
 *
 * <p>It walks the commits back from the snapshot, but no further than it takes to find the pages
 * that are wanted, and never past {@link #MAX_COMMITS}: pages that did not change within those
 * follow sorted by name, without a time.
 */
final class RecentOrder {
    static final int MAX_COMMITS = 3_000;
    private static final int MIN_BATCH = 25;
    private static final int MAX_BATCH = 250;

    private final Wiki wiki;
    private final Snapshot snapshot;
    private final String prefix;
    private final int maxCommits;
    private final Map<PageName, ListedPage> waiting = new LinkedHashMap<>();
    private final List<ListedPage> sorted = new ArrayList<>();
    private Optional<HistoryCommit> bulk = Optional.empty();

    RecentOrder(Wiki wiki, Snapshot snapshot, String prefix, int maxCommits) {
        this.wiki = wiki;
        this.snapshot = snapshot;
        this.prefix = prefix;
        this.maxCommits = maxCommits;
    }

    /** All the pages, of which the first {@code wanted} are certain to be in order. */
    List<ListedPage> sort(List<ListedPage> pages, int wanted) {
        pages.forEach(page -> waiting.put(page.name(), page));
        Optional<Revision> after = Optional.empty();
        int left = maxCommits;
        while (left > 0 && sorted.size() < wanted && !waiting.isEmpty()) {
            int batch = Math.min(left, Math.clamp(wanted - sorted.size(), MIN_BATCH, MAX_BATCH));
            RecentChanges changes = wiki.history().recent(snapshot, query(batch, after));
            changes.commits().forEach(this::take);
            left -= batch;
            after = changes.next();
            if (after.isEmpty()) {
                takeRestOfBulk(wiki.at(Revision.NONE));
                break;
            }
        }
        sorted.addAll(waiting.values());
        return sorted;
    }

    private RecentQuery query(int limit, Optional<Revision> after) {
        return new RecentQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), prefix, limit, after);
    }

    /**
     * Takes a commit's files; a bulk commit names only some, so the rest follow once the commit
     * before it is known.
     */
    private void take(HistoryCommit commit) {
        if (bulk.isPresent()) {
            takeRestOfBulk(wiki.at(commit.revision()));
        }
        commit.files().forEach(file -> take(file.path(), commit));
        bulk = commit.moreFiles() > 0 ? Optional.of(commit) : Optional.empty();
    }

    private void takeRestOfBulk(Snapshot before) {
        bulk.ifPresent(commit -> {
            for (ChangedPath changed : wiki.history().changed(before, wiki.at(commit.revision()))) {
                take(changed.path(), commit);
            }
        });
        bulk = Optional.empty();
    }

    private void take(String path, HistoryCommit commit) {
        ListedPage page = PageName.isPagePath(path) ? waiting.remove(PageName.ofPath(path)) : null;
        if (page != null) {
            sorted.add(page.changedBy(commit));
        }
    }
}
