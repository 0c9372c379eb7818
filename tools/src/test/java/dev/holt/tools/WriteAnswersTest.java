package dev.holt.tools;

import dev.holt.tools.ToolBench.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What agents read after a write, as recorded: reviewed as a whole when it changes. */
class WriteAnswersTest {
    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ToolBench bench = ToolBench.empty();
    private final StringBuilder transcript = new StringBuilder();

    @BeforeEach
    void pages() {
        bench.wiki().write("Home", "# Home\n\nSee [[Design/Auth#Tokens]] and [[Glossary]].\n");
        bench.wiki()
                .write(
                        "Design/Auth",
                        "# Auth\n\nHow users log in.\n\n## Tokens\n\nThey last an hour.\n\n## Open\n\nNothing.\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void writes_areAnswered() {
        String read = tip();
        call("write_page", "page", "Glossary", "content", "# Glossary\n\nSee [[Terms]].\n");
        call("write_page", "page", "Glossary", "content", "# Glossary\n");
        call(
                "edit_page",
                "page",
                "Design/Auth",
                "edits",
                List.of(
                        Map.of("op", "replace", "old", "an hour", "new", "a day"),
                        Map.of("op", "append", "section", "Open", "text", "Refresh?")),
                "base_revision",
                read);
        call(
                "edit_page",
                "page",
                "Design/Auth",
                "edits",
                List.of(Map.of("op", "replace", "old", "How users log in.", "new", "Logging in.")),
                "base_revision",
                read);
        call(
                "edit_page",
                "page",
                "Design/Auth",
                "edits",
                List.of(Map.of("op", "replace", "old", "an hour", "new", "a week")),
                "base_revision",
                read);
        call(
                "edit_page",
                "page",
                "Design/Auth",
                "edits",
                List.of(Map.of("op", "replace", "old", "Refersh?", "new", "No.")));
        record("writes.txt");
    }

    @Test
    void movesAndDeletes_areAnswered() {
        call("move_page", "page", "Design/Auth", "to", "Security/Login", "dry_run", true);
        call("move_page", "page", "design/auth", "to", "Security/Login");
        call(
                "edit_page",
                "page",
                "Design/Auth",
                "edits",
                List.of(Map.of("op", "append", "text", "x")));
        call("delete_page", "page", "Security/Login", "base_revision", tip());
        call("restore_page", "page", "Security/Login", "revision", tip(1));
        call("revert", "revision", tip());
        record("moves.txt");
    }

    @Test
    void setsOfChanges_areAnswered() {
        byte[] latin = "Gr\u00FC\u00DFe [[Glossary]]\n".getBytes(StandardCharsets.ISO_8859_1);
        bench.wiki().writeFile("Latin.md", latin);
        call(
                "change_pages",
                "changes",
                List.of(
                        Map.of("op", "write", "page", "Glossary", "content", "# Glossary\n"),
                        Map.of("op", "move", "page", "Design/Auth", "to", "Auth"),
                        Map.of("op", "attach", "attachment", "Auth/a.txt", "text", "a\n")));
        call("move_page", "page", "Glossary", "to", "Words", "idempotency_key", "k");
        call("move_page", "page", "Glossary", "to", "Words", "idempotency_key", "k");
        call(
                "change_pages",
                "changes",
                List.of(
                        Map.of("op", "write", "page", "New", "content", "x\n"),
                        Map.of("op", "delete", "page", "Home")));
        call("write_attachment", "attachment", "Auth/a.txt", "text", "b\n");
        record("changes.txt");
    }

    private void call(String tool, Object... arguments) {
        Reply reply = bench.call(tool, arguments);
        transcript.append("## ").append(tool).append('\n');
        transcript.append(reply.text()).append('\n');
        transcript.append(JSON.writeValueAsString(reply.fields())).append("\n\n");
    }

    private void record(String file) {
        RecordedText.check(ANSWERS.resolve(file), transcript.toString());
    }

    private String tip() {
        return tip(0);
    }

    private String tip(int back) {
        return bench.wiki().git("rev-parse", "HEAD~" + back).substring(0, 12);
    }
}
