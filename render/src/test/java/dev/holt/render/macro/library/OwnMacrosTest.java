package dev.holt.render.macro.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.Variants;
import dev.holt.render.macro.WikiQuery;
import dev.holt.render.program.Heading;
import dev.holt.wiki.PageName;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnMacrosTest {
    private final TestWiki test = TestWiki.bare();
    private final MacroCalls calls = MacroCalls.ofOwn();

    @BeforeEach
    void writePages() {
        Map<String, String> pages = new TreeMap<>();
        for (String page :
                List.of(
                        "Home",
                        "Design",
                        "Design/Auth",
                        "Design/Auth/Tokens",
                        "Design/Cache/Disk",
                        "Guide/Start")) {
            pages.put(page, "# " + page + "\n");
        }
        test.writeAll(pages);
        test.writeFile("Design/Auth/flow.png", new byte[] {1});
        test.writeFile("Design/Auth/Tokens/key.txt", new byte[] {1});
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void tableOfContents_nestsHeadingsAndAsksNothing() {
        calls.with(
                new Heading(2, "One", "one"),
                new Heading(4, "Deep", "deep"),
                new Heading(3, "Less deep", "less-deep"),
                new Heading(2, "Two", "two"));

        assertThat(text("TableOfContents")).isEqualTo("- One\n  - Deep\n  - Less deep\n- Two");
        assertThat(text("TableOfContents(1)")).isEqualTo("- One\n- Two");
        assertThat(text("TableOfContents(limit=2)")).isEqualTo("- One\n  - Deep\n- 2 more");
        assertThat(calls.dependencies(test.head(), "TableOfContents")).isEmpty();
    }

    @Test
    void pageList_findsPrefixesAndPatterns() {
        assertThat(text("PageList(Design/)"))
                .isEqualTo("- Design/Auth\n- Design/Auth/Tokens\n- Design/Cache/Disk");
        assertThat(text("PageList(Design/*)")).isEqualTo("- Design/Auth");
        assertThat(text("PageList(**/Disk)")).isEqualTo("- Design/Cache/Disk");
        assertThat(text("PageList(Design/, sort=-leaf, limit=2)"))
                .isEqualTo("- Design/Auth/Tokens\n- Design/Cache/Disk\n- 1 more");
        assertThat(text("PageList(Nothing)")).isEqualTo("No pages");
    }

    @Test
    void pageListInALine_isALine() {
        calls.inLine();

        assertThat(text("PageList(Design/, limit=2)"))
                .isEqualTo("Design/Auth, Design/Auth/Tokens, 1 more");
    }

    @Test
    void pageList_dependsOnTheFolderOfItsPattern() {
        assertThat(calls.dependencies(test.head(), "PageList(Guide/S*)"))
                .filteredOn(Dependency.NamesUnder.class::isInstance)
                .extracting(each -> ((Dependency.NamesUnder) each).folder())
                .containsExactly("Guide");
    }

    @Test
    void children_areNestedByFolder() {
        assertThat(text("Children(page=Design)")).isEqualTo("- Auth");
        assertThat(text("Children(2, Design)")).isEqualTo("- Auth\n  - Tokens\n- Cache\n  - Disk");
        assertThat(text("Children(2, Design, limit=1)")).isEqualTo("- Auth\n- 2 more");
    }

    @Test
    void childrenOfHome_areThePagesOfItsFolder() {
        assertThat(text("Children")).isEqualTo("- Design");
    }

    @Test
    void children_dependOnNamesInTheirFolderOnly() {
        calls.on("Design");
        List<Dependency> before = calls.dependencies(test.head(), "Children");
        test.write("Guide/New", "");
        assertThat(calls.dependencies(test.head(), "Children")).isEqualTo(before);
        test.write("Design/Auth", "changed\n");
        assertThat(calls.dependencies(test.head(), "Children")).isEqualTo(before);

        test.write("Design/New", "");
        assertThat(calls.dependencies(test.head(), "Children")).isNotEqualTo(before);
    }

    @Test
    void pageCount_countsNames() {
        assertThat(text("PageCount")).isEqualTo("6");
        assertThat(text("PageCount(Design/)")).isEqualTo("3");
        assertThat(text("PageCount(*)")).isEqualTo("2");
    }

    @Test
    void attachments_areThoseOfThePageAlone() {
        assertThat(text("Attachments(Design/Auth)")).isEqualTo("- flow.png");
        assertThat(text("Attachments(Home)")).isEqualTo("No attachments");
        assertThat(calls.dependencies(test.head(), "Attachments(Design/Auth)"))
                .filteredOn(Dependency.PagesUnder.class::isInstance)
                .extracting(each -> ((Dependency.PagesUnder) each).folder())
                .containsExactly("Design/Auth");
    }

    @Test
    void property_isFoundWhateverItsCapitals() {
        WikiQuery query = new WikiQuery.Properties(new PageName("Design"));
        calls.answering(query, row("Design", Map.of("Status", "open")));

        assertThat(text("Property(status, Design)")).isEqualTo("open");
        assertThat(text("Property(stats, Design)"))
                .contains("page 'Design' has no property 'stats'; did you mean Status?");
        assertThat(text("Property(stats, Design, default=none)")).isEqualTo("none");
        assertThat(text("Property(status, Gone)")).contains("there is no page 'Gone'");
    }

    @Test
    void tagged_showsPagesWithAllTags() {
        calls.answering(new WikiQuery.Tagged("a"), row("One", Map.of()), row("Two", Map.of()));
        calls.answering(new WikiQuery.Tagged("b"), row("Two", Map.of()));

        assertThat(text("Tagged(a)")).isEqualTo("- One\n- Two");
        assertThat(text("Tagged(a, b)")).isEqualTo("- Two");
        assertThat(text("Tagged(a, b, c)")).isEqualTo("No pages");
    }

    @Test
    void tenTags_areTheMost() {
        String ten = "t,".repeat(9) + "t";

        assertThat(text("Tagged(" + ten + ")")).isEqualTo("No pages");
        assertThat(text("Tagged(" + ten + ",t)")).contains("from 1 to 10 tags");
    }

    @Test
    void search_showsPassagesInBlocksOnly() {
        calls.answering(
                new WikiQuery.Search("otter", 10),
                row("One", Map.of("snippet", "an **otter** swims")));

        assertThat(text("Search(otter)")).isEqualTo("- One: an otter swims");
        assertThat(calls.inLine().text(test.head(), "Search(otter)")).isEqualTo("One");
    }

    @Test
    void recentChanges_showDayAuthorAndMessage() {
        calls.answering(
                new WikiQuery.RecentChanges("", 20),
                change("One", "2026-11-20T23:30:00Z", "changed"),
                change("Two", "2026-11-12T10:00:00Z", "deleted"));

        assertThat(text("RecentChanges"))
                .isEqualTo("- 2026-11-20 One, Ada: why\n- 2026-11-12 Two (deleted), Ada: why");
        assertThat(text("RecentChanges(days=1)")).isEqualTo("- 2026-11-20 One, Ada: why");
        assertThat(text("RecentChanges(days=0)")).isEqualTo("No changes");
        calls.readBy(Variants.ZONE, "Europe/Berlin").readBy(Variants.LANGUAGE, "de-AT");
        assertThat(text("RecentChanges(days=30)"))
                .isEqualTo("- 2026-11-21 One, Ada: why\n- 2026-11-12 Two (gelöscht), Ada: why");
    }

    @Test
    void wantedPages_saySoWhenThereAreMore() {
        calls.answering(
                new WikiQuery.Wanted(2),
                row("A", Map.of("count", "3")),
                row("B", Map.of("count", "1")));

        assertThat(text("WantedPages(1)")).isEqualTo("- A (3)\n- and more");
    }

    @Test
    void orphanedPages_ofAPrefix() {
        calls.answering(new WikiQuery.Orphans(), row("A", Map.of()), row("B/C", Map.of()));

        assertThat(text("OrphanedPages")).isEqualTo("- A\n- B/C");
        assertThat(text("OrphanedPages(B/)")).isEqualTo("- B/C");
    }

    @Test
    void user_isTheReadersName() {
        assertThat(text("User")).isEqualTo("somebody");
        assertThat(text("User(you)")).isEqualTo("you");
        assertThat(calls.readBy(Variants.LANGUAGE, "fr").text(test.head(), "User"))
                .isEqualTo("quelqu'un");
        assertThat(calls.readBy(Variants.USER, "Ada").text(test.head(), "User")).isEqualTo("Ada");
        assertThat(calls.dependencies(test.head(), "User"))
                .containsExactly(new Dependency.Variant(Variants.USER, Optional.of("Ada")));
    }

    @Test
    void localized_fallsBackToTheFirstText() {
        String call = "Localized(de=Hallo, en=Hello)";

        assertThat(text(call)).isEqualTo("Hello");
        assertThat(calls.readBy(Variants.LANGUAGE, "de").text(test.head(), call))
                .isEqualTo("Hallo");
        assertThat(calls.readBy(Variants.LANGUAGE, "ja").text(test.head(), call))
                .isEqualTo("Hello");
        assertThat(text("Localized")).contains("there is no text");
    }

    @Test
    void pageThatSeveralFit_isNamed() {
        test.write("Other/Auth", "");

        assertThat(text("Children(page=Auth)"))
                .contains("'Auth' may be any of Design/Auth, Other/Auth; write the whole name");
    }

    private String text(String call) {
        return calls.text(test.head(), call);
    }

    private static QueryRow change(String page, String time, String kind) {
        return row(page, Map.of("time", time, "author", "Ada", "message", "why", "kind", kind));
    }

    private static QueryRow row(String page, Map<String, String> fields) {
        return new QueryRow(new PageName(page), fields);
    }
}
