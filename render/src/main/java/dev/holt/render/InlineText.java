package dev.holt.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;

/** The text that a reader sees of inline Markdown: no markup, wiki links as what they show. */
final class InlineText {
    private final List<PageLink> wiki;
    private final int shift;
    private final StringBuilder shown = new StringBuilder();
    private int nextWiki;
    private int shownWiki = -1;

    private InlineText(List<PageLink> wiki, int shift) {
        this.wiki = wiki;
        this.shift = shift;
    }

    /**
     * The text of everything below {@code root}.
     *
     * @param wiki the wiki links in it, in order
     * @param shift what to add to a node's offset to get the offset that links have
     */
    static String of(Node root, List<PageLink> wiki, int shift) {
        InlineText text = new InlineText(wiki, shift);
        Walk.below(root, text::write);
        return text.shown.toString();
    }

    private boolean write(Node node) {
        return switch (node) {
            case HtmlInlineBase html -> false;
            case HtmlEntity entity -> leaf(entity.getChars(), true);
            case SoftLineBreak broken -> space();
            case HardLineBreak broken -> space();
            case Code code -> leaf(code.getText(), false);
            case AutoLink link -> leaf(link.getText(), false);
            case MailLink link -> leaf(link.getText(), false);
            case RefNode ref -> ref.isDefined() || leaf(ref.getChars(), true);
            case Text text -> leaf(text.getChars(), true);
            default -> true;
        };
    }

    private boolean space() {
        shown.append(' ');
        return false;
    }

    /** Writes a piece of text around the wiki links in it, and answers that nothing is inside. */
    private boolean leaf(BasedSequence chars, boolean escaped) {
        int offset = chars.getStartOffset() + shift;
        int end = chars.getEndOffset() + shift;
        int from = offset;
        while (nextWiki < wiki.size() && wiki.get(nextWiki).span().start() < end) {
            PageLink link = wiki.get(nextWiki);
            if (link.span().end() <= from) {
                nextWiki++;
                continue;
            }
            write(chars, from - offset, link.span().start() - offset, escaped);
            if (shownWiki != nextWiki) {
                shown.append(link.text());
                shownWiki = nextWiki;
            }
            from = Math.max(from, link.span().end());
            if (from >= end) {
                return false;
            }
            nextWiki++;
        }
        write(chars, from - offset, chars.length(), escaped);
        return false;
    }

    private void write(BasedSequence chars, int start, int end, boolean escaped) {
        int to = Math.min(end, chars.length());
        if (start < to) {
            String part = chars.subSequence(start, to).toString();
            shown.append(escaped ? Escaping.unescapeString(part) : part);
        }
    }
}
