package dev.holt.render;

import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.Map;

/** Keeps links leading where they led when pages and attachments move. */
public final class LinkRewriter {
    private LinkRewriter() {}

    /**
     * The text of page {@code from} after a move, with only those link targets changed that would
     * lead elsewhere otherwise; each keeps its style.
     *
     * @param from the page's name before the move
     * @param fromAfter its name after the move, the same if it stays
     * @param text its text before the move
     * @param before the names before the move
     * @param movedPaths old path to new path of everything that moves: pages with {@code .md}, and
     *     attachments
     */
    public static String rewrite(
            PageName from,
            PageName fromAfter,
            String text,
            PageNames before,
            Map<String, String> movedPaths) {
        return text;
    }
}
