package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {
    private final SearchedWiki wiki = new SearchedWiki();

    QueryFieldsTest() {
        wiki.wiki()
                .writeAll(
                        Map.of(
                                "Ops/Deploy",
                                """
                                ---
                                status: draft
                                rank: 3
                                due: 2026-05-20
                                tags: [project/alpha]
                                owner: Grace Hopper
                                ---
                                # Deploy guide

                                Ship it.

                                ## Rollback

                                Undo it.
                                """,
                                "Ops/Notes",
                                """
                                ---
                                status: [done, "in review"]
                                rank: 10.5
                                due: 2026-06-01T10:00:00Z
                                tags: beta
                                ---
                                # Notes

                                About the deploy and the rollback, status: draft, nofield:value.
                                """,
                                "Plain",
                                "# Plain\n\nship deploy\n"));
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void titleHeadingAndPath_areSearchedAlone() {
        assertThat(wiki.found("title:deploy")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("heading:rollback")).containsExactly("Ops/Deploy");
        assertThat(wiki.found("path:ops rollback OR undo"))
                .containsExactlyInAnyOrder("Ops/Deploy", "Ops/Notes");
        assertThat(wiki.found("title:\"deploy guide\" undo")).containsExactly("Ops/Deploy");
        assertThat(wiki.found("title:depl*")).containsOnly("Ops/Deploy");
    }

    @Test
    void tag_findsThoseBelowAndTakesAPrefix() {
        assertThat(wiki.found("tag:project ship")).containsExactly("Ops/Deploy");
        assertThat(wiki.found("tag:bet*")).containsExactly("Ops/Notes");
        assertThat(wiki.found("deploy -tag:beta")).doesNotContain("Ops/Notes");
    }

    @Test
    void propertyThatSomePageHas_isAField() {
        assertThat(wiki.found("status:draft")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("STATUS:\"in review\"")).containsExactly("Ops/Notes");
        assertThat(wiki.found("owner:*")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("owner:grac*")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("ship -status:draft")).containsExactly("Plain");
    }

    @Test
    void nameThatNoPageHasAsAProperty_isAWord() {
        assertThat(wiki.found("nofield:value")).containsExactly("Ops/Notes");
    }

    @Test
    void ranges_compareNumbersAndDates() {
        assertThat(wiki.found("rank:>=3")).contains("Ops/Deploy", "Ops/Notes");
        assertThat(wiki.found("rank:>3")).containsOnly("Ops/Notes");
        assertThat(wiki.found("rank:1..5")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("rank:..2")).isEmpty();
        assertThat(wiki.found("due:<=2026-05")).containsOnly("Ops/Deploy");
        assertThat(wiki.found("due:>2026-05")).containsOnly("Ops/Notes");
        assertThat(wiki.found("due:2026-06..")).containsOnly("Ops/Notes");
        assertThat(wiki.found("due:>2026-06-01T09:59:59Z")).containsOnly("Ops/Notes");
        assertThat(wiki.found("due:>=2026")).contains("Ops/Deploy", "Ops/Notes");
    }

    @Test
    void field_isNeverGivenUp() {
        SearchResult found = wiki.search("status:draft undo missing");

        assertThat(found.relaxed()).isTrue();
        assertThat(found.droppedWords()).containsExactly("missing");
        assertThat(found.hits()).extracting(h -> h.page().value()).containsOnly("Ops/Deploy");
        assertThat(wiki.found("status:nothing ship")).isEmpty();
    }

    @Test
    void filter_comparesLikeTheQuery() {
        assertThat(filtered("rank>=3")).containsExactlyInAnyOrder("Ops/Deploy", "Ops/Notes");
        assertThat(filtered("rank<10.5")).containsExactly("Ops/Deploy");
        assertThat(filtered("rank=10..11")).containsExactly("Ops/Notes");
        assertThat(filtered("due>2026-05-20")).containsExactly("Ops/Notes");
        assertThat(filtered("status=draft")).containsExactly("Ops/Deploy");
        assertThat(listed("rank<=3")).containsExactly("Ops/Deploy");
    }

    @Test
    void filterThatComparesText_isAnErrorWithARemedy() {
        assertThatThrownBy(() -> filtered("status>draft"))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("status>draft")
                .hasMessageContaining("name>=5");
        assertThat(wiki.found("status:>draft")).isEmpty();
    }

    @Test
    void propertiesUpToTheLimit_areFoundAndNoneBeyond() {
        StringBuilder text = new StringBuilder("---\n");
        for (int i = 1; i <= PageTerms.MAX_PROPERTY_TERMS / 2 + 1; i++) {
            text.append("p%03d: x\n".formatted(i));
        }
        wiki.wiki().write("Many", text.append("---\n").toString());
        int last = PageTerms.MAX_PROPERTY_TERMS / 2;

        assertThat(listed("p%03d=x".formatted(last))).containsExactly("Many");
        assertThat(listed("p%03d".formatted(last + 1))).isEmpty();
    }

    @Test
    void tagsUpToTheLimit_areFoundAndNoneBeyond() {
        StringBuilder text = new StringBuilder("---\ntags:\n");
        for (int i = 1; i <= PageTerms.MAX_TAGS + 1; i++) {
            text.append("- t%03d\n".formatted(i));
        }
        wiki.wiki().write("Many", text.append("---\nwords\n").toString());

        assertThat(wiki.found("words tag:t%03d".formatted(PageTerms.MAX_TAGS)))
                .containsExactly("Many");
        assertThat(wiki.found("words tag:t%03d".formatted(PageTerms.MAX_TAGS + 1))).isEmpty();
    }

    private List<String> filtered(String property) {
        PageFilter filter = new PageFilter("", Optional.empty(), Optional.of(property));
        return wiki.found(SearchQuery.of("deploy", 10).in(SearchScope.of(filter))).stream()
                .distinct()
                .toList();
    }

    private List<String> listed(String property) {
        PageFilter filter = new PageFilter("", Optional.empty(), Optional.of(property));
        return wiki.index().pages(filter, wiki.wiki().head()).stream()
                .map(page -> page.page().value())
                .toList();
    }
}
