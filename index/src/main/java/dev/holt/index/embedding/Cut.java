package dev.holt.index.embedding;

/** The start of a text. */
final class Cut {
    private Cut() {}

    /** At most so many UTF-16 units of a text, and no half of a character. */
    static String to(int chars, String text) {
        if (text.length() <= chars) {
            return text;
        }
        boolean splits = chars > 0 && Character.isHighSurrogate(text.charAt(chars - 1));
        return text.substring(0, splits ? chars - 1 : chars);
    }
}
