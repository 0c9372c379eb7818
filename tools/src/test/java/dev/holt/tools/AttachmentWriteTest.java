package dev.holt.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentWriteTest {
    private static final byte[] BYTES = {0, 1, 2, (byte) 0xFB, (byte) 0xFF};
    private static final int LIMIT = 10 * 1024 * 1024;

    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAEC+/8=",
                "AAEC+/8",
                "AAEC-_8",
                "AA EC\n+/8=",
                "data:image/png;base64,AAEC+/8="
            })
    void base64_isStoredAsItsBytes(String data) {
        Reply reply = bench.call("write_attachment", "attachment", "A/x.png", "data", data);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().attachment("A/x.png").bytes()).isEqualTo(BYTES);
        assertThat(reply.fields()).containsEntry("attachment", "A/x.png");
    }

    @Test
    void text_isStoredAsItIs() {
        bench.call("write_attachment", "name", "A/x.csv", "text", "a;ü\n");

        assertThat(new String(bench.head().attachment("A/x.csv").bytes(), UTF_8))
                .isEqualTo("a;ü\n");
    }

    @Test
    void brokenBase64_isRefused() {
        Reply reply = bench.call("write_attachment", "attachment", "x.png", "data", "a!b");

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("\"data\"", "Base64");
    }

    @Test
    void neitherOrBoth_areRefused() {
        assertThat(bench.call("write_attachment", "attachment", "x.png").text())
                .contains("\"data\" is missing");
        assertThat(
                        bench.call(
                                        "write_attachment",
                                        "attachment",
                                        "x.png",
                                        "data",
                                        "AAEC",
                                        "text",
                                        "x")
                                .text())
                .contains("both");
    }

    @Test
    void existingFile_needsItsBase() {
        String read = bench.wiki().writeFile("x.png", BYTES).abbreviated();

        Reply without = bench.call("write_attachment", "attachment", "x.png", "text", "new");
        Reply with =
                bench.call(
                        "write_attachment",
                        "attachment",
                        "x.png",
                        "text",
                        "new",
                        "base_revision",
                        read);

        assertThat(without.error()).isEqualTo("base_required");
        assertThat(with.error()).isEmpty();
        assertThat(bench.head().attachment("x.png").size()).isEqualTo(3);
    }

    @Test
    void fileThatChangedSince_isKept() {
        String read = bench.wiki().writeFile("x.png", BYTES).abbreviated();
        bench.wiki().writeFile("x.png", new byte[] {7});

        Reply write =
                bench.call(
                        "write_attachment",
                        "attachment",
                        "x.png",
                        "text",
                        "new",
                        "base_revision",
                        read);
        Reply delete =
                bench.call("delete_attachment", "attachment", "x.png", "base_revision", read);

        assertThat(write.error()).isEqualTo("edit_conflict");
        assertThat(delete.error()).isEqualTo("edit_conflict");
        assertThat(bench.head().attachment("x.png").bytes()).containsExactly(7);
    }

    @Test
    void delete_namesTheLinksThatBreak() {
        bench.wiki().write("Home", "![x](x.png)\n");
        String read = bench.wiki().writeFile("x.png", BYTES).abbreviated();

        Reply reply = bench.call("delete_attachment", "attachment", "x.png", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().findAttachment("x.png")).isEmpty();
        assertThat(reply.list("links_broken"))
                .containsExactly(
                        Map.of(
                                "page",
                                "Home",
                                "line",
                                1,
                                "target",
                                "x.png",
                                "problem",
                                "no such page or file"));
    }

    @Test
    void wantedFile_satisfiesTheLinksToIt() {
        bench.wiki().write("Home", "![x](x.png)\n");

        Reply reply = bench.call("write_attachment", "attachment", "x.png", "data", "AAEC");

        assertThat(reply.list("links_satisfied")).hasSize(1);
    }

    @Test
    void unknownFile_cannotBeDeleted() {
        String read = bench.wiki().write("A", "a\n").abbreviated();

        Reply reply = bench.call("delete_attachment", "attachment", "x.png", "base_revision", read);

        assertThat(reply.error()).isEqualTo("unknown_attachment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.md", "noextension", "../x.png", ".git/x.png", "/x.png"})
    void badName_isRefused(String name) {
        assertThat(bench.call("write_attachment", "attachment", name, "text", "x").error())
                .isEqualTo("invalid_name");
    }

    @Test
    void sizeAtTheLimit_isStoredAndPastItIsRefused() {
        String atLimit = Base64.getEncoder().encodeToString(new byte[LIMIT]);
        String past = Base64.getEncoder().encodeToString(new byte[LIMIT + 1]);

        assertThat(bench.call("write_attachment", "attachment", "a.bin", "data", atLimit).error())
                .isEmpty();
        Reply reply = bench.call("write_attachment", "attachment", "b.bin", "data", past);
        assertThat(reply.error()).isEqualTo("too_large");
        assertThat(reply.text()).contains("10485761");
    }

    @Test
    void dryRun_changesNothing() {
        String read = bench.wiki().write("A", "a\n").abbreviated();

        Reply reply =
                bench.call(
                        "write_attachment", "attachment", "x.txt", "text", "x\n", "dry_run", true);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().revision().abbreviated()).isEqualTo(read);
    }
}
