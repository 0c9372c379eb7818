package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ResourceNotFoundException;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WikiUriReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"Home", "Design/C# and F#", "Why?", "50%", "Ärger/日本 🦦", "a&b=c"})
    void addressOfAPage_readsBackAsThatPage(String name) {
        WikiUri address = WikiUriReader.read(WikiUri.of(new PageName(name)));

        assertThat(address)
                .isEqualTo(
                        new WikiUri.Page(
                                name, Optional.empty(), Optional.empty(), PageForm.MARKDOWN));
    }

    @Test
    void addressOfAnAttachment_readsBackAsThatFile() {
        WikiUri address = WikiUriReader.read(WikiUri.of(new AttachmentName("Tour/a #1?.png")));

        assertThat(address).isEqualTo(new WikiUri.Attachment("Tour/a #1?.png", Optional.empty()));
    }

    @Test
    void revisionAndSection_areReadBesideTheName() {
        assertThat(WikiUriReader.read("wiki://page/Plan?revision=2026-11-21#Spring%20%3E%20Peas"))
                .isEqualTo(
                        new WikiUri.Page(
                                "Plan",
                                Optional.of("2026-11-21"),
                                Optional.of("Spring > Peas"),
                                PageForm.MARKDOWN));
    }

    @Test
    void emptyRevisionAndSection_countAsNone() {
        assertThat(WikiUriReader.read("wiki://page/Plan?revision=#"))
                .isEqualTo(
                        new WikiUri.Page(
                                "Plan", Optional.empty(), Optional.empty(), PageForm.MARKDOWN));
    }

    @Test
    void format_isReadBesideTheRevision() {
        assertThat(WikiUriReader.read("wiki://page/Plan?format=HTML&revision=main#A"))
                .isEqualTo(
                        new WikiUri.Page(
                                "Plan", Optional.of("main"), Optional.of("A"), PageForm.HTML));
    }

    @Test
    void unknownFormat_namesTheKnownOnes() {
        assertThatThrownBy(() -> WikiUriReader.read("wiki://page/Plan?format=pdf"))
                .isInstanceOf(ProtocolException.class)
                .hasMessage(
                        "'pdf' is no format of wiki://page/Plan?format=pdf: known are markdown, outline, expanded, text, html.");
    }

    @Test
    void attachment_hasNoFormat() {
        assertThatThrownBy(() -> WikiUriReader.read("wiki://attachment/a.png?format=html"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("known is revision");
    }

    @Test
    void lists_areRead() {
        assertThat(WikiUriReader.read("wiki://index")).isEqualTo(new WikiUri.Index(""));
        assertThat(WikiUriReader.read("wiki://index/")).isEqualTo(new WikiUri.Index(""));
        assertThat(WikiUriReader.read("wiki://index/Design/Old%20ones/"))
                .isEqualTo(new WikiUri.Index("Design/Old ones"));
        assertThat(WikiUriReader.read("wiki://tag/project/alpha"))
                .isEqualTo(new WikiUri.Tag("project/alpha"));
        assertThat(WikiUriReader.read("WIKI://Recent")).isEqualTo(new WikiUri.Recent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wiki:",
                "wiki://",
                "wiki://page",
                "wiki://page/",
                "wiki://tag/",
                "wiki://attachment",
                "wiki://nothing/x",
                "file:///etc/passwd",
                "https://example.org/"
            })
    void anythingElse_isNotThere(String uri) {
        assertThatThrownBy(() -> WikiUriReader.read(uri))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("wiki://page/<name>");
    }

    @Test
    void questionMarkInAName_isExplained() {
        assertThatThrownBy(() -> WikiUriReader.read("wiki://page/Why? How"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("%3F");
        assertThatThrownBy(() -> WikiUriReader.read("wiki://recent?limit=3"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("takes no parameters");
    }

    @Test
    void brokenEncoding_isExplained() {
        assertThatThrownBy(() -> WikiUriReader.read("wiki://page/100%"))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("%25");
    }
}
