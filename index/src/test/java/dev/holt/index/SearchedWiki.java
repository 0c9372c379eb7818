package dev.holt.index;

import dev.holt.wiki.TestWiki;
import java.util.List;

/** A wiki with its index, and short ways to ask it. */
final class SearchedWiki implements AutoCloseable {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index;

    SearchedWiki(SearchLimits limits) {
        index = WikiIndex.open(test.wiki(), IndexOptions.defaults().withSearch(limits));
    }

    SearchedWiki() {
        this(SearchLimits.defaults());
    }

    TestWiki wiki() {
        return test;
    }

    WikiIndex index() {
        return index;
    }

    SearchResult search(String text) {
        return search(SearchQuery.of(text, 10));
    }

    SearchResult search(SearchQuery query) {
        return index.search(query, test.head());
    }

    /** The pages of the hits, best first. */
    List<String> found(String text) {
        return found(SearchQuery.of(text, 10));
    }

    List<String> found(SearchQuery query) {
        return search(query).hits().stream().map(hit -> hit.page().value()).toList();
    }

    @Override
    public void close() {
        index.close();
        test.close();
    }
}
