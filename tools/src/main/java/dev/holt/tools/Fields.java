package dev.holt.tools;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The argument and field names that tools share: a value found in one answer goes under the same
 * name everywhere.
 */
final class Fields {
    static final String PAGE = "page";

    /**
     * In answers the commit that was read, 12 hex digits; what an agent passes back as {@link
     * #BASE_REVISION}.
     */
    static final String REVISION = "revision";

    static final String BASE_REVISION = "base_revision";
    static final String AS_OF = "as_of";
    static final String IF_REVISION = "if_revision";
    static final String CONTENT = "content";
    static final String SECTION = "section";
    static final String CURSOR = "cursor";
    static final String NEXT_CURSOR = "next_cursor";
    static final String TRUNCATED = "truncated";
    static final String LIMIT = "limit";
    static final String MAX_CHARS = "max_chars";
    static final String PREFIX = "prefix";
    static final String TAG = "tag";
    static final String TOTAL = "total";
    static final String LINE = "line";
    static final String FIRST_LINE = "first_line";
    static final String LAST_LINE = "last_line";
    static final String AUTHOR = "author";
    static final String TIME = "time";
    static final String MESSAGE = "message";
    static final String ATTACHMENT = "attachment";
    static final String SIZE = "size";
    static final String DIFF = "diff";

    /** Whether an answer is to be complete, however long the index takes. */
    static final String WAIT = "wait";

    private Fields() {}

    /** Two fields in this order, which {@code Map.of} would not keep. */
    static Map<String, Object> pair(
            String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(otherName, otherValue);
        return fields;
    }
}
