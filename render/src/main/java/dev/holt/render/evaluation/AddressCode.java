package dev.holt.render.evaluation;

import dev.holt.render.PercentCode;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Percent-encoding of paths and fragments in the addresses of rendered pages: all that RFC 3986
 * lets stand in both stays, but for what Markdown or HTML would read.
 */
final class AddressCode {
    private static final IntPredicate STAYS = PercentCode.plainAnd("-._~/!$'*+,;=:@");

    private AddressCode() {}

    /** A path: letters and digits of ASCII and a few signs stay, slashes too. */
    static String encoded(String path) {
        return PercentCode.encode(path, STAYS);
    }

    /** {@code #} and the anchor, or nothing. */
    static String fragment(Optional<String> anchor) {
        return anchor.map(a -> "#" + encoded(a)).orElse("");
    }
}
