package dev.holt.render;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;

/**
 * What a link's target, as it is written, means.
 *
 * @param path the path part, decoded and without the anchor; the whole address when external
 * @param anchor what follows {@code #}, decoded
 * @param external whether it is an address outside the wiki
 */
public record WrittenTarget(String path, Optional<String> anchor, boolean external) {
    private static final int MAX_SCHEME = 32;

    /** A Markdown destination, without angle brackets around it. */
    public static WrittenTarget markdown(String raw) {
        String written = Escaping.unescapeString(raw);
        if (written.startsWith("//") || hasScheme(written)) {
            return new WrittenTarget(written, Optional.empty(), true);
        }
        int hash = written.indexOf('#');
        Optional<String> anchor =
                hash < 0
                        ? Optional.empty()
                        : Optional.of(DestinationCode.decode(written.substring(hash + 1)));
        String path = hash < 0 ? written : written.substring(0, hash);
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        return new WrittenTarget(DestinationCode.decode(path), anchor, false);
    }

    /** What stands between {@code [[} and {@code ]]} or {@code |}; nothing in it is encoded. */
    public static WrittenTarget wiki(String raw) {
        if (raw.contains("://") && hasScheme(raw)) {
            return new WrittenTarget(raw, Optional.empty(), true);
        }
        int hash = raw.indexOf('#');
        return hash < 0
                ? new WrittenTarget(raw, Optional.empty(), false)
                : new WrittenTarget(
                        raw.substring(0, hash).strip(),
                        Optional.of(raw.substring(hash + 1).strip()),
                        false);
    }

    /** Where in a target as written its anchor or query starts: the rest is the path. */
    static int pathLength(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean entity = c == '#' && i > 0 && raw.charAt(i - 1) == '&';
            if ((c == '#' && !entity) || c == '?') {
                return i;
            }
        }
        return raw.length();
    }

    /** Whether an address starts with a scheme as RFC 3986 has it, of at least two characters. */
    private static boolean hasScheme(String address) {
        for (int i = 0; i < address.length() && i <= MAX_SCHEME; i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return i > 1;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return false;
    }
}
