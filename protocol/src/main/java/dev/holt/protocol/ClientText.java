package dev.holt.protocol;

import org.jspecify.annotations.Nullable;

/** What a client says about itself, made fit for commit messages and logs. */
public final class ClientText {

    /** The most code points that are kept. */
    public static final int LONGEST = 100;

    private ClientText() {}

    /** Returns a name or version of whole, visible characters, cut; {@code unknown} for none. */
    public static String clean(@Nullable Object sent) {
        if (!(sent instanceof String text)) {
            return "unknown";
        }
        StringBuilder kept = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(ClientText::isText)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        String clean = kept.toString().strip();
        return clean.isEmpty() ? "unknown" : clean;
    }

    /** Halves of surrogate pairs cannot be written as UTF-8. */
    private static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
