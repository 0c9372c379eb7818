package dev.holt.render.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Node;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long and how deep the blocks beyond CommonMark may be. */
class BlockLimitsTest {
    private static int count(String text, Class<? extends Node> type) {
        AtomicInteger found = new AtomicInteger();
        Walk.below(
                MarkdownParser.parse(text, WikiLinkOrder.PAGE_FIRST),
                node -> {
                    found.addAndGet(type.isInstance(node) ? 1 : 0);
                    return true;
                });
        return found.get();
    }

    @Test
    void blocksInEachOtherAtTheLimit_areBlocksAndBeyondText() {
        // The document itself is open too.
        int limit = BlockStarts.MAX_OPEN_BLOCKS - 1;
        assertThat(count("::: a\n".repeat(limit), Blocks.Fenced.class)).isEqualTo(limit);
        assertThat(count("::: a\n".repeat(limit + 1), Blocks.Fenced.class)).isEqualTo(limit);
    }

    @Test
    void embedAtTheLimit_isOneAndBeyondText() {
        String start = "{{Box\n";
        // The braces that open it are not counted, those that close it are.
        String text = "x".repeat(Lookahead.MAX_EMBED - start.length() + 2 - 3);
        assertThat(count(start + text + "\n}}\n", Blocks.Embed.class)).isEqualTo(1);
        assertThat(count(start + text + "x\n}}\n", Blocks.Embed.class)).isZero();
        assertThat(count(start + text + "x\n\n{{Box\n}}\n", Blocks.Embed.class)).isEqualTo(1);
    }

    @Test
    void formulaAtTheLimit_isOneAndBeyondText() {
        String text = "x".repeat(Lookahead.MAX_MATH - 4);
        assertThat(count("$$\n" + text + "\n$$\n", Blocks.MathBlock.class)).isEqualTo(1);
        assertThat(count("$$\n" + text + "x\n$$\n", Blocks.MathBlock.class)).isZero();
    }

    @Test
    void macroCallAtTheLimit_isOneAndBeyondText() {
        String text = "x".repeat(InlineScan.MAX_LENGTH - 1);
        assertThat(count("<<A(" + text + ")>>", Inlines.MacroCall.class)).isEqualTo(1);
        assertThat(count("<<A(" + text + "x)>>", Inlines.MacroCall.class)).isZero();
    }
}
