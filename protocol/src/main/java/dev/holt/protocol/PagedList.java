package dev.holt.protocol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A list that never changes, handed out in pages.
 *
 * <p>A cursor is where the next page begins and a checksum of the list, so that the server keeps no
 * state, and a cursor of another list, or of this one as it was, is refused.
 */
final class PagedList {

    private static final String UNKNOWN =
            "Unknown cursor: it is not of this list as it is now; start again without a cursor";

    private final String field;
    private final List<Map<String, Object>> items;
    private final int pageSize;
    private final String checksum;

    /**
     * A list under the name that the protocol gives it.
     *
     * @param field such as {@code tools}
     * @param pageSize at least 1
     */
    PagedList(String field, List<Map<String, Object>> items, int pageSize) {
        this.field = field;
        this.items = List.copyOf(items);
        this.pageSize = pageSize;
        CRC32 sum = new CRC32();
        sum.update((field + items).getBytes(StandardCharsets.UTF_8));
        this.checksum = Long.toHexString(sum.getValue());
    }

    /** Returns the page that begins at the cursor, or the first one. */
    Map<String, Object> page(RequestParams params) {
        int from = params.optionalText("cursor").map(this::start).orElse(0);
        int to = Math.min(items.size(), from + pageSize);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(field, items.subList(from, to));
        if (to < items.size()) {
            page.put("nextCursor", checksum + "-" + to);
        }
        return page;
    }

    private int start(String cursor) {
        return position(cursor)
                .filter(at -> at > 0 && at < items.size() && at % pageSize == 0)
                .orElseThrow(() -> new ProtocolException(ErrorCode.INVALID_PARAMS, UNKNOWN));
    }

    private Optional<Integer> position(String cursor) {
        if (!cursor.startsWith(checksum + "-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(cursor.substring(checksum.length() + 1)));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
