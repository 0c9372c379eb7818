package dev.holt.index.history;

import dev.holt.wiki.BlameLine;
import dev.holt.wiki.History;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.HistoryEntry;
import dev.holt.wiki.PageHistory;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentChanges;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.SearchPace;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TextChange;
import dev.holt.wiki.TextChanges;
import dev.holt.wiki.TextQuery;
import dev.holt.wiki.TextSearch;
import dev.holt.wiki.WikiException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a history answers, read to the end in parts. */
public record Answers(History history) {
    private static final int PART = 7;

    /** All of a page's history; empty when the page never existed. */
    public List<HistoryEntry> page(Snapshot at, PageName page) {
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<Revision> after = Optional.empty();
        try {
            do {
                PageHistory part = history.page(at, page, PART, after);
                entries.addAll(part.entries());
                after = part.next();
            } while (after.isPresent());
        } catch (WikiException.UnknownPage never) {
            return List.of();
        }
        return entries;
    }

    /** All that there is to say of a text. */
    public List<TextChange> search(Snapshot at, TextQuery query) {
        List<TextChange> changes = new ArrayList<>();
        Optional<TextChanges.Place> start = Optional.of(TextChanges.Place.START);
        try {
            while (start.isPresent()) {
                TextChanges part =
                        history.search(
                                query, at, new TextSearch(PART, start.get(), SearchPace.UNHURRIED));
                changes.addAll(part.changes());
                start = part.next();
            }
        } catch (WikiException.UnknownPage never) {
            return List.of();
        }
        return changes;
    }

    /** Where all lines of a page come from. */
    public List<BlameLine> blame(Snapshot at, PageName page) {
        return history.blame(at, page, 1, Integer.MAX_VALUE).lines();
    }

    /** All commits that a query asks for, whatever its limit. */
    public List<HistoryCommit> recent(Snapshot at, RecentQuery query) {
        List<HistoryCommit> commits = new ArrayList<>();
        Optional<Revision> after = Optional.empty();
        do {
            RecentChanges part =
                    history.recent(
                            at,
                            new RecentQuery(
                                    query.since(),
                                    query.sinceTime(),
                                    query.author(),
                                    query.prefix(),
                                    PART,
                                    after));
            commits.addAll(part.commits());
            after = part.next();
        } while (after.isPresent());
        return commits;
    }

    /** The age of a page as its history tells it. */
    public PageAge age(Snapshot at, PageName page) {
        List<HistoryEntry> entries = page(at, page);
        Set<String> authors = new HashSet<>();
        entries.forEach(entry -> authors.add(entry.author().toString()));
        HistoryEntry newest = entries.getFirst();
        return new PageAge(newest.time(), newest.author().toString(), newest.revision(), authors);
    }
}
