package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditPageTest {
    private static final String PAGE =
            "---\ntags: [a]\n---\n# Guide\n\nIntro.\n\n## Setup\n\nOld steps.\n\n## Use\n\nRun it.\n";

    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void page() {
        bench.wiki().write("Guide", PAGE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void severalEdits_applyInOrderAsOneCommit() {
        Reply reply =
                edit(
                        op("replace", "old", "Old steps", "new", "New steps"),
                        op("append", "text", "Then stop.", "section", "Use"),
                        op("set_property", "name", "status", "value", "done"));

        assertThat(reply.error()).isEmpty();
        assertThat(text())
                .contains("New steps.", "Run it.\n\nThen stop.\n", "status: done", "tags: [a]");
        assertThat(bench.wiki().git("log", "-1", "--format=%s")).isEqualTo("Edit Guide: 3 edits");
        assertThat(reply.fields()).containsEntry("page", "Guide").containsEntry("revision", tip());
    }

    @ParameterizedTest
    @CsvSource({
        "prepend,text,Note.,section,Setup",
        "replace_section,section,Guide > Setup,text,Fresh.",
        "insert_before,section,Use,text,## Middle",
        "insert_after,section,Use,text,## Last",
        "remove_property,name,tags,,"
    })
    void eachOp_isKnown(String op, String name, String value, String name2, String value2) {
        Reply reply =
                name2 == null
                        ? edit(op(op, name, value))
                        : edit(op(op, name, value, name2, value2));

        assertThat(reply.error()).isEmpty();
        assertThat(text()).isNotEqualTo(PAGE);
    }

    @Test
    void oneEditThatFails_leavesThePageAsItWas() {
        String before = tip();

        Reply reply =
                edit(
                        op("replace", "old", "Old steps", "new", "New steps"),
                        op("replace", "old", "no such text", "new", "x"));

        assertThat(reply.error()).isEqualTo("text_not_found");
        assertThat(reply.text()).contains("2");
        assertThat(tip()).isEqualTo(before);
    }

    @Test
    void textThatIsNotThere_showsTheNearMiss() {
        Reply reply = edit(op("replace", "old", "Old  step.", "new", "x"));

        assertThat(reply.error()).isEqualTo("text_not_found");
        assertThat(reply.text()).contains("Old steps.");
    }

    @Test
    void textThatIsThereTwice_isCounted() {
        bench.wiki().write("Guide", "one\none\n");

        Reply reply = edit(op("replace", "old", "one", "new", "two"));

        assertThat(reply.error()).isEqualTo("text_not_unique");
        assertThat(reply.fields()).containsEntry("count", 2).containsEntry("lines", List.of(1, 2));
    }

    @Test
    void unknownSection_isNotCreated() {
        Reply reply = edit(op("replace_section", "section", "Setpu", "text", "x"));

        assertThat(reply.error()).isEqualTo("unknown_section");
        assertThat(reply.text()).contains("Setup");
        assertThat(text()).isEqualTo(PAGE);
    }

    @Test
    void ambiguousSection_listsTheCandidates() {
        bench.wiki().write("Guide", "# A\n\n## X\n\n# B\n\n## X\n");

        Reply reply = edit(op("append", "section", "X", "text", "y"));

        assertThat(reply.error()).isEqualTo("ambiguous_section");
        assertThat(reply.field("candidates")).isEqualTo(List.of("A > X", "B > X"));
    }

    @Test
    void invalidYaml_isRefusedAndKept() {
        String page = "---\ntags: [a\n---\ntext\n";
        bench.wiki().write("Guide", page);

        Reply reply = edit(op("set_property", "name", "a", "value", 1));

        assertThat(reply.error()).isEqualTo("invalid_front_matter");
        assertThat(text()).isEqualTo(page);
    }

    @Test
    void pageThatIsNotUtf8_isRefusedAndKept() {
        byte[] latin = "Gr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1);
        bench.wiki().writeFile("Guide.md", latin);

        Reply reply = edit(op("append", "text", "x"));

        assertThat(reply.error()).isEqualTo("not_utf8");
        assertThat(bench.head().page("Guide").bytes()).isEqualTo(latin);
    }

    @Test
    void editThatEmptiesThePage_isRefused() {
        bench.wiki().write("Guide", "one\n");

        Reply reply = edit(op("replace", "old", "one", "new", ""));

        assertThat(reply.error()).isEqualTo("empty_content");
    }

    @Test
    void unknownPage_namesNearOnes() {
        Reply reply =
                bench.call(
                        "edit_page", "page", "Gudie", "edits", List.of(op("append", "text", "x")));

        assertThat(reply.error()).isEqualTo("unknown_page");
        assertThat(reply.field("near")).isEqualTo(List.of("Guide"));
    }

    @Test
    void pageThatMoved_isRefusedWithItsNewName() {
        bench.call("move_page", "page", "Guide", "to", "Manual");

        Reply reply = edit(op("append", "text", "x"));

        assertThat(reply.error()).isEqualTo("page_moved");
        assertThat(reply.text()).contains("'Manual'");
    }

    @Test
    void otherServersNames_areTaken() {
        Reply reply =
                edit(
                        op("replace", "old_string", "Old steps", "new_string", "New steps"),
                        op("append", "content", "Then stop.", "heading", "Use"));

        assertThat(reply.error()).isEmpty();
        assertThat(text()).contains("New steps.", "Then stop.");
    }

    @Test
    void whatAnOpNeeds_isNamedWhenItIsMissing() {
        Reply reply = edit(op("replace", "old", "Old steps"));

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("\"edits[0].new\" is missing", "op replace");
    }

    @Test
    void whatAnOpDoesNotTake_isRefused() {
        Reply reply =
                edit(
                        op("append", "text", "x"),
                        op("replace_section", "section", "Use", "new", "x"));

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("\"edits[1].new\"", "section, text");
    }

    @Test
    void emptyTextsThatAnOpDoesNotTake_areIgnored() {
        Reply reply = edit(op("append", "text", "x", "old", "", "new", "", "all", false));

        assertThat(reply.error()).isEmpty();
    }

    @Test
    void unknownOp_isRefusedWithTheKnownOnes() {
        Reply reply = edit(op("remove", "old", "x"));

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("edits[0].op", "replace_section");
    }

    @Test
    void noEdits_areRefused() {
        Reply reply = bench.call("edit_page", "page", "Guide", "edits", List.of());

        assertThat(reply.text()).contains("\"edits\"", "at least one");
    }

    @Test
    void wrongType_isNamed() {
        Reply reply = bench.call("edit_page", "page", List.of(1), "edits", 7);

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("\"page\"", "\"edits");
    }

    @Test
    void staleBase_appliesToWhatWasReadAndMerges() {
        String read = tip();
        bench.wiki().write("Guide", PAGE.replace("Run it.", "Run it twice."));

        Reply reply =
                bench.call(
                        "edit_page",
                        "page",
                        "Guide",
                        "edits",
                        List.of(op("replace", "old", "Intro.", "new", "Welcome.")),
                        "base_revision",
                        read);

        assertThat(reply.fields()).containsEntry("merged", true);
        assertThat(text()).contains("Welcome.", "Run it twice.");
    }

    @Test
    void staleBaseInTheSamePlace_isAConflictAndChangesNothing() {
        String read = tip();
        bench.wiki().write("Guide", PAGE.replace("Intro.", "Hello."));
        String current = tip();

        Reply reply =
                bench.call(
                        "edit_page",
                        "page",
                        "Guide",
                        "edits",
                        List.of(op("replace", "old", "Intro.", "new", "Welcome.")),
                        "base_revision",
                        read);

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(reply.text()).contains("Welcome.", "Hello.", current);
        assertThat(tip()).isEqualTo(current);
    }

    @Test
    void withoutBase_appliesToThePageAsItIs() {
        bench.wiki().write("Guide", PAGE.replace("Intro.", "Intro. More."));

        Reply reply = edit(op("replace", "old", "More.", "new", "Less."));

        assertThat(reply.error()).isEmpty();
        assertThat(text()).contains("Intro. Less.");
    }

    @Test
    void crlfPage_staysCrlf() {
        bench.wiki().write("Guide", "# A\r\n\r\none\r\n");

        edit(op("replace", "old", "one\n", "new", "one\ntwo\n"));

        assertThat(text()).isEqualTo("# A\r\n\r\none\r\ntwo\r\n");
    }

    @Test
    void headingThatGoes_breaksTheLinksToIt() {
        bench.wiki().write("Other", "See [[Guide#Setup]].\n");

        Reply reply = edit(op("replace", "old", "## Setup", "new", "## Install"));

        assertThat(reply.list("links_broken"))
                .containsExactly(
                        Map.of(
                                "page",
                                "Other",
                                "line",
                                1,
                                "target",
                                "Guide#Setup",
                                "problem",
                                "no such heading"));
    }

    @Test
    void dryRun_changesNothing() {
        String before = tip();

        Reply reply =
                bench.call(
                        "edit_page",
                        "page",
                        "Guide",
                        "edits",
                        List.of(op("append", "text", "x")),
                        "dry_run",
                        true);

        assertThat(reply.field("diff").toString()).contains("+x");
        assertThat(tip()).isEqualTo(before);
        assertThat(text()).isEqualTo(PAGE);
    }

    private Reply edit(Object... edits) {
        return bench.call("edit_page", "page", "Guide", "edits", List.of(edits));
    }

    private static Map<String, Object> op(String op, Object... arguments) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("op", op);
        for (int i = 0; i < arguments.length; i += 2) {
            edit.put((String) arguments[i], arguments[i + 1]);
        }
        return edit;
    }

    private String text() {
        return bench.head().page("Guide").text();
    }

    private String tip() {
        return bench.head().revision().abbreviated();
    }
}
