package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void text_isExactlyTheBytes() {
        String text = "\ufeff---\r\ntitle: x\r\n---\rold mac\n\n no end";

        assertThat(page(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    }

    @Test
    void emptyPage_hasEmptyText() {
        assertThat(page(new byte[0]).text()).isEmpty();
        assertThat(page(new byte[0]).size()).isZero();
    }

    @Test
    void otherEncoding_isReadableApproximatelyOnly() {
        Page page = page("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(page.isUtf8()).isFalse();
        assertThat(page.lenientText()).isEqualTo("caf\ufffd");
        assertThatThrownBy(page::text)
                .isInstanceOf(WikiException.NotUtf8.class)
                .hasMessageContaining("'Menu'");
    }

    @Test
    void bytes_areTheCallersOwn() {
        Page page = page(new byte[] {'a'});
        page.bytes()[0] = 'b';

        assertThat(page.text()).isEqualTo("a");
    }

    @Test
    void pageAtTheReadLimit_isRead() {
        try (TestWiki test = TestWiki.bare(WikiOptions.defaults().withMaxReadBytes(4))) {
            test.write("Full", "1234");
            test.write("Over", "12345");

            assertThat(test.head().page("Full").text()).isEqualTo("1234");
            assertThatThrownBy(() -> test.head().page("Over"))
                    .isInstanceOf(WikiException.TooLarge.class)
                    .hasMessageContaining("'Over.md'")
                    .hasMessageContaining("has 5 bytes, and 4 is the most");
        }
    }

    private static Page page(byte[] bytes) {
        return new Page(PageName.of("Menu"), Revision.NONE, "", bytes);
    }
}
