package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * {@code *} and {@code _} as CommonMark 0.31 has them: symbols such as {@code £} count as
 * punctuation, and runs of three with three make strong emphasis.
 */
final class EmphasisMark extends EmphasisDelimiterProcessor {
    static final EmphasisMark ASTERISK = new EmphasisMark('*');
    static final EmphasisMark UNDERSCORE = new EmphasisMark('_');

    private final boolean withinWords;

    private EmphasisMark(char mark) {
        super(mark, false);
        this.withinWords = mark == '*';
    }

    // The parameters are those of flexmark's interface.
    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean left = flanks(after, before, afterIsWhiteSpace, beforeIsWhitespace);
        boolean right = flanks(before, after, beforeIsWhitespace, afterIsWhiteSpace);
        return left && (withinWords || !right || isPunctuation(before));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean left = flanks(after, before, afterIsWhiteSpace, beforeIsWhitespace);
        boolean right = flanks(before, after, beforeIsWhitespace, afterIsWhiteSpace);
        return right && (withinWords || !left || isPunctuation(after));
    }

    /** Whether the mark hugs what stands on its {@code inner} side. */
    private static boolean flanks(
            String inner, String outer, boolean innerIsBlank, boolean outerIsBlank) {
        return !innerIsBlank && (!isPunctuation(inner) || outerIsBlank || isPunctuation(outer));
    }

    private static boolean isPunctuation(String character) {
        return switch (Character.getType(character.charAt(0))) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() % 3 == 0 && closer.length() % 3 == 0
                ? 2
                : super.getDelimiterUse(opener, closer);
    }
}
