package dev.holt.protocol;

import org.jspecify.annotations.Nullable;

/** What a client says about itself, made fit for commit messages and logs. */
public final class ClientText {

    /** The most code points that are kept. */
    public static final int LONGEST = 100;

    private ClientText() {}

    /** Returns a name or version without control characters, cut; {@code unknown} for none. */
    public static String clean(@Nullable Object sent) {
        if (!(sent instanceof String text) || text.isBlank()) {
            return "unknown";
        }
        StringBuilder clean = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
