package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's heading parser, asked only about lines that can make a heading.
 *
 * <p>Asked about any line of a paragraph or table, it copies all lines before it, which makes a
 * table of 100,000 rows take minutes.
 */
final class HeadingStarts implements CustomBlockParserFactory {
    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory parser = headings.apply(options);
        return (state, matched) -> start(parser, state, matched);
    }

    private static @Nullable BlockStart start(
            BlockParserFactory parser, ParserState state, MatchedBlockParser matched) {
        return mayBeHeading(state.getLine(), state.getNextNonSpaceIndex())
                ? parser.tryStart(state, matched)
                : BlockStart.none();
    }

    private static boolean mayBeHeading(BasedSequence line, int start) {
        if (start >= line.length()) {
            return false;
        }
        char first = line.charAt(start);
        return first == '#' || ((first == '=' || first == '-') && isUnderline(line, start, first));
    }

    private static boolean isUnderline(BasedSequence line, int start, char mark) {
        int end = line.length();
        while (end > start && line.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (line.charAt(i) != mark) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return headings.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return headings.affectsGlobalScope();
    }
}
