package dev.holt.tools;

import dev.holt.render.program.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which form a page is read as a resource: {@code ?format=} in its address. */
enum PageForm {
    /** The page as it is in the wiki. */
    MARKDOWN("text/markdown"),
    /** Its headings, one a line, as {@code read_page} has them. */
    OUTLINE("text/plain"),
    /** Its Markdown with macros and transclusions resolved. */
    EXPANDED(Format.EXPANDED.mediaType()),
    /** What people read, without markup. */
    TEXT(Format.TEXT.mediaType()),
    /** A fragment of HTML. */
    HTML(Format.HTML.mediaType());

    private final String mediaType;

    PageForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What stands in the address. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** What the page is rendered to; nothing if the page's own text is all there is to it. */
    Optional<Format> rendered() {
        return Format.of(id());
    }

    /** The form with this {@link #id()}, ignoring case. */
    static Optional<PageForm> of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of all forms. */
    static List<String> ids() {
        return Arrays.stream(values()).map(PageForm::id).toList();
    }
}
