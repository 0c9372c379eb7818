package dev.holt.tools;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.macro.WikiQuery;
import java.time.Instant;
import java.util.Optional;

/** What a rendered page was made from, as people and agents read it. */
final class DependencyWords {
    private static final int SHORT = 12;

    private DependencyWords() {}

    /** The kind as a word, and the question with its answer. */
    record Words(String kind, String text) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    static Words of(Dependency dependency) {
        return switch (dependency) {
            case Dependency.PageContent(var page, String blob) ->
                    new Words("content", page + is(blob));
            case Dependency.PageExists(String name, boolean exists) ->
                    new Words("page", name + (exists ? " exists" : " is missing"));
            case Dependency.AttachmentExists(String path, boolean exists) ->
                    new Words("attachment", path + (exists ? " exists" : " is missing"));
            case Dependency.NamesIgnoringCase(String name, String digest) ->
                    new Words("names", "pages called " + name + " in any case" + is(digest));
            case Dependency.NamesByLeaf(String leaf, String digest) ->
                    new Words("names", "pages whose names end in " + leaf + is(digest));
            case Dependency.AttachmentsByLeaf(String leaf, String digest) ->
                    new Words("names", "attachments called " + leaf + is(digest));
            case Dependency.NamesUnder(String folder, String digest) ->
                    new Words("names", "all pages below " + folder(folder) + is(digest));
            case Dependency.PagesUnder(String folder, String tree) ->
                    new Words("tree", "everything below " + folder(folder) + is(tree));
            case Dependency.QueryResult(WikiQuery query, String digest) ->
                    new Words("query", query(query) + is(digest));
            case Dependency.HistoryHead(String commit) -> new Words("history", "head" + is(commit));
            case Dependency.ValidBetween(Instant from, Instant until) -> time(from, until);
            case Dependency.MacroVersion(String name, String version) ->
                    new Words("macro", name + is(version));
            case Dependency.Variant(String dimension, Optional<String> value) ->
                    new Words("reader", dimension + value.map(v -> " is " + v).orElse(" unknown"));
        };
    }

    private static Words time(Instant from, Instant until) {
        String start = from.equals(Instant.MIN) ? "" : "from " + from;
        String end = until.equals(Instant.MAX) ? "" : "until " + until;
        return new Words("time", (start + " " + end).strip());
    }

    private static String query(WikiQuery query) {
        return switch (query) {
            case WikiQuery.Backlinks(var page) -> "pages that link to " + page;
            case WikiQuery.Tagged(String tag) -> "pages tagged " + tag;
            case WikiQuery.Search(String text, int limit) ->
                    "the first %d pages for '%s'".formatted(limit, text);
            case WikiQuery.Orphans() -> "pages without links to them";
            case WikiQuery.Wanted(int limit) -> "the first %d wanted pages".formatted(limit);
            case WikiQuery.Properties(var page) -> "properties of " + page;
            case WikiQuery.RecentChanges(String prefix, int limit) ->
                    "the last %d changes of %s".formatted(limit, folder(prefix));
        };
    }

    private static String folder(String folder) {
        return folder.isEmpty() ? "the wiki" : folder;
    }

    private static String is(String fingerprint) {
        return fingerprint.isEmpty()
                ? " is none"
                : " is " + fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }
}
