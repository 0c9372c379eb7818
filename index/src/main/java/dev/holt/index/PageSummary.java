package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a listing says of a page without reading it.
 *
 * @param page the page
 * @param title the page's title, or the last part of its name where it has none
 * @param tags the tags of its front matter, without {@code #}
 * @param properties its front matter, in the order in which it is written
 * @param size bytes of its file
 */
public record PageSummary(
        PageName page, String title, List<String> tags, Map<String, Object> properties, int size) {
    public PageSummary {
        tags = List.copyOf(tags);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
