package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Text between two runs of one character, of the same length on both sides. */
final class PairedMarker implements DelimiterProcessor {
    static final PairedMarker STRUCK = new PairedMarker('~', 1, Inlines.Struck::new);
    static final PairedMarker MARKED = new PairedMarker('=', 2, Inlines.Marked::new);

    private static final int MAX_RUN = 2;

    private final char mark;
    private final int minLength;
    private final BiFunction<BasedSequence, BasedSequence, DelimitedNode> node;

    private PairedMarker(
            char mark,
            int minLength,
            BiFunction<BasedSequence, BasedSequence, DelimitedNode> node) {
        this.mark = mark;
        this.minLength = minLength;
        this.node = node;
    }

    @Override
    public char getOpeningCharacter() {
        return mark;
    }

    @Override
    public char getClosingCharacter() {
        return mark;
    }

    @Override
    public int getMinLength() {
        return minLength;
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
        return leftFlanking;
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
        return rightFlanking;
    }

    @Override
    public com.vladsch.flexmark.util.ast.@Nullable Node unmatchedDelimiterNode(
            InlineParser inlineParser, DelimiterRun delimiter) {
        return null;
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == closer.length() && opener.length() <= MAX_RUN
                ? opener.length()
                : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int delimitersUsed) {
        opener.moveNodesBetweenDelimitersTo(
                node.apply(
                        opener.getTailChars(delimitersUsed), closer.getLeadChars(delimitersUsed)),
                closer);
    }
}
