package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Content;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code list_attachments} and {@code read_attachment}. */
class AttachmentToolsTest {
    private static final int RETURNED_BYTES = 1000;

    private final ToolBench bench =
            ToolBench.with(ToolLimits.defaults().withReturnedBytes(RETURNED_BYTES));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void attachmentsOfAPage_areThoseDirectlyInItsFolder() {
        bench.wiki().write("Guide", "# Guide\n");
        bench.wiki().writeFile("Guide/map.png", new byte[] {1});
        bench.wiki().writeFile("Guide/Deep/other.png", new byte[] {1});
        bench.wiki().writeFile("loose.txt", new byte[] {'a'});

        assertThat(bench.call("list_attachments", "page", "Guide").list("attachments"))
                .extracting("attachment")
                .containsExactly("Guide/map.png");
        assertThat(bench.call("list_attachments").list("attachments")).hasSize(3);
        assertThat(bench.call("list_attachments", "prefix", "Guide/D").list("attachments"))
                .hasSize(1);
    }

    @Test
    void pageAndPrefixTogether_areRefused() {
        assertThat(bench.call("list_attachments", "page", "A", "prefix", "B").text())
                .contains("send one of them");
    }

    @Test
    void picture_isImageContentWithoutFields() {
        bench.wiki().writeFile("map.png", new byte[] {1, 2, 3});

        ToolBench.Reply reply = bench.call("read_attachment", "attachment", "map.png");

        assertThat(reply.result().content().getFirst())
                .isInstanceOfSatisfying(
                        Content.Image.class,
                        image -> {
                            assertThat(image.data()).containsExactly(1, 2, 3);
                            assertThat(image.mimeType()).isEqualTo("image/png");
                        });
        assertThat(reply.result().structured()).isEmpty();
        assertThat(reply.text())
                .contains(
                        "attachment map.png", "revision " + bench.head().revision().abbreviated());
    }

    @Test
    void sound_isAudioContent() {
        bench.wiki().writeFile("song.mp3", new byte[] {1, 2, 3});

        assertThat(
                        bench.call("read_attachment", "attachment", "song.mp3")
                                .result()
                                .content()
                                .getFirst())
                .isInstanceOf(Content.Audio.class);
    }

    @Test
    void otherBinaryFile_isAResource() {
        bench.wiki().writeFile("Guide/the plan.pdf", new byte[] {'%', 'P', 0, (byte) 0xff});

        assertThat(
                        bench.call("read_attachment", "attachment", "Guide/the plan.pdf")
                                .result()
                                .content()
                                .getFirst())
                .isInstanceOfSatisfying(
                        Content.Blob.class,
                        blob -> {
                            assertThat(blob.uri())
                                    .isEqualTo("wiki://attachment/Guide/the%20plan.pdf");
                            assertThat(blob.mimeType()).isEqualTo("application/pdf");
                        });
    }

    @Test
    void textFile_isReadInParts() {
        String text = "name,count\n".repeat(30);
        bench.wiki().writeFile("list.csv", text.getBytes(StandardCharsets.UTF_8));

        ToolBench.Reply first =
                bench.call("read_attachment", "attachment", "list.csv", "max_chars", 200);
        ToolBench.Reply second =
                bench.call(
                        "read_attachment",
                        "attachment",
                        "list.csv",
                        "max_chars",
                        200,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(first.field("content").toString() + second.field("content")).isEqualTo(text);
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void drawingInSvg_isText() {
        bench.wiki().writeFile("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(bench.call("read_attachment", "attachment", "a.svg").field("content"))
                .isEqualTo("<svg/>");
    }

    @Test
    void binaryFileAsLargeAsTheLimit_isReturned() {
        bench.wiki().writeFile("a.bin", new byte[RETURNED_BYTES]);

        assertThat(bench.call("read_attachment", "attachment", "a.bin").error()).isEmpty();
    }

    @Test
    void binaryFileOneByteLarger_isRefusedWithItsSize() {
        bench.wiki().writeFile("a.png", new byte[RETURNED_BYTES + 1]);

        ToolBench.Reply reply = bench.call("read_attachment", "attachment", "a.png");

        assertThat(reply.error()).isEqualTo("too_large");
        assertThat(reply.fields()).containsEntry("size", 1001L).containsEntry("max_bytes", 1000);
        assertThat(reply.text()).contains("1001 B", "1000 B", "git");
    }

    @Test
    void textFileAsLargeAsTheLimit_isReadInParts() {
        bench.wiki()
                .writeFile(
                        "a.txt",
                        "x".repeat(ReadAttachment.MAX_TEXT_BYTES).getBytes(StandardCharsets.UTF_8));

        assertThat(bench.call("read_attachment", "attachment", "a.txt").nextCursor()).isPresent();
    }

    @Test
    void textFileOneByteLarger_isRefused() {
        bench.wiki().writeFile("a.txt", new byte[ReadAttachment.MAX_TEXT_BYTES + 1]);

        assertThat(bench.call("read_attachment", "attachment", "a.txt").error())
                .isEqualTo("too_large");
    }

    @Test
    void revision_readsThePast() {
        String then = bench.wiki().writeFile("a.txt", new byte[] {'1'}).abbreviated();
        bench.wiki().writeFile("a.txt", new byte[] {'2'});

        assertThat(
                        bench.call("read_attachment", "attachment", "a.txt", "revision", then)
                                .field("content"))
                .isEqualTo("1");
    }
}
