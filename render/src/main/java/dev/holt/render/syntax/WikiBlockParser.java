package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser of one block of {@link Blocks}. */
abstract class WikiBlockParser extends AbstractBlockParser {
    private final Block block;
    private final boolean container;

    private WikiBlockParser(Block block, boolean container) {
        this.block = block;
        this.container = container;
    }

    @Override
    public final Block getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return container;
    }

    @Override
    public final boolean canContain(ParserState state, BlockParser parser, Block other) {
        return container;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    static char charAt(BasedSequence line, int i) {
        return i < line.length() ? line.charAt(i) : '\0';
    }

    static boolean isMark(BasedSequence line, int at, char mark) {
        return charAt(line, at) == '>' && charAt(line, at + 1) == mark;
    }

    static int runLength(BasedSequence line, int start) {
        int i = start;
        while (i < line.length() && line.charAt(i) == line.charAt(start)) {
            i++;
        }
        return i - start;
    }

    /** Every line starts with {@code >} and a mark. */
    static final class Quoted extends WikiBlockParser {
        private final char mark;

        Quoted(Block block, char mark) {
            super(block, true);
            this.mark = mark;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            int at = state.getNextNonSpaceIndex();
            return isMark(state.getLine(), at, mark)
                    ? BlockContinue.atIndex(at + 2)
                    : BlockContinue.none();
        }
    }

    /** Lasts until a line of as many colons as it started with. */
    static final class Fenced extends WikiBlockParser {
        private final int colons;
        private boolean ended;

        Fenced(Blocks.Fenced block, int colons) {
            super(block, true);
            this.colons = colons;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (ended) {
                return BlockContinue.none();
            }
            BasedSequence line = state.getLine();
            int at = state.getNextNonSpaceIndex();
            if (charAt(line, at) == ':'
                    && runLength(line, at) >= colons
                    && line.subSequence(at + runLength(line, at)).isBlank()
                    && isInnermost(state.getActiveBlockParsers())) {
                ended = true;
                return BlockContinue.atIndex(line.length());
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        /** Whether the line is for this block, not for code or another such block inside it. */
        private boolean isInnermost(List<BlockParser> open) {
            for (int i = open.size() - 1; i >= 0; i--) {
                BlockParser parser = open.get(i);
                if (parser instanceof Fenced) {
                    return parser == this;
                }
                if (parser instanceof FencedCodeBlockParser) {
                    return false;
                }
            }
            return false;
        }
    }

    /** Lasts until the line with the closing braces, which has been found already. */
    static final class Embed extends WikiBlockParser {
        private final int end;
        private boolean ended;

        Embed(Blocks.Embed block, int end) {
            super(block, true);
            this.end = end;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            BasedSequence line = state.getLine();
            if (ended || line.getStartOffset() > end) {
                return BlockContinue.none();
            }
            ended = line.getEndOffset() >= end;
            int at = state.getNextNonSpaceIndex();
            boolean alone = line.getStartOffset() + at == end;
            return BlockContinue.atIndex(alone ? line.length() : state.getIndex());
        }
    }

    /** Lasts as long as lines are indented or blank. */
    static final class Indented extends WikiBlockParser {
        private static final int INDENT = 4;

        Indented(Block block) {
            super(block, true);
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }

    /** One line of inline Markdown. */
    static final class Line extends WikiBlockParser {
        private final BasedSequence content;

        Line(Blocks.Title title) {
            super(title, false);
            this.content = title.content();
        }

        Line(Blocks.Option option) {
            super(option, false);
            this.content = option.content();
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            inlineParser.parse(content, getBlock());
        }

        @Override
        public void closeBlock(ParserState state) {
            getBlock().setChars(content);
        }
    }

    /** The lines up to the closing dollars, which have been found already. */
    static final class Formula extends WikiBlockParser {
        private final Blocks.MathBlock block;
        private final int start;
        private final int end;
        private final StringBuilder tex = new StringBuilder();
        private int last;

        Formula(Blocks.MathBlock block, int start, int end) {
            super(block, false);
            this.block = block;
            this.start = start;
            this.end = end;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return state.getLine().getStartOffset() > end
                    ? BlockContinue.none()
                    : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            int length = Math.min(line.length(), end - line.getStartOffset());
            if (length > 0) {
                tex.append(line, 0, length);
            }
            last = line.getEndOffset();
        }

        @Override
        public void closeBlock(ParserState state) {
            BasedSequence text = state.getLine().getBaseSequence();
            block.setChars(text.subSequence(start - 2, Math.max(start, last)));
            block.setTex(tex.toString().strip());
        }
    }
}
