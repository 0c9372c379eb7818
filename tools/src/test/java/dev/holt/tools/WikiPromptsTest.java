package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.Content;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ToolGroup;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WikiPromptsTest {
    private static final Path TEXTS = Path.of("src/test/resources/prompts");

    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        SmallWiki.fill(bench.wiki());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String text(String name, Map<String, String> arguments) {
        return text(name, arguments, new TestCall());
    }

    private String text(String name, Map<String, String> arguments, CallContext context) {
        PromptDefinition prompt =
                WikiPrompts.all(bench.environment()).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        PromptText made = prompt.handler().get(arguments, context);
        return ((Content.Text) made.messages().getFirst().content()).text();
    }

    @Test
    void catchUp_isAsRecorded() {
        RecordedText.check(
                TEXTS.resolve("catch_up.txt"), text("catch_up", Map.of("since", "2025-12-01")));
    }

    @Test
    void catchUp_fromTheNewestRevision_saysThatNothingChanged() {
        String tip = bench.head().revision().abbreviated();

        assertThat(text("catch_up", Map.of("since", tip))).contains("nothing has changed");
    }

    @Test
    void catchUp_withoutABeginning_goesBackAWeek() {
        assertThat(text("catch_up", Map.of())).contains("since 2025-12-25T12:00:04Z");
    }

    @Test
    void catchUp_sinceNoSuchRevision_isExplained() {
        assertThatThrownBy(() -> text("catch_up", Map.of("since", "nonsense")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("'nonsense'");
    }

    @Test
    void catchUp_isBoundedInCommitsAndLines() {
        for (int i = 0; i < CatchUpPrompt.COMMITS; i++) {
            bench.wiki().write("P" + "x".repeat(150) + "/" + "y".repeat(150) + i, i + "\n");
        }

        String text = text("catch_up", Map.of("since", "2025-12-01"));

        assertThat(text).contains("There are older ones");
        assertThat(text.lines().filter(line -> line.contains("Ada Lovelace:")))
                .hasSize(CatchUpPrompt.COMMITS);
        assertThat(text.lines().filter(line -> line.startsWith("  added")))
                .allMatch(line -> line.length() <= PromptWriter.MAX_LINE_CHARS + 1);
    }

    @Test
    void research_isAsRecorded() {
        bench.call("search", "query", "tomato");

        RecordedText.check(
                TEXTS.resolve("research.txt"),
                text("research", Map.of("question", "When do we sow tomatoes?")));
    }

    @Test
    void research_beforeThereIsAnIndex_buildsNone() {
        assertThat(text("research", Map.of("question", "When?"))).doesNotContain("first search");
        assertThat(bench.call("wiki_status").text()).contains("none yet");
    }

    @Test
    void research_filesOnThePageNamed() {
        assertThat(text("research", Map.of("question", "When?", "page", "Plan")))
                .contains("Add the answer to the page 'Plan' with edit_page");
        assertThat(text("research", Map.of("question", "When?", "page", "Answers/When")))
                .contains("new page 'Answers/When' with write_page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"research", "tend_wiki"})
    void readers_areNotToldToWrite(String prompt) {
        assertThat(
                        text(
                                prompt,
                                Map.of("question", "When?"),
                                TestCall.of(ToolGroup.READ, ToolGroup.WRITE)))
                .contains("read-only for you")
                .doesNotContain("write_page", "change_pages");
    }

    @Test
    void tendWiki_isAsRecorded() {
        bench.call("search", "query", "tomato");

        RecordedText.check(
                TEXTS.resolve("tend_wiki.txt"),
                text("tend_wiki", Map.of("unchanged_since", "2026-01-01T12:00:03Z")));
    }

    @Test
    void tendWiki_ofAFolder_namesItsPagesOnly() {
        bench.call("search", "query", "tomato");

        assertThat(text("tend_wiki", Map.of("folder", "Plants", "unchanged_since", "2026-06-01")))
                .contains("- Plants/Basil")
                .doesNotContain("- Plan\n", "- Home\n");
    }

    @Test
    void everyToolThatPromptsName_exists() {
        Pattern toolLike = Pattern.compile("\\b[a-z]+_[a-z_]+\\b");
        var known =
                WikiTools.all(bench.environment()).stream()
                        .map(tool -> tool.name() + " " + tool.input().toMap())
                        .toList()
                        .toString();
        for (PromptDefinition prompt : WikiPrompts.all(bench.environment())) {
            Matcher names = toolLike.matcher(text(prompt.name(), Map.of("question", "When?")));
            while (names.find()) {
                assertThat(known).contains(names.group());
            }
        }
    }
}
