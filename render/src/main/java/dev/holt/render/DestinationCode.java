package dev.holt.render;

/**
 * Percent-encoding of paths in Markdown destinations. People write these, so as much as may stay
 * readable does.
 */
final class DestinationCode {
    /** What would end, split or change the meaning of a destination. */
    private static final String RESERVED = "%#?\\\"`|^{}<>&";

    private DestinationCode() {}

    /** The text with its percent-encoding undone; what is not valid UTF-8 stays as it is. */
    static String decode(String written) {
        return PercentCode.decode(written).orElse(written);
    }

    /**
     * The path as it may stand in a destination.
     *
     * @param angle whether angle brackets are around it, so that spaces and parentheses may stay
     * @param ascii whether letters beyond ASCII are encoded too
     */
    static String encode(String path, boolean angle, boolean ascii) {
        return PercentCode.encode(path, c -> mayStay(c, angle, ascii));
    }

    private static boolean mayStay(int c, boolean angle, boolean ascii) {
        if (c == ' ' || c == '(' || c == ')') {
            return angle;
        }
        if (c < 0x80) {
            return c > ' ' && c != 0x7f && RESERVED.indexOf(c) < 0;
        }
        // Unicode spaces may stay, but are invisible at a destination's ends.
        return !ascii && c >= 0xa0 && !Character.isSpaceChar(c);
    }

    /** Whether a path as written encodes characters beyond ASCII. */
    static boolean encodesLetters(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (PercentCode.isEncoded(written, i)
                    && "89ABCDEFabcdef".indexOf(written.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
