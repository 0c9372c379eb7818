package dev.holt.index;

import java.util.List;

/**
 * How the pages that match a query are spread, the largest numbers first.
 *
 * @param tags how many of them have each tag or one below it, at most {@link #MAX}
 * @param folders how many of them are in each folder directly below the query's prefix, at most
 *     {@link #MAX}
 */
public record Facets(List<Count> tags, List<Count> folders) {
    /** The most tags or folders that are counted out. */
    public static final int MAX = 20;

    public Facets {
        tags = List.copyOf(tags);
        folders = List.copyOf(folders);
    }

    /**
     * A number of pages.
     *
     * @param name a tag in lower case without {@code #}, or a folder with its last slash
     * @param pages how many of the matching pages
     */
    public record Count(String name, int pages) {}
}
