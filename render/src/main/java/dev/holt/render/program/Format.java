package dev.holt.render.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page is rendered to. */
public enum Format {
    /** A fragment of HTML: what stands in a body. */
    HTML("text/html"),
    /** Readable text without markup. */
    TEXT("text/plain"),
    /** The page's Markdown with its transclusions and macros resolved. */
    EXPANDED("text/markdown");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name that users write: {@code html}, {@code text}, {@code expanded}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type of the rendered bytes, which are UTF-8 always. */
    public String mediaType() {
        return mediaType;
    }

    /** The format with this {@link #id()}. */
    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
