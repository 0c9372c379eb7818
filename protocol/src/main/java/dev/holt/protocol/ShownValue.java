package dev.holt.protocol;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that a caller sent, told back in a few characters together with its JSON type. */
final class ShownValue {

    private static final int LONGEST = 60;

    private ShownValue() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "\"" + shorten(text) + "\" (text)";
            case Boolean flag -> flag + " (a truth value)";
            case Number number -> shorten(number.toString()) + " (a number)";
            case Map<?, ?> map -> "an object";
            case Collection<?> list -> "a list of " + list.size();
            default -> "something else";
        };
    }

    static String shorten(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(each -> Character.isISOControl(each) || isHalf(each) ? '\uFFFD' : each)
                .forEach(shown::appendCodePoint);
        if (text.codePointCount(0, Math.min(text.length(), 4 * LONGEST)) > LONGEST) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
