package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"flow.png", "Design/Auth/flow.tar.gz", "a.md.txt", "größe.pdf"})
    void goodNames_areKept(String name) {
        AttachmentName attachment = AttachmentName.of(name);

        assertThat(attachment.value()).isEqualTo(name);
        assertThat(attachment.path()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flow | needs an extension",
                "a.b/flow | needs an extension",
                "flow. | ends in a dot",
                ".png | starts with a dot",
                "flow.md | is a page",
                "flow.MD | is a page",
                "/flow.png | absolute path",
                "../flow.png | '..' between slashes",
                "nul.png | is a device on Windows",
                "a#b.png | character #",
            })
    void badNames_areRefusedWithTheReason(String name, String reason) {
        assertThatThrownBy(() -> AttachmentName.of(name))
                .isInstanceOf(WikiException.InvalidName.class)
                .hasMessageContaining(reason);
    }

    @Test
    void leafOf200Bytes_isTheLongest() {
        assertThat(AttachmentName.of("a".repeat(196) + ".png").leaf()).hasSize(200);
        assertThatThrownBy(() -> AttachmentName.of("a".repeat(197) + ".png"))
                .isInstanceOf(WikiException.InvalidName.class)
                .hasMessageContaining("201 bytes");
    }

    @Test
    void decomposedName_isComposed() {
        assertThat(AttachmentName.of("u\u0308.png").value()).isEqualTo("\u00fc.png");
    }

    @Test
    void leafAndFolder_areTheEndsOfThePath() {
        AttachmentName name = AttachmentName.ofPath("a/b/LICENSE");

        assertThat(name.leaf()).isEqualTo("LICENSE");
        assertThat(name.folder()).isEqualTo("a/b");
    }

    @Test
    void pathOfPage_isNoAttachment() {
        assertThatThrownBy(() -> AttachmentName.ofPath("a.md"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
