package dev.holt.index;

import dev.holt.render.MarkdownPage;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says whether the anchor of a link is there, reading what each page has once. */
final class KnownAnchors {
    private static final String TOP = "top";
    private static final String BLOCK = "^";

    private final PageReading pages;
    private final Map<PageName, Set<String>> byPage = new HashMap<>();

    KnownAnchors(PageReading pages) {
        this.pages = pages;
    }

    /**
     * Whether {@code page} has the anchor: as an id, or as the text of a heading. The top of a page
     * is always there, and so are Obsidian's block references, which are not looked for.
     */
    boolean has(PageName page, String anchor) throws IOException {
        String last = anchor.substring(anchor.lastIndexOf('#') + 1);
        if (last.isBlank() || last.equalsIgnoreCase(TOP) || last.startsWith(BLOCK)) {
            return true;
        }
        Set<String> known = byPage.get(page);
        if (known == null) {
            known = new HashSet<>(pages.anchors(page));
            byPage.put(page, known);
        }
        return known.contains(anchor) || known.contains(MarkdownPage.anchorOf(last));
    }
}
