package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestTest {
    private final SearchedWiki wiki = new SearchedWiki();

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void startOfANameTitleOrHeading_isCompleted() {
        wiki.wiki()
                .writeAll(
                        Map.of(
                                "Design/Authentication",
                                "# How to log in\n\n## Tokens\n\nx\n",
                                "Other",
                                "x\n"));

        assertThat(texts("auth")).containsExactly("How to log in");
        assertThat(texts("design/au")).containsExactly("How to log in");
        assertThat(texts("how to")).containsExactly("How to log in");
        assertThat(wiki.index().suggest("tok", 5, wiki.wiki().head()))
                .containsExactly(
                        new Suggestion(
                                "Tokens",
                                new PageName("Design/Authentication"),
                                Optional.of("How to log in > Tokens"),
                                Suggestion.Kind.STARTS_SO));
    }

    @Test
    void wordsInAnyOrder_areFoundInTitles() {
        wiki.wiki().writeAll(Map.of("A", "# Restoring a backup\n", "B", "# Backup\n"));

        assertThat(texts("backup restor")).containsExactly("Restoring a backup");
    }

    @Test
    void misspelledName_isFoundLast() {
        wiki.wiki().writeAll(Map.of("Kubernetes", "x\n", "Kubectl", "x\n"));

        assertThat(suggest("kubernetis"))
                .containsExactly(
                        new Suggestion(
                                "Kubernetes",
                                new PageName("Kubernetes"),
                                Optional.empty(),
                                Suggestion.Kind.ALIKE));
        assertThat(texts("xubernetis")).isEmpty();
    }

    @Test
    void shorterNames_comeFirst() {
        wiki.wiki().writeAll(Map.of("git-commit", "x\n", "git", "x\n", "git-add", "x\n"));

        assertThat(texts("git")).containsExactly("git", "git-add", "git-commit");
    }

    @Test
    void deletedPage_isNoLongerSuggested() {
        wiki.wiki().writeAll(Map.of("Alpha", "x\n", "Alpine", "x\n"));
        assertThat(texts("alp")).hasSize(2);
        wiki.wiki().delete("Alpha");

        assertThat(texts("alp")).containsExactly("Alpine");
        assertThat(texts("alpho")).isEmpty();
    }

    @Test
    void asManyAsTheLimit_areSuggestedAndNoMore() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            pages.put("Page" + i, "x\n");
        }
        wiki.wiki().writeAll(pages);

        assertThat(wiki.index().suggest("pag", 6, wiki.wiki().head())).hasSize(6);
        assertThat(wiki.index().suggest("pag", 5, wiki.wiki().head())).hasSize(5);
        assertThatThrownBy(() -> wiki.index().suggest("pag", 0, wiki.wiki().head()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyText_isAnswered() {
        wiki.wiki().write("Alpha", "x\n");
        String longest = "alpha".repeat(SuggestionSearch.MAX_CHARS);

        for (String text : List.of("", " ", "*", "\ud800", "\u0000", "a\"b", longest)) {
            assertThat(suggest(text)).as(text).hasSizeLessThan(2);
        }
    }

    @Test
    void typedTextAsLongAsTheLimit_countsAndNoMore() {
        String name = "a".repeat(SuggestionSearch.MAX_CHARS);
        wiki.wiki().write(name, "x\n");

        assertThat(suggest(name)).hasSize(1);
        assertThat(suggest(name + "b")).hasSize(1);
        assertThat(suggest(name.substring(1) + "b")).isEmpty();
    }

    @Test
    void prefix_leavesRoomForItsOwnPages() {
        wiki.wiki().write("Far", "# Tokens\n\n## Tokens\n");
        wiki.wiki().write("Near/Tokens of all kinds", "# Tokens of all kinds\n");

        assertThat(wiki.index().suggest("token", 1, "Near/", wiki.wiki().head()))
                .extracting(each -> each.page().value())
                .containsExactly("Near/Tokens of all kinds");
    }

    private List<Suggestion> suggest(String typed) {
        return wiki.index().suggest(typed, 5, wiki.wiki().head());
    }

    private List<String> texts(String typed) {
        return suggest(typed).stream().map(Suggestion::text).toList();
    }
}
