package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts every block of {@link Blocks}: asked before all other block parsers, it answers by a
 * line's first character.
 */
final class BlockStarts implements CustomBlockParserFactory {
    /**
     * The most blocks that may be open where one of these starts. Markers on one line are bounded
     * by {@link ParseGuard}; this bounds those below each other.
     */
    static final int MAX_OPEN_BLOCKS = 2 * ParseGuard.MAX_NESTING;

    private static final int CODE_INDENT = 4;
    private static final int MAX_KIND = 40;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        Lookahead lookahead = new Lookahead();
        return (state, matched) ->
                state.getIndent() < CODE_INDENT
                                && state.getActiveBlockParsers().size() < MAX_OPEN_BLOCKS
                        ? start(state, matched, lookahead)
                        : BlockStart.none();
    }

    private static @Nullable BlockStart start(
            ParserState state, MatchedBlockParser matched, Lookahead lookahead) {
        int at = state.getNextNonSpaceIndex();
        BasedSequence line = state.getLine();
        if (at >= line.length()) {
            return BlockStart.none();
        }
        boolean inParagraph = matched.getBlockParser().isParagraphParser();
        Optional<BlockStart> start =
                switch (line.charAt(at)) {
                    case '>' -> quoted(line, at);
                    case ':' -> fenced(line, at);
                    case '#' -> title(line, at, matched.getBlockParser());
                    case '[' -> footnote(line, at);
                    case '|' -> option(line, at, matched.getBlockParser());
                    case '{' -> inParagraph ? Optional.empty() : embed(line, at, lookahead);
                    case '$' -> inParagraph ? Optional.empty() : math(line, at, lookahead);
                    default -> Optional.empty();
                };
        return start.orElseGet(BlockStart::none);
    }

    /** {@code >!} and {@code >|}, unless they quote an image or a table. */
    private static Optional<BlockStart> quoted(BasedSequence line, int at) {
        boolean spoiler = WikiBlockParser.isMark(line, at, '!');
        boolean fold = WikiBlockParser.isMark(line, at, '|');
        if (spoiler ? WikiBlockParser.charAt(line, at + 2) == '[' : isTableRow(line, at + 2)) {
            return Optional.empty();
        }
        return spoiler
                ? Optional.of(start(new WikiBlockParser.Quoted(new Blocks.Spoiler(), '!'), at + 2))
                : fold
                        ? Optional.of(
                                start(new WikiBlockParser.Quoted(new Blocks.Fold(), '|'), at + 2))
                        : Optional.empty();
    }

    private static boolean isTableRow(BasedSequence line, int from) {
        return line.indexOf('|', from) >= 0;
    }

    private static BlockStart start(BlockParser parser, int index) {
        return BlockStart.of(parser).atIndex(index);
    }

    private static Optional<BlockStart> fenced(BasedSequence line, int at) {
        int colons = WikiBlockParser.runLength(line, at);
        BasedSequence rest = line.subSequence(at + colons).trim();
        int end = 0;
        while (end < rest.length() && end < MAX_KIND && isKindPart(rest.charAt(end))) {
            end++;
        }
        boolean apart = end == rest.length() || (end > 0 && rest.charAt(end) == ' ');
        if (colons < 3 || end == 0 || !apart || rest.indexOf(':') >= 0) {
            return Optional.empty();
        }
        String kind = rest.subSequence(0, end).toString().toLowerCase(Locale.ROOT);
        BlockParser block = new WikiBlockParser.Fenced(new Blocks.Fenced(kind), colons);
        BasedSequence title = rest.subSequence(end).trim();
        return Optional.of(
                title.isEmpty()
                        ? start(block, line.length())
                        : BlockStart.of(block, new WikiBlockParser.Line(new Blocks.Title(title)))
                                .atIndex(line.length()));
    }

    private static boolean isKindPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** The {@code # Title} on the first line of a fold or fenced block. */
    private static Optional<BlockStart> title(BasedSequence line, int at, BlockParser in) {
        boolean titled =
                in.getBlock() instanceof Blocks.Fold || in.getBlock() instanceof Blocks.Fenced;
        if (!titled || in.getBlock().hasChildren()) {
            return Optional.empty();
        }
        int marks = WikiBlockParser.runLength(line, at);
        BasedSequence title = line.subSequence(at + marks).trim();
        return title.isEmpty() || marks > 6
                ? Optional.empty()
                : Optional.of(
                        start(new WikiBlockParser.Line(new Blocks.Title(title)), line.length()));
    }

    private static Optional<BlockStart> footnote(BasedSequence line, int at) {
        int close = InlineScan.footnoteLabelEnd(line, at);
        if (close < 0 || WikiBlockParser.charAt(line, close + 1) != ':') {
            return Optional.empty();
        }
        String label = line.subSequence(at + 2, close).toString();
        return Optional.of(
                start(new WikiBlockParser.Indented(new Blocks.Footnote(label)), close + 2));
    }

    private static Optional<BlockStart> embed(BasedSequence line, int at, Lookahead lookahead) {
        if (WikiBlockParser.charAt(line, at + 1) != '{') {
            return Optional.empty();
        }
        int end = at + 2;
        while (end < line.length()
                && end < at + MAX_KIND
                && isNamePart(line.charAt(end), at, end)) {
            end++;
        }
        char after = WikiBlockParser.charAt(line, end);
        BasedSequence name = line.subSequence(Math.min(at + 2, end), end).trim();
        if (name.isEmpty() || (after != '\0' && after != '|' && after != '}')) {
            return Optional.empty();
        }
        int close = lookahead.embedEnd(line, at + 2);
        if (close < 0) {
            return Optional.empty();
        }
        BlockParser block =
                new WikiBlockParser.Embed(new Blocks.Embed(name.toString(), close), close);
        return Optional.of(
                start(block, close == line.getStartOffset() + end ? line.length() : end));
    }

    private static boolean isNamePart(char c, int at, int i) {
        return Character.isLetter(c) || (i > at + 2 && (c == ' ' || Character.isDigit(c)));
    }

    /** {@code |key=value} below an embed's name or behind it. */
    private static Optional<BlockStart> option(BasedSequence line, int at, BlockParser in) {
        if (!(in.getBlock() instanceof Blocks.Embed embed)) {
            return Optional.empty();
        }
        int end = Math.min(line.length(), embed.contentEnd() - line.getStartOffset());
        return EmbedOptions.parsers(line.subSequence(0, Math.max(at, end)), at)
                .map(options -> BlockStart.of(options).atIndex(line.length()));
    }

    private static Optional<BlockStart> math(BasedSequence line, int at, Lookahead lookahead) {
        if (WikiBlockParser.charAt(line, at + 1) != '$') {
            return Optional.empty();
        }
        int close = lookahead.mathEnd(line, at + 2);
        return close < 0
                ? Optional.empty()
                : Optional.of(
                        start(
                                new WikiBlockParser.Formula(
                                        new Blocks.MathBlock(),
                                        line.getStartOffset() + at + 2,
                                        close),
                                at + 2));
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                HeadingStarts.class,
                HeadingParser.Factory.class,
                BlockQuoteParser.Factory.class,
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
