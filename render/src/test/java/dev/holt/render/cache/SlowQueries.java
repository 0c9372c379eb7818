package dev.holt.render.cache;

import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers queries without an index: by reading everything. */
record SlowQueries(Wiki wiki) implements WikiQueries {
    @Override
    public List<QueryRow> answer(Snapshot at, WikiQuery query) {
        return switch (query) {
            case WikiQuery.Backlinks(var page) ->
                    at.pages().stream()
                            .map(PageEntry::name)
                            .filter(name -> !name.equals(page))
                            .filter(name ->
                                    at.page(name.value() + ".md").text().contains("[[" + page))
                            .map(name -> new QueryRow(name, Map.of()))
                            .toList();
            case WikiQuery.RecentChanges(var prefix, var limit) ->
                    wiki
                            .history()
                            .recent(
                                    at,
                                    new RecentQuery(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            prefix,
                                            limit,
                                            Optional.empty()))
                            .commits()
                            .stream()
                            .map(commit ->
                                    new QueryRow(
                                            new PageName("Commit"),
                                            Map.of(
                                                    "revision", commit.revision().id(),
                                                    "time", commit.time().toString(),
                                                    "author", commit.author().name(),
                                                    "kind", "changed")))
                            .toList();
            default -> List.of();
        };
    }
}
