package dev.holt.render.syntax;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inline parser with bounds: flexmark's own takes quadratic time on some inputs, and its
 * regular expressions for link titles, comments and tags recurse once per character.
 *
 * <p>A paragraph (heading, table cell) beyond the bounds is one plain text without links. Link
 * destinations follow CommonMark 0.31, where {@code <a b>} may hold spaces.
 */
class BoundedInlineParser extends CommonmarkInlineParser {
    /**
     * The longest paragraph whose inline Markdown is read, with its line breaks, in UTF-16 units.
     */
    static final int MAX_PARAGRAPH = 128 * 1024;

    /** The most characters that could open something ({@code * _ ~ = [ < ` $}) in one paragraph. */
    static final int MAX_OPENERS = 2_000;

    /** The longest HTML tag, in UTF-16 units. */
    static final int MAX_TAG = 2_000;

    private static final int MAX_PARENTHESES = 32;

    // The parameters are those of flexmark's factory.
    BoundedInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                specialCharacters,
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
    }

    @Override
    public void parse(BasedSequence content, Node node) {
        if (withinBounds(content)) {
            super.parse(content, node);
        } else {
            node.appendChild(new Text(content));
        }
    }

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        return withinBounds(paragraph.getChars()) ? super.preProcessBlock(paragraph, state) : 0;
    }

    static boolean withinBounds(BasedSequence content) {
        if (content.length() > MAX_PARAGRAPH) {
            return false;
        }
        if (content.length() <= MAX_OPENERS) {
            return true;
        }
        int openers = 0;
        for (int i = 0; i < content.length(); i++) {
            switch (content.charAt(i)) {
                case '*', '_', '[', '<', '`', '~', '=', '$' -> openers++;
                default -> {}
            }
        }
        return openers <= MAX_OPENERS;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int end =
                index < input.length() && input.charAt(index) == '<'
                        ? angleDestinationEnd()
                        : plainDestinationEnd();
        if (end < 0) {
            return null;
        }
        BasedSequence destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    /** The offset after the closing angle bracket, or -1. */
    private int angleDestinationEnd() {
        for (int i = index + 1; i < input.length(); i++) {
            switch (input.charAt(i)) {
                case '>' -> {
                    return i + 1;
                }
                case '\\' -> i++;
                case '<', '\n', '\r' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    /** The offset after the last character of an unbracketed destination, or -1. */
    private int plainDestinationEnd() {
        int depth = 0;
        int i = index;
        for (; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '\\' && i + 1 < input.length() && isPunctuation(input.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++depth > MAX_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (depth-- == 0) {
                    break;
                }
            } else if (c <= ' ' || c == 0x7f) {
                break;
            }
        }
        return depth > 0 ? -1 : i;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        if (index >= input.length()) {
            return null;
        }
        if (index > 0 && !Character.isWhitespace(input.charAt(index - 1))) {
            return null;
        }
        char open = input.charAt(index);
        char close = open == '(' ? ')' : open;
        if (close != ')' && close != '"' && close != '\'') {
            return null;
        }
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == close) {
                BasedSequence title = input.subSequence(index, i + 1);
                index = i + 1;
                return title;
            } else if (c == '\\') {
                i++;
            } else if (c == '(' && open == '(') {
                return null;
            }
        }
        return null;
    }

    @Override
    public boolean parseHtmlInline() {
        if (input.matchChars("<!--", index)) {
            // As HTML has it, these are whole comments: <!--> and <!--->.
            int end = input.indexOf("-->", index + 2);
            if (end < 0) {
                return false;
            }
            appendNode(new HtmlInlineComment(input.subSequence(index, end + 3)));
            index = end + 3;
            return true;
        }
        int end = input.indexOf('>', index, Math.min(input.length(), index + MAX_TAG));
        return end >= 0 && super.parseHtmlInline();
    }
}
