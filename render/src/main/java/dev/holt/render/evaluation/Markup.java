package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How one format writes what elements put out. Texts are plain, labels and contents finished. */
abstract sealed class Markup permits HtmlMarkup, TextMarkup, MarkdownMarkup {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico");
    private static final int MAX_LISTED = 5;

    static Markup of(Target target) {
        return switch (target.format()) {
            case HTML -> new HtmlMarkup(target);
            case TEXT -> new TextMarkup();
            case EXPANDED -> new MarkdownMarkup();
        };
    }

    /** Plain text in a line. */
    abstract String text(String plain);

    /** A link with a finished label. */
    abstract String link(LinkTarget target, Optional<String> title, String label);

    /** A picture, or a link where the target is none. */
    abstract String image(LinkTarget target, Optional<String> title, String alternative);

    /** The finished content of another page. */
    abstract String included(PageName page, String content, boolean block);

    /** Why a call put out nothing. */
    abstract String failure(String call, String reason, boolean block);

    abstract String emphasis(String content);

    abstract String paragraph(String content);

    abstract String list(boolean numbered, List<ListItem> items);

    abstract String table(List<String> header, List<List<String>> rows);

    /** A link inside the page. */
    abstract String anchorLink(String anchor, String label);

    /** Finished content and the items below it. */
    record ListItem(String content, List<ListItem> below) {}

    static boolean isPicture(AttachmentName file) {
        String leaf = file.leaf();
        return PICTURES.contains(
                leaf.substring(leaf.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static String listed(List<PageName> pages) {
        String first =
                pages.stream()
                        .limit(MAX_LISTED)
                        .map(PageName::value)
                        .collect(Collectors.joining(", "));
        return pages.size() > MAX_LISTED ? first + ", …" : first;
    }
}
