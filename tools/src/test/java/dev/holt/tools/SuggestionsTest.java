package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        bench.wiki()
                .write(
                        "Design/Auth",
                        "# How people log in\n\n## Tokens\n\nSee [[How peopel log in]].\n");
        bench.wiki().write("Design/Kubernetes", "# Kubernetes\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void titleInPlaceOfAName_isProposedOnceThereIsAnIndex() {
        bench.call("search", "query", "tokens");

        ToolBench.Reply reply = bench.call("read_page", "page", "How people log in");

        assertThat(reply.error()).isEqualTo("unknown_page");
        assertThat(reply.field("near")).isEqualTo(List.of("Design/Auth"));
        assertThat(reply.text()).contains("'Design/Auth'");
    }

    @Test
    void wrongFolder_isNoHindrance() {
        bench.call("search", "query", "tokens");

        assertThat(bench.call("read_page", "page", "Ops/Kubernetis").field("near"))
                .isEqualTo(List.of("Design/Kubernetes"));
        assertThat(
                        bench.call(
                                        "edit_page",
                                        "page",
                                        "Ops/Kubernetes",
                                        "edits",
                                        List.of(Map.of("op", "append", "text", "x")))
                                .field("near"))
                .isEqualTo(List.of("Design/Kubernetes"));
    }

    @Test
    void withoutAnIndex_namesMustDoAndNoneIsBuilt() {
        assertThat(bench.call("read_page", "page", "Design/Kubernetis").field("near"))
                .isEqualTo(List.of("Design/Kubernetes"));
        assertThat(bench.environment().index().get().status(bench.head()).atHand()).isFalse();
    }

    @Test
    void brokenLinks_sayWhichPageMayBeMeant() {
        assertThat(bench.call("page_links", "page", "Design/Auth").list("broken").getFirst())
                .containsEntry("did_you_mean", "Design/Auth");
        assertThat(bench.call("check_wiki", "show", "wanted").list("wanted").getFirst())
                .containsEntry("did_you_mean", "Design/Auth");
    }

    @Test
    void pagesAndSections_areListedByWhatTheyAreCalled() {
        assertThat(bench.call("list_pages", "like", "how people").list("pages").getFirst())
                .containsEntry("page", "Design/Auth");
        assertThat(bench.call("list_pages", "like", "tok").list("pages").getFirst())
                .containsEntry("section", "How people log in > Tokens");
        assertThat(bench.call("list_pages", "like", "tok", "prefix", "Ops/").list("pages"))
                .isEmpty();
        assertThat(bench.call("list_pages", "like", "d", "limit", 1).list("pages")).hasSize(1);
    }

    @Test
    void filtersThatSuggestionsDoNotKnow_areRefused() {
        assertThat(bench.call("list_pages", "like", "auth", "tag", "draft").text())
                .contains("leave out tag");
    }
}
