package dev.holt.render.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's tables, without those that have a row indented with tabs: there flexmark takes columns
 * for characters, and reads cells from the wrong place or from before the text.
 */
final class TableSyntax implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.paragraphPreProcessorFactory(new Guarded(TableParagraphPreProcessor.Factory()));
    }

    private record Guarded(ParagraphPreProcessorFactory tables)
            implements ParagraphPreProcessorFactory {
        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return new LazyRows(tables, state);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return tables.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return tables.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return tables.affectsGlobalScope();
        }
    }

    /** Looks for tables; flexmark's own code is made, and compiles patterns, for the first bar. */
    private static final class LazyRows implements ParagraphPreProcessor {
        private final ParagraphPreProcessorFactory tables;
        private final ParserState state;
        private @Nullable ParagraphPreProcessor rows;

        LazyRows(ParagraphPreProcessorFactory tables, ParserState state) {
            this.tables = tables;
            this.state = state;
        }

        @Override
        public int preProcessBlock(Paragraph block, ParserState parser) {
            if (!hasBar(block) || hasTabbedLine(block)) {
                return 0;
            }
            if (rows == null) {
                rows = tables.apply(state);
            }
            return rows.preProcessBlock(block, parser);
        }

        private static boolean hasBar(Paragraph block) {
            return block.getContentLines().stream().anyMatch(line -> line.indexOf('|') >= 0);
        }

        /** Whether a row is indented deeper than the first, and not with spaces alone. */
        private static boolean hasTabbedLine(Paragraph block) {
            int row = 0;
            for (BasedSequence line : block.getContentLines()) {
                int deeper = block.getLineIndent(row) - block.getLineIndent(0);
                for (int i = 1; i <= deeper; i++) {
                    int at = line.getStartOffset() - i;
                    if (at < 0 || line.getBaseSequence().charAt(at) != ' ') {
                        return true;
                    }
                }
                row++;
            }
            return false;
        }
    }
}
