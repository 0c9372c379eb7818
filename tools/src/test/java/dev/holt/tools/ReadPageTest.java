package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadPageTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void wholePage_isABlockOfItsOwnAndAField() {
        bench.wiki().write("Home", "# Home\n\n[page Other, revision 0000]\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "home");

        assertThat(reply.blocks()).hasSize(2);
        assertThat(reply.blocks().getFirst()).isEqualTo("# Home\n\n[page Other, revision 0000]\n");
        assertThat(reply.fields())
                .containsEntry("page", "Home")
                .containsEntry("revision", bench.head().revision().abbreviated())
                .containsEntry("content", "# Home\n\n[page Other, revision 0000]\n")
                .doesNotContainKeys("truncated", "next_cursor");
    }

    @Test
    void emptyPage_saysSoWithoutAnEmptyBlock() {
        bench.wiki().write("Empty", "");

        ToolBench.Reply reply = bench.call("read_page", "page", "Empty");

        assertThat(reply.blocks()).hasSize(1);
        assertThat(reply.text()).contains("empty");
        assertThat(reply.field("content")).isEqualTo("");
    }

    @Test
    void longPage_continuesExactlyThoughItChangesMeanwhile() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("Line ").append(i).append(" of a long page\n");
        }
        bench.wiki().write("Long", text.toString());
        StringBuilder read = new StringBuilder();

        ToolBench.Reply reply = bench.call("read_page", "page", "Long", "max_chars", 1000);
        bench.wiki().write("Long", "short now\n");
        read.append(reply.field("content"));
        while (reply.nextCursor().isPresent()) {
            assertThat(reply.field("truncated")).isEqualTo(true);
            reply =
                    bench.call(
                            "read_page",
                            "page",
                            "Long",
                            "max_chars",
                            1000,
                            "cursor",
                            reply.nextCursor().get());
            read.append(reply.field("content"));
        }

        assertThat(read.toString()).isEqualTo(text.toString());
    }

    @Test
    void pageAsLongAsMaxChars_isWhole() {
        bench.wiki().write("Page", "x".repeat(100));

        assertThat(bench.call("read_page", "page", "Page", "max_chars", 100).nextCursor())
                .isEmpty();
    }

    @Test
    void pageOneLonger_isCut() {
        bench.wiki().write("Page", "x".repeat(101));

        ToolBench.Reply reply = bench.call("read_page", "page", "Page", "max_chars", 100);

        assertThat(reply.field("content")).isEqualTo("x".repeat(100));
        assertThat(reply.text())
                .contains("[1 more character; to go on, repeat the call with cursor=");
    }

    @Test
    void maxChars_hasBounds() {
        bench.wiki().write("Page", "x");
        int most = ToolLimits.defaults().maxPageChars();

        assertThat(
                        bench.call("read_page", "page", "Page", "max_chars", ToolLimits.MIN_CHARS)
                                .error())
                .isEmpty();
        assertThat(
                        bench.call(
                                        "read_page",
                                        "page",
                                        "Page",
                                        "max_chars",
                                        ToolLimits.MIN_CHARS - 1)
                                .text())
                .contains("max_chars");
        assertThat(bench.call("read_page", "page", "Page", "max_chars", most).error()).isEmpty();
        assertThat(bench.call("read_page", "page", "Page", "max_chars", most + 1).text())
                .contains("max_chars");
    }

    @Test
    void byteOrderMarkAndCrlf_areKeptAndSaid() {
        bench.wiki().write("Windows", "\uFEFF# One\r\nTwo\r\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "Windows");

        assertThat(reply.field("content")).isEqualTo("\uFEFF# One\r\nTwo\r\n");
        assertThat(reply.fields()).containsEntry("bom", true).containsEntry("crlf", true);
        assertThat(reply.blocks().getLast()).contains("byte order mark", "CRLF");
    }

    @Test
    void pageThatIsNotUtf8_isShownWithAFlag() {
        bench.wiki().writeFile("Latin.md", "Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        ToolBench.Reply reply = bench.call("read_page", "page", "Latin");

        assertThat(reply.field("content")).isEqualTo("Caf\uFFFD\n");
        assertThat(reply.fields()).containsEntry("not_utf8", true);
    }

    @Test
    void pageUnchangedSinceARevision_isNotSentAgain() {
        String known = bench.wiki().write("Page", "text\n").abbreviated();
        bench.wiki().write("Other", "more\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "Page", "if_revision", known);

        assertThat(reply.fields())
                .containsEntry("unchanged", true)
                .containsEntry("revision", bench.head().revision().abbreviated())
                .doesNotContainKey("content");
    }

    @Test
    void pageChangedSinceARevision_isSent() {
        String known = bench.wiki().write("Page", "text\n").abbreviated();
        bench.wiki().write("Page", "other text\n");

        assertThat(bench.call("read_page", "page", "Page", "if_revision", known).field("content"))
                .isEqualTo("other text\n");
    }

    @Test
    void pageThatDidNotExistThen_isSent() {
        String known = bench.wiki().write("Page", "text\n").abbreviated();
        bench.wiki().write("New", "new text\n");

        assertThat(bench.call("read_page", "page", "New", "if_revision", known).field("content"))
                .isEqualTo("new text\n");
    }

    @Test
    void revisionAndDate_readThePast() {
        String then = bench.wiki().write("Page", "then\n").abbreviated();
        bench.wiki().write("Page", "now\n");

        assertThat(bench.call("read_page", "page", "Page", "revision", then).field("content"))
                .isEqualTo("then\n");
        assertThat(
                        bench.call("read_page", "page", "Page", "as_of", "2026-01-01T12:00:01Z")
                                .field("content"))
                .isEqualTo("then\n");
    }

    @Test
    void section_isReadWithItsAddressAndLines() {
        bench.wiki()
                .write(
                        "Page",
                        "# Page\n\n## Setup\n\n### Linux\n\nUse apt.\n\n## Use\n\nRun it.\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "Page", "section", "Linux");

        assertThat(reply.fields())
                .containsEntry("content", "### Linux\n\nUse apt.\n\n")
                .containsEntry("section", "Page > Setup > Linux")
                .containsEntry("first_line", 5)
                .containsEntry("last_line", 8);
    }

    @Test
    void cursorOfASection_continuesThatSectionOnly() {
        bench.wiki()
                .write(
                        "Page",
                        "# A\n\n"
                                + "words of a\n".repeat(20)
                                + "# B\n\n"
                                + "words of b\n".repeat(20));

        ToolBench.Reply first =
                bench.call("read_page", "page", "Page", "section", "A", "max_chars", 150);
        ToolBench.Reply second =
                bench.call(
                        "read_page",
                        "page",
                        "Page",
                        "section",
                        "A",
                        "max_chars",
                        150,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(first.field("content") + "" + second.field("content"))
                .isEqualTo("# A\n\n" + "words of a\n".repeat(20));
        assertThat(second.nextCursor()).isEmpty();
        assertThat(
                        bench.call(
                                        "read_page",
                                        "page",
                                        "Page",
                                        "section",
                                        "B",
                                        "cursor",
                                        first.nextCursor().get())
                                .error())
                .isEqualTo("invalid_cursor");
    }

    @Test
    void outline_showsAddressesLinesAndSizes() {
        bench.wiki().write("Page", "# Page\n\n## Setup\n\nUse apt.\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "Page", "format", "outline");

        assertThat(reply.text())
                .contains(
                        "Page (line 1, 27 characters, #page, s-da9437b3ae)\n  Setup (line 3, 19 characters, #setup, s-564d6b8401)\n");
        assertThat(reply.list("sections"))
                .extracting("section")
                .containsExactly("Page", "Page > Setup");
    }

    @Test
    void outlineOfASection_staysWithinIt() {
        bench.wiki().write("Page", "# A\n\n## B\n\n## C\n\n# D\n");

        ToolBench.Reply reply =
                bench.call("read_page", "page", "Page", "format", "outline", "section", "A");

        assertThat(reply.list("sections"))
                .extracting("section")
                .containsExactly("A", "A > B", "A > C");
    }

    @Test
    void longOutline_continuesExactly() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("# Heading ").append(i).append("\n\n");
        }
        bench.wiki().write("Page", text.toString());
        int sections = 0;

        ToolBench.Reply reply =
                bench.call("read_page", "page", "Page", "format", "outline", "max_chars", 200);
        sections += reply.list("sections").size();
        while (reply.nextCursor().isPresent()) {
            reply =
                    bench.call(
                            "read_page",
                            "page",
                            "Page",
                            "format",
                            "outline",
                            "max_chars",
                            200,
                            "cursor",
                            reply.nextCursor().get());
            sections += reply.list("sections").size();
        }

        assertThat(sections).isEqualTo(30);
    }

    @Test
    void otherNamesOfTheArgument_areTaken() {
        bench.wiki().write("Page", "text\n");

        assertThat(bench.call("read_page", "path", "Page.md").field("page")).isEqualTo("Page");
    }
}
