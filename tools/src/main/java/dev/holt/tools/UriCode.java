package dev.holt.tools;

import dev.holt.render.PercentCode;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Percent-encoding of names in {@code wiki:} URIs.
 *
 * <p>Written are letters, digits, {@code - . _ ~} and {@code /} as they are, all else encoded, so
 * that a URI can stand in Markdown, in a header and between quotes. Read is whatever a client
 * sends: spaces and letters beyond ASCII may stand unencoded; only {@code %}, {@code ?} and {@code
 * #} mean something else.
 */
final class UriCode {
    private static final IntPredicate STAYS = PercentCode.plainAnd("-._~/");

    private UriCode() {}

    static String encode(String name) {
        return PercentCode.encode(name, STAYS);
    }

    /** The text with its percent-encoding undone; none when that is broken or not UTF-8. */
    static Optional<String> decode(String written) {
        for (int at = written.indexOf('%'); at >= 0; at = written.indexOf('%', at + 1)) {
            if (!PercentCode.isEncoded(written, at)) {
                return Optional.empty();
            }
        }
        return PercentCode.decode(written);
    }
}
