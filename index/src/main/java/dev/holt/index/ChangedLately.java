package dev.holt.index;

import dev.holt.render.macro.QueryRow;
import dev.holt.wiki.ChangedFile;
import dev.holt.wiki.History;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentChanges;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that changed last, each once with its newest change.
 *
 * <p>Of a commit that changed very many files, the wiki's history tells the first ones only.
 *
 * @param history where changes are found
 * @param limits how many commits are looked at
 */
record ChangedLately(History history, QueryLimits limits) {
    private static final int COMMITS_AT_ONCE = 100;

    /** The pages whose names start with {@code prefix}, newest change first. */
    List<QueryRow> rows(Snapshot at, String prefix, int limit) {
        Map<PageName, QueryRow> rows = new LinkedHashMap<>();
        Optional<Revision> after = Optional.empty();
        int left = limits.maxCommits();
        while (left > 0 && rows.size() < limit) {
            int commits = Math.min(left, COMMITS_AT_ONCE);
            RecentChanges changes = history.recent(at, query(prefix, commits, after));
            changes.commits().forEach(commit -> add(commit, prefix, rows));
            left -= commits;
            after = changes.next();
            if (after.isEmpty()) {
                break;
            }
        }
        return rows.values().stream().limit(limit).toList();
    }

    private static RecentQuery query(String prefix, int commits, Optional<Revision> after) {
        return new RecentQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), prefix, commits, after);
    }

    private static void add(HistoryCommit commit, String prefix, Map<PageName, QueryRow> rows) {
        for (ChangedFile file : commit.files()) {
            if (PageName.isPagePath(file.path())) {
                PageName page = PageName.ofPath(file.path());
                if (page.value().startsWith(prefix)) {
                    rows.putIfAbsent(page, row(page, file, commit));
                }
            }
        }
    }

    private static QueryRow row(PageName page, ChangedFile file, HistoryCommit commit) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", commit.time().toString());
        fields.put("author", commit.author().name());
        fields.put("kind", file.kind().name().toLowerCase(Locale.ROOT));
        fields.put("message", commit.message());
        fields.put("revision", commit.revision().abbreviated());
        return new QueryRow(page, fields);
    }
}
