package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.macro.MacroException;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexQueriesTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void backlinks_arePagesEachOnceSortedByName() {
        test.write("Design/Auth", "");
        test.write("B", "[[Auth]] and again [[Design/Auth]]\n");
        test.write("A", "[it](Design/Auth.md)\n");

        assertThat(pages(new WikiQuery.Backlinks(page("Design/Auth")))).containsExactly("A", "B");
        assertThat(answer(new WikiQuery.Backlinks(page("B")))).isEmpty();
    }

    @Test
    void tagged_findsTagsBelowIgnoringCase() {
        test.write("B", "---\ntags: [Project/Alpha]\n---\n");
        test.write("A", "---\ntags: project\n---\n");
        test.write("C", "---\ntags: projects\n---\n");

        assertThat(pages(new WikiQuery.Tagged("PROJECT"))).containsExactly("A", "B");
    }

    @Test
    void search_namesEachPageOnceWithItsBestSection() {
        test.write("Otter", "# Otter\n\nOtters swim.\n\n## Food\n\nOtters eat fish.\n");
        test.write("Heron", "# Heron\n\nA heron eats fish and one otter.\n");

        List<QueryRow> rows = answer(new WikiQuery.Search("otter", 5));

        assertThat(rows).extracting(row -> row.page().value()).containsExactly("Otter", "Heron");
        assertThat(rows.getFirst().field("title")).isEqualTo("Otter");
        assertThat(rows.getFirst().field("snippet")).contains("**");
        assertThat(answer(new WikiQuery.Search("otter", 1))).hasSize(1);
    }

    @Test
    void searchWithoutText_isAnErrorForThePagesReaders() {
        test.write("A", "text\n");

        assertThatThrownBy(() -> answer(new WikiQuery.Search(" ", 5)))
                .isInstanceOf(MacroException.class);
    }

    @Test
    void interruptedSearch_isNoMessageToKeep() {
        SearchException interrupted = new SearchException(SearchException.INTERRUPTED, "stop");

        assertThat(IndexQueries.forReaders(interrupted)).isSameAs(interrupted);
        assertThat(IndexQueries.forReaders(new SearchException("query_too_long", "long")))
                .isInstanceOf(MacroException.class)
                .hasMessage("long");
    }

    @Test
    void orphansAndWanted_comeFromAllLinks() {
        test.write("Home", "[[A]] [[Gone]]\n");
        test.write("A", "[[Gone]] [[Lost]]\n");
        test.write("Alone", "");

        assertThat(pages(new WikiQuery.Orphans())).containsExactly("Alone");
        assertThat(answer(new WikiQuery.Wanted(5)))
                .containsExactly(
                        new QueryRow(page("Gone"), Map.of("count", "2")),
                        new QueryRow(page("Lost"), Map.of("count", "1")));
        assertThat(pages(new WikiQuery.Wanted(1))).containsExactly("Gone");
    }

    @Test
    void properties_areOneRowWithListsInALine() {
        test.write("A", "---\nstatus: open\nowners: [Ada, Grace]\ndue: 2026-12-01\n---\n# A\n");
        test.write("B", "no front matter\n");

        assertThat(answer(new WikiQuery.Properties(page("A"))))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.fields())
                                .containsEntry("status", "open")
                                .containsEntry("owners", "Ada, Grace")
                                .containsEntry("due", "2026-12-01"));
        assertThat(answer(new WikiQuery.Properties(page("B"))))
                .containsExactly(new QueryRow(page("B"), Map.of()));
        assertThat(answer(new WikiQuery.Properties(page("C")))).isEmpty();
    }

    @Test
    void recentChanges_nameEachPageOnceNewestFirst() {
        test.write("A", "1\n");
        test.write("Design/B", "1\n");
        test.write("A", "2\n");
        test.writeFile("pic.png", new byte[] {1});
        test.delete("Design/B");

        List<QueryRow> rows = answer(new WikiQuery.RecentChanges("", 10));

        assertThat(rows).extracting(row -> row.page().value()).containsExactly("Design/B", "A");
        assertThat(rows).extracting(row -> row.field("kind")).containsExactly("deleted", "changed");
        assertThat(rows.getLast().field("message")).isEqualTo("Write A.md");
        assertThat(pages(new WikiQuery.RecentChanges("Design/", 10))).containsExactly("Design/B");
        assertThat(pages(new WikiQuery.RecentChanges("", 1))).containsExactly("Design/B");
    }

    @Test
    void recentChangesBehindManyCommits_areFoundUpToTheLimit() {
        test.write("Old", "1\n");
        for (int i = 0; i < 250; i++) {
            test.write("Busy", i + "\n");
        }

        assertThat(pages(new WikiQuery.RecentChanges("", 2))).containsExactly("Busy", "Old");
        IndexQueries bounded = queries(new QueryLimits(10, 250, 10));
        assertThat(bounded.answer(test.head(), new WikiQuery.RecentChanges("", 2)))
                .extracting(row -> row.page().value())
                .containsExactly("Busy");
    }

    @Test
    void rowsBeyondTheLimit_areLeftOut() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            pages.put("P" + i, "---\ntags: x\n---\n");
        }
        test.writeAll(pages);
        WikiQuery tagged = new WikiQuery.Tagged("x");

        assertThat(queries(new QueryLimits(4, 1, 1)).answer(test.head(), tagged)).hasSize(4);
        assertThat(queries(new QueryLimits(3, 1, 1)).answer(test.head(), tagged)).hasSize(3);
    }

    @Test
    void answersOfOldSnapshots_areThoseOfThen() {
        test.write("B", "");
        test.write("A", "[[B]]\n");
        Snapshot before = test.head();
        test.write("A", "nothing\n");
        IndexQueries queries = queries(QueryLimits.defaults());
        WikiQuery query = new WikiQuery.Backlinks(page("B"));

        assertThat(queries.answer(test.head(), query)).isEmpty();
        assertThat(queries.answer(before, query)).hasSize(1);
        assertThat(queries.answer(test.head(), query)).isEmpty();
    }

    @Test
    void unchangedTree_costsNoSecondLookIntoTheIndex() {
        test.write("A", "[[B]]\n");
        int[] opened = {0};
        IndexQueries queries =
                new IndexQueries(
                        test::wiki,
                        () -> {
                            opened[0]++;
                            return index;
                        },
                        QueryLimits.defaults());
        WikiQuery query = new WikiQuery.Tagged("x");

        queries.answer(test.head(), query);
        queries.answer(test.head(), query);
        assertThat(opened[0]).isEqualTo(1);

        test.write("C", "");
        queries.answer(test.head(), query);
        assertThat(opened[0]).isEqualTo(2);
    }

    @Test
    void properties_takeNoIndex() {
        test.write("A", "---\na: b\n---\n");
        IndexQueries queries =
                new IndexQueries(
                        test::wiki,
                        () -> {
                            throw new AssertionError("the index was opened");
                        },
                        QueryLimits.defaults());

        assertThat(queries.answer(test.head(), new WikiQuery.Properties(page("A")))).hasSize(1);
    }

    @Test
    void emptyWiki_hasEmptyAnswers() {
        assertThat(answer(new WikiQuery.RecentChanges("", 5))).isEmpty();
        assertThat(answer(new WikiQuery.Orphans())).isEmpty();
        assertThat(answer(new WikiQuery.Wanted(5))).isEmpty();
        assertThat(answer(new WikiQuery.Search("otter", 5))).isEmpty();
    }

    private List<String> pages(WikiQuery query) {
        return answer(query).stream().map(row -> row.page().value()).toList();
    }

    private List<QueryRow> answer(WikiQuery query) {
        return queries(QueryLimits.defaults()).answer(test.head(), query);
    }

    private IndexQueries queries(QueryLimits limits) {
        return new IndexQueries(test::wiki, () -> index, limits);
    }

    private static PageName page(String name) {
        return new PageName(name);
    }
}
