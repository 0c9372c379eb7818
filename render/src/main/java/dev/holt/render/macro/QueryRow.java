package dev.holt.render.macro;

import dev.holt.wiki.PageName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of the answer to a query.
 *
 * @param page the page it is about
 * @param fields what else there is to say, by the field's name, such as {@code title}, {@code
 *     snippet}, {@code count}, {@code author}, {@code time}, {@code message}; in a fixed order
 */
public record QueryRow(PageName page, Map<String, String> fields) {
    public QueryRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A field's value; the empty string without it. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
