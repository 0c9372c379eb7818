package dev.holt.tools;

import dev.holt.wiki.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What an agent must know of a page's bytes because it cannot see it: encoding, byte order mark,
 * line endings.
 */
final class PageRemarks {
    private PageRemarks() {}

    /** Adds what is unusual to an answer's fields, and returns it in words. */
    static List<String> of(Page page, String text, Answer answer) {
        List<String> words = new ArrayList<>();
        boolean bom = text.startsWith("\uFEFF");
        boolean crlf = text.contains("\r\n");
        answer.flag("not_utf8", !page.isUtf8()).flag("bom", bom).flag("crlf", crlf);
        if (!page.isUtf8()) {
            words.add(
                    "not UTF-8: bytes that do not decode are shown as U+FFFD, and edits are refused");
        }
        if (bom) {
            words.add("starts with a byte order mark");
        }
        if (crlf) {
            words.add("CRLF line endings");
        }
        return words;
    }
}
