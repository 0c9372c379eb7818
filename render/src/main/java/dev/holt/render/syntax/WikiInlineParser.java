package dev.holt.render.syntax;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inline parser with everything of {@link Inlines}. */
final class WikiInlineParser extends BoundedInlineParser {
    /** Which side of the bar in wiki links is the page. */
    static final DataKey<WikiLinkOrder> WIKI_LINK_ORDER =
            new DataKey<>("WIKI_LINK_ORDER", WikiLinkOrder.PAGE_FIRST);

    private final WikiLinkOrder order;
    private BareAddresses addresses = BareAddresses.NONE;

    // The parameters are those of flexmark's factory.
    WikiInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                with(specialCharacters, '$'),
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
        this.order = WIKI_LINK_ORDER.get(options);
    }

    private static BitSet with(BitSet characters, char more) {
        BitSet all = (BitSet) characters.clone();
        all.set(more);
        return all;
    }

    @Override
    public void parse(BasedSequence content, Node node) {
        if (!withinBounds(content)) {
            super.parse(content, node);
            return;
        }
        BasedSequence rest = withoutBraces(content, node);
        if (isTask(rest, node)) {
            node.appendChild(new Inlines.TaskBox(rest.subSequence(0, 3)));
            rest = rest.subSequence(4);
        }
        rest = rest.trim();
        addresses = BareAddresses.in(rest);
        super.parse(rest, node);
    }

    /** The content of an embed's last block, without the braces that close the embed. */
    private static BasedSequence withoutBraces(BasedSequence content, Node node) {
        Blocks.Embed embed = (Blocks.Embed) node.getAncestorOfType(Blocks.Embed.class);
        int end = embed == null ? -1 : embed.contentEnd();
        return end >= content.getStartOffset() && end < content.getEndOffset()
                ? content.subSequence(
                        0, Math.max(0, content.length() - (content.getEndOffset() - end)))
                : content;
    }

    private static boolean isTask(BasedSequence content, Node node) {
        Node item = node.getParent();
        return (item instanceof BulletListItem || item instanceof OrderedListItem)
                && node.equals(item.getFirstChild())
                && content.length() > 4
                && content.charAt(0) == '['
                && " xX".indexOf(content.charAt(1)) >= 0
                && content.charAt(2) == ']'
                && (content.charAt(3) == ' ' || content.charAt(3) == '\t');
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        return (!customOnly && parseConstruct()) || super.parseInline(customOnly);
    }

    private boolean parseConstruct() {
        if (addresses.startsAt(index)) {
            Inlines.BareAddress address = addresses.take(input);
            appendNode(address);
            index += address.getChars().length();
            return true;
        }
        InlineScan scan = new InlineScan(input, inTable(), order);
        return switch (peek()) {
            case '[' -> append(wikiLink(scan, index)) || append(scan.footnote(index));
            case '!' -> peek(1) == '[' && peek(2) == '[' && append(wikiLink(scan, index + 1));
            case '<' -> peek(1) == '<' && append(scan.macro(index));
            case '$' -> append(scan.math(index));
            default -> false;
        };
    }

    private boolean inTable() {
        return customCharacters != null && customCharacters.get('|');
    }

    private boolean append(Optional<? extends Node> node) {
        node.ifPresent(found -> {
            appendNode(found);
            index += found.getChars().length();
        });
        return node.isPresent();
    }

    /** The wiki link whose brackets open at {@code open}, unless Markdown's own links want them. */
    private Optional<Inlines.WikiLink> wikiLink(InlineScan scan, int open) {
        if (open + 1 >= input.length() || input.charAt(open + 1) != '[') {
            return Optional.empty();
        }
        return scan.wikiLink(open, index < open).filter(link -> !isMarkdownLink(link));
    }

    /** Whether a link's destination or defined label follows the brackets. */
    private boolean isMarkdownLink(Inlines.WikiLink link) {
        int here = index;
        index += link.getChars().length();
        boolean follows =
                switch (peek()) {
                    case '(' -> destinationFollows();
                    case '[' -> labelFollows();
                    default -> false;
                };
        index = here;
        return follows;
    }

    private boolean destinationFollows() {
        index++;
        spnl();
        if (parseLinkDestination() == null) {
            return false;
        }
        int end = index;
        spnl();
        if (index > end && parseLinkTitle() != null) {
            spnl();
        }
        return peek() == ')';
    }

    private boolean labelFollows() {
        int start = index;
        int length = parseLinkLabel();
        return length > 2 && isDefined(input.subSequence(start, start + length));
    }

    private boolean isDefined(BasedSequence label) {
        return referenceRepository.containsKey(Escaping.normalizeReferenceChars(label, true));
    }

    @Override
    protected boolean parseBackslash() {
        if (peek(1) == '<' && peek(2) == '<') {
            Optional<Inlines.MacroCall> macro =
                    new InlineScan(input, inTable(), order).macro(index + 1);
            if (macro.isPresent()) {
                appendText(macro.get().getChars());
                index += 1 + macro.get().getChars().length();
                return true;
            }
        }
        super.parseBackslash();
        // A hard line break takes the next line's indentation with it, as a soft one does.
        if (input.charAt(index - 1) == '\n' || input.charAt(index - 1) == '\r') {
            while (peek() == ' ') {
                index++;
            }
        }
        return true;
    }

    @Override
    protected boolean parseString() {
        int next = addresses.next(index);
        int begin = index;
        int end = Math.min(next, input.length());
        while (index < end && !specialCharacters.get(input.charAt(index))) {
            index++;
        }
        if (begin == index) {
            return false;
        }
        appendText(input, begin, index);
        return true;
    }
}
