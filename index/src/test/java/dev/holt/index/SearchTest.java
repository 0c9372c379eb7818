package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.MarkdownPage;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void wordInASection_isFoundWithItsAddressAndLines() {
        test.write(
                "Guide",
                """
                # Guide

                Intro.

                ## Setup

                Some words.

                ### Linux

                Install the frobnicator with care.
                It takes time.

                ## Other

                End.
                """);

        SearchHit hit = only("frobnicator");

        assertThat(hit.page()).isEqualTo(new PageName("Guide"));
        assertThat(hit.title()).isEqualTo("Guide");
        assertThat(hit.section()).contains("Guide > Setup > Linux");
        assertThat(hit.firstLine()).isEqualTo(9);
        assertThat(hit.lastLine()).isEqualTo(12);
        assertThat(hit.snippet())
                .isEqualTo("Install the **frobnicator** with care. It takes time.");
    }

    @Test
    void wordBeforeTheFirstHeading_isFoundWithoutASection() {
        test.write("Guide", "---\ntags: [x]\n---\n\nSome preamble.\n\n# Guide\n\nMore.\n");

        SearchHit hit = only("preamble");

        assertThat(hit.section()).isEmpty();
        assertThat(hit.firstLine()).isEqualTo(5);
        assertThat(hit.lastLine()).isEqualTo(5);
    }

    @Test
    void everyWordInOneSection_isNotRelaxed() {
        test.write("A", "alpha and beta\n");
        test.write("B", "alpha alone\n");

        SearchResult found = search("alpha beta");

        assertThat(pages(found)).containsExactly("A");
        assertThat(found.relaxed()).isFalse();
        assertThat(found.droppedWords()).isEmpty();
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.totalExact()).isTrue();
    }

    @Test
    void noSectionWithEveryWord_isRelaxedAndSaysWhatTheBestLacks() {
        test.write("A", "alpha and beta\n");
        test.write("B", "alpha alone\n");

        SearchResult found = search("alpha beta gamma");

        assertThat(pages(found)).containsExactly("A", "B");
        assertThat(found.relaxed()).isTrue();
        assertThat(found.droppedWords()).containsExactly("gamma");
    }

    @Test
    void nothingWithAnyOfTheWords_isEmptyAndNotRelaxed() {
        test.write("A", "alpha\n");

        SearchResult found = search("beta gamma");

        assertThat(found.hits()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(found.relaxed()).isFalse();
        assertThat(found.nextCursor()).isEmpty();
    }

    @Test
    void questionInASentence_needsOnlyTheWordsThatSaySomething() {
        test.write("Tar", "# tar\n\nExtract an archive into the current directory.\n");
        test.write("Zip", "# zip\n\nPackage files.\n");

        SearchResult found = search("How do I extract an archive?");

        assertThat(pages(found)).containsExactly("Tar");
        assertThat(found.relaxed()).isFalse();
    }

    @Test
    void onlyLittleWords_areSearchedFor() {
        test.write("Who", "Tells who is logged in.\n");
        test.write("B", "Nothing.\n");

        assertThat(pages(search("who is"))).containsExactly("Who");
    }

    @Test
    void phrase_isFoundOnlyInOrder() {
        test.write("A", "the quick brown fox\n");
        test.write("B", "the brown quick fox\n");

        assertThat(pages(search("\"quick brown\""))).containsExactly("A");
    }

    @Test
    void phraseThatIsNowhere_isRelaxedToItsWords() {
        test.write("A", "fox is quick\n");

        SearchResult found = search("\"quick fox\"");

        assertThat(pages(found)).containsExactly("A");
        assertThat(found.relaxed()).isTrue();
        assertThat(found.droppedWords()).containsExactly("quick fox");
    }

    @Test
    void minusWord_leavesItsSectionsOut() {
        test.write("A", "alpha beta\n");
        test.write("B", "alpha gamma\n");

        assertThat(pages(search("alpha -beta"))).containsExactly("B");
        assertThat(pages(search("alpha -\"beta\""))).containsExactly("B");
    }

    @Test
    void minusWordsAlone_areSearchedFor() {
        test.write("A", "Use -xzf to extract.\n");
        test.write("B", "Nothing.\n");

        assertThat(pages(search("-xzf"))).containsExactly("A");
    }

    @Test
    void eitherWord_isEnoughWithOr() {
        test.write("A", "alpha one\n");
        test.write("B", "beta one\n");
        test.write("C", "gamma one\n");

        assertThat(pages(search("alpha OR beta one"))).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void prefix_findsLongerWords() {
        test.write("A", "configuration\n");
        test.write("B", "confabulate\n");
        test.write("C", "other\n");

        assertThat(pages(search("configurat*"))).containsExactly("A");
        assertThat(pages(search("conf*"))).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void prefixOfALaterPart_findsThePath() {
        test.write("A", "see src/main/java\n");
        test.write("B", "see src and mainly java\n");

        assertThat(pages(search("src/mai*"))).contains("A");
        assertThat(pages(search("--verb*"))).isEmpty();
    }

    @Test
    void exactNameOfAPage_comesFirst() {
        test.write("Notes/Tar", "short\n");
        test.write("Archive", "tar tar tar tar tar tar\n\n# tar\n\ntar\n");

        assertThat(pages(search("notes/tar.md"))).first().isEqualTo("Notes/Tar");
        assertThat(pages(search("tar"))).first().isEqualTo("Notes/Tar");
    }

    @Test
    void wordInTheTitle_ranksAboveTheSameInTheBody() {
        test.write("A", "Something about kernels and more.\n");
        test.write("B", "---\ntitle: Kernel\n---\n\nSomething else.\n");

        assertThat(pages(search("kernels here OR kernel"))).first().isEqualTo("B");
    }

    @Test
    void prefixFilter_keepsOtherFoldersOut() {
        test.write("Design/A", "alpha\n");
        test.write("Other/B", "alpha\n");

        assertThat(pages(index.search(query("alpha", "Design/", null, null), test.head())))
                .containsExactly("Design/A");
    }

    @Test
    void tagFilter_keepsTagsAndThoseBelow() {
        test.write("A", "---\ntags: [Project/Alpha]\n---\nalpha\n");
        test.write("B", "---\ntags: [project]\n---\nalpha\n");
        test.write("C", "---\ntags: [projects]\n---\nalpha\n");

        assertThat(pages(index.search(query("alpha", "", "#project", null), test.head())))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void withinFilter_keepsOtherPagesOut() {
        test.write("A", "alpha\n");
        test.write("B", "alpha\n");

        Set<PageName> within = Set.of(new PageName("B"));
        assertThat(pages(index.search(query("alpha", "", null, within), test.head())))
                .containsExactly("B");
        assertThat(pages(index.search(query("alpha", "", null, Set.of()), test.head()))).isEmpty();
    }

    @Test
    void manySectionsOfOnePage_giveAtMostThreeHitsTogether() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("# Part ").append(i).append("\n\nalpha\n\n");
        }
        test.write("Long", text.toString());
        test.write("Short", "alpha and many other words that make the text longer than others\n");

        SearchResult found = search("alpha");

        assertThat(pages(found)).containsExactly("Long", "Long", "Long", "Short");
        assertThat(found.total()).isEqualTo(11);
    }

    @Test
    void addressOfAHit_isThatOfItsSection() {
        String text = "# A\n\n## Same\n\nx\n\n## Same\n\nalpha\n\n## A > B\n\nbeta\n";
        test.write("P", text);
        MarkdownPage page = MarkdownPage.parse(text);

        for (String word : List.of("alpha", "beta")) {
            SearchHit hit = only(word);
            assertThat(page.section(hit.section().orElseThrow()).firstLine())
                    .isEqualTo(hit.firstLine());
        }
    }

    @Test
    void emptyWiki_hasNoHits() {
        assertThat(search("alpha").hits()).isEmpty();
        assertThat(index.pages(PageFilter.ALL, test.head())).isEmpty();
    }

    @Test
    void pageThatIsNotUtf8_isFoundByWhatCanBeRead() {
        test.writeFile("A.md", new byte[] {'a', 'l', 'p', 'h', 'a', ' ', (byte) 0xff, '\n'});

        assertThat(pages(search("alpha"))).containsExactly("A");
    }

    private SearchResult search(String text) {
        return index.search(SearchQuery.of(text, 10), test.head());
    }

    private SearchHit only(String text) {
        Snapshot head = test.head();
        SearchResult found = index.search(SearchQuery.of(text, 10), head);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.revision()).isEqualTo(head.revision());
        return found.hits().getFirst();
    }

    private static SearchQuery query(
            String text, String prefix, @Nullable String tag, @Nullable Set<PageName> within) {
        PageFilter pages = new PageFilter(prefix, Optional.ofNullable(tag), Optional.empty());
        return SearchQuery.of(text, 10)
                .in(new SearchScope(pages, Optional.ofNullable(within), Set.of()));
    }

    private static List<String> pages(SearchResult found) {
        return found.hits().stream().map(h -> h.page().value()).toList();
    }
}
