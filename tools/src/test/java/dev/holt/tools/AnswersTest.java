package dev.holt.tools;

import dev.holt.protocol.Content;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** What agents read: answers and errors of every reading tool on one small wiki, kept in files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
    private static final Path ANSWERS = Path.of("src/test/resources/answers");

    private final ToolBench bench = ToolBench.empty();

    @BeforeAll
    void fill() {
        SmallWiki.fill(bench.wiki());
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void readPage() {
        String first =
                bench.wiki().git("rev-list", "--reverse", "main").lines().findFirst().orElseThrow();
        new Transcript("read_page")
                .call("page", "Plants/Tomato")
                .call("page", "tomato.md")
                .call("page", "Plants/Tomato", "section", "Care > Pests")
                .call("page", "Plants/Tomato", "max_chars", 100)
                .call("page", "Plants/Tomato", "format", "outline")
                .call("page", "Plants/Tomato", "revision", first.substring(0, 12))
                .call("page", "Plan", "if_revision", first.substring(0, 12))
                .call("page", "Old")
                .call("page", "Plants/Tomatoe")
                .call("page", "Plants/Tomato", "section", "Sewing")
                .call("page", "Plants/Tomato", "revision", "0123abcd")
                .call("page", "Plants/Tomato", "as_of", "2020-01-01")
                .call("page", "Plants/Tomato", "revision", "main", "as_of", "main")
                .call("page", "Plants/Tomato", "cursor", "nonsense")
                .call("page", "../etc/passwd")
                .call("pages", "Home", "max_chars", 5)
                .check();
    }

    @Test
    void listPages() {
        new Transcript("list_pages")
                .call()
                .call("limit", 2)
                .call("tag", "vegetable")
                .call("prefix", "Plants/", "sort", "recent")
                .call("changed_since", "2026-01-01T12:00:03Z")
                .call("prefix", "Nowhere/")
                .check();
    }

    @Test
    void search() {
        new Transcript("search")
                .call("query", "water hornworms")
                .call("query", "sow tomatoes indoors zeppelin")
                .call("query", "zeppelin")
                .call("query", " ")
                .check();
    }

    @Test
    void gatherContext() {
        new Transcript("gather_context")
                .call("question", "When do I sow tomatoes?")
                .call("question", "water hornworms", "max_chars", 1_000)
                .call("question", "sow zeppelin", "prefix", "Plants/")
                .call("question", "zeppelin")
                .check();
    }

    @Test
    void pageLinks() {
        new Transcript("page_links")
                .call("page", "Plants/Basil")
                .call("page", "Plants/Tomato", "show", "incoming", "limit", 1)
                .check();
    }

    @Test
    void checkWiki() {
        new Transcript("check_wiki").call().call("show", "wanted").check();
    }

    @Test
    void history() {
        new Transcript("page_history")
                .call("page", "Plants/Tomato")
                .call("page", "Plants/Tomato", "limit", 1)
                .call("page", "Nothing")
                .check();
    }

    @Test
    void recentChanges() {
        new Transcript("recent_changes")
                .call()
                .call("since", "2026-01-01T12:00:03Z")
                .call("author", "nobody")
                .check();
    }

    @Test
    void diff() {
        new Transcript("diff")
                .call("from", "2026-01-01T12:00:02Z", "prefix", "Plants/")
                .call("from", "main")
                .check();
    }

    @Test
    void blame() {
        new Transcript("blame")
                .call("page", "Plants/Tomato", "section", "Care")
                .call("page", "Plants/Tomato", "first_line", 99)
                .check();
    }

    @Test
    void attachments() {
        new Transcript("list_attachments").call().call("page", "Plants/Tomato", "limit", 1).check();
        new Transcript("read_attachment")
                .call("attachment", "Plants/Tomato/harvest.csv")
                .call("attachment", "Plants/Tomato/bed.png")
                .call("attachment", "Plants/Tomato/harvest.cvs")
                .check();
    }

    /** Calls of one tool and what they answered. */
    private final class Transcript {
        private final String tool;
        private final List<String> lines = new ArrayList<>();

        Transcript(String tool) {
            this.tool = tool;
        }

        Transcript call(Object... arguments) {
            Map<String, Object> sent = new LinkedHashMap<>();
            for (int i = 0; i < arguments.length; i += 2) {
                sent.put((String) arguments[i], arguments[i + 1]);
            }
            ToolBench.Reply reply = bench.call(tool, arguments);
            lines.add(
                    "################ "
                            + tool
                            + " "
                            + JsonMapper.shared().writeValueAsString(sent)
                            + (reply.result().isError() ? " fails" : ""));
            reply.result().content().forEach(content -> lines.add(shown(content)));
            lines.add("---- fields");
            lines.add(JsonMapper.shared().writeValueAsString(reply.fields()));
            lines.add("");
            return this;
        }

        void check() {
            RecordedText.check(ANSWERS.resolve(tool + ".txt"), String.join("\n", lines));
        }

        private String shown(Content content) {
            return switch (content) {
                case Content.Text text -> "---- text\n" + text.text();
                case Content.Image image ->
                        "---- image " + image.mimeType() + ", " + image.data().length + " bytes";
                case Content.Audio audio -> "---- audio " + audio.mimeType();
                case Content.Blob blob -> "---- blob " + blob.uri() + " " + blob.mimeType();
                case Content.Resource resource ->
                        "---- resource " + resource.uri() + " " + resource.text();
                case Content.Link link -> "---- link " + link.uri();
            };
        }
    }
}
