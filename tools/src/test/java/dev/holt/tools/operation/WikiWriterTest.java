package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.render.TextEdit;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WikiWriterTest {
    private static final Attribution ANN =
            Attribution.of(new PersonIdentity("Ann", "ann@example.org"));
    private static final Step NEW_PAGE = new Step.WritePage("New", "text\n", Optional.empty());

    private final TestWiki test = TestWiki.withWorkTree();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @BeforeEach
    void pages() {
        test.writeAll(Map.of("A", "[[New]]\n", "B", "b\n", "C", "c\n"));
        test.git("reset", "-q", "--hard");
    }

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void asManyPagesToIndexAsMayBe_areIndexedForTheAnswer() {
        WriteOutcome outcome = waitingFor(3).write(List.of(NEW_PAGE), ANN, false);

        assertThat(outcome.links().orElseThrow().satisfied()).hasSize(1);
    }

    @Test
    void morePagesToIndex_areNotWaitedFor() {
        WriteOutcome outcome = waitingFor(2).write(List.of(NEW_PAGE), ANN, false);

        assertThat(outcome.links()).isEmpty();
        assertThat(test.head().page("New").text()).isEqualTo("text\n");
    }

    @Test
    void indexThatFails_doesNotTurnACommitIntoAFailure() {
        WikiWriter writer =
                new WikiWriter(
                        test.wiki(),
                        () -> {
                            throw new IllegalStateException("no index today");
                        });

        WriteOutcome outcome = writer.write(List.of(NEW_PAGE), ANN, false);

        assertThat(outcome.links()).isEmpty();
        assertThat(outcome.commit().revision()).isEqualTo(test.head().revision());
    }

    @Test
    void editThatKeepsNamesAndHeadings_needsNoIndex() {
        WikiWriter writer =
                new WikiWriter(
                        test.wiki(),
                        () -> {
                            throw new AssertionError("The index was asked");
                        });
        Step edit =
                new Step.EditPage(
                        "B",
                        List.of(new TextEdit.Append("more", Optional.empty())),
                        Optional.empty());

        assertThat(writer.write(List.of(edit), ANN, false).links()).contains(LinkImpact.NONE);
    }

    @Test
    void uncommittedEditOfAPerson_isNotOverwritten() throws Exception {
        Files.writeString(test.folder().resolve("B.md"), "a person is here\n");
        Step edit =
                new Step.EditPage(
                        "B", List.of(new TextEdit.Replace("b", "agent", false)), Optional.empty());

        assertThatExceptionOfType(WikiException.UncommittedEdit.class)
                .isThrownBy(() ->
                        new WikiWriter(test.wiki(), () -> index).write(List.of(edit), ANN, false));
        assertThat(test.folder().resolve("B.md")).hasContent("a person is here\n");
    }

    @Test
    void wikiOpenForReading_isNotWritten() {
        WikiOptions options = WikiOptions.defaults().withReadOnly(true);
        try (Wiki wiki = Wiki.open(test.folder(), options)) {
            assertThatExceptionOfType(WikiException.NotWritable.class)
                    .isThrownBy(() ->
                            new WikiWriter(wiki, () -> index).write(List.of(NEW_PAGE), ANN, false));
        }
    }

    private WikiWriter waitingFor(int pages) {
        return new WikiWriter(
                test.wiki(), new WikiLinks(() -> index, WikiLinkOrder.PAGE_FIRST), pages);
    }
}
