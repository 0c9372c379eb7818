package dev.holt.server.embedding;

/**
 * A key that a server asks for. It shows itself in no text that is printed or logged.
 *
 * @param secret the key itself
 */
public record ApiKey(String secret) {
    /** Whether a text can be a key: printable ASCII without spaces, which a header can hold. */
    public static boolean isKey(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    @Override
    public String toString() {
        return "(a key)";
    }
}
