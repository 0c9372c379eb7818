package dev.holt.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the links and the plain text of one paragraph, heading or table cell. */
final class InlineReader {
    private final String text;
    private final int shift;
    private final Lines lines;
    private final List<PageLink> links = new ArrayList<>();

    /**
     * @param shift what to add to a node's offset to get the offset in {@code text}
     */
    InlineReader(String text, int shift, Lines lines) {
        this.text = text;
        this.shift = shift;
        this.lines = lines;
    }

    /** All links read so far, in the order of the blocks, unordered inside each. */
    List<PageLink> links() {
        return links;
    }

    /** Collects the links of {@code block}, and answers its plain text. */
    String read(Node block) {
        List<Span> opaque = new ArrayList<>();
        List<Node> linkNodes = new ArrayList<>();
        Walk.below(block, node -> collect(node, opaque, linkNodes));
        List<PageLink> wiki = wikiLinks(block, opaque);
        links.addAll(wiki);
        for (Node node : linkNodes) {
            links.add(link(node, wiki));
        }
        return InlineText.of(block, wiki, shift);
    }

    private List<PageLink> wikiLinks(Node block, List<Span> opaque) {
        Span span = span(block);
        if (text.indexOf("[[", span.start(), span.end()) < 0
                || !BoundedInlineParser.withinBounds(block.getChars())) {
            return List.of();
        }
        opaque.sort(Comparator.comparingInt(Span::start));
        return new WikiLinkScan(text, lines, opaque).links(span);
    }

    /** Notes what the node hides from wiki links, and answers whether to look inside. */
    private boolean collect(Node node, List<Span> opaque, List<Node> linkNodes) {
        return switch (node) {
            case Code code -> hides(code, opaque);
            case HtmlInlineBase html -> hides(html, opaque);
            case AutoLink link -> {
                linkNodes.add(link);
                yield hides(link, opaque);
            }
            case MailLink link -> {
                linkNodes.add(link);
                yield hides(link, opaque);
            }
            case InlineLinkNode link -> {
                linkNodes.add(link);
                hides(link, opaque);
                yield !(link instanceof Image);
            }
            case RefNode ref -> {
                // A shortcut such as [a] in [[a]] is the wiki link's own bracket.
                if (ref.isDefined() && !ref.getText().isEmpty()) {
                    hides(ref, opaque);
                }
                yield true;
            }
            default -> true;
        };
    }

    private boolean hides(Node node, List<Span> opaque) {
        opaque.add(span(node));
        return false;
    }

    private PageLink link(Node node, List<PageLink> wiki) {
        return switch (node) {
            case InlineLinkNode link -> inlineLink(link, InlineText.of(link, wiki, shift));
            case AutoLink link -> external(link, link.getText().toString(), 1);
            case MailLink link -> external(link, "mailto:" + link.getText(), 1);
            default -> throw new IllegalStateException("not a link: " + node);
        };
    }

    private PageLink inlineLink(InlineLinkNode link, String shown) {
        Span target =
                link.getUrl().isNull() || link.getUrl().isEmpty()
                        ? emptyTarget(link)
                        : span(link.getUrl().getStartOffset(), link.getUrl().getEndOffset());
        WrittenTarget written = WrittenTarget.markdown(target.of(text));
        return new PageLink(
                link instanceof Image ? PageLink.Kind.IMAGE : PageLink.Kind.MARKDOWN,
                written.path(),
                written.anchor(),
                shown,
                span(link),
                target,
                lines.lineAt(span(link).start()),
                written.external());
    }

    /** Where the destination of {@code [text]()} would stand. */
    private Span emptyTarget(InlineLinkNode link) {
        int at = link.getLinkOpeningMarker().getEndOffset();
        return span(at, at);
    }

    private PageLink external(Node node, String address, int bracket) {
        Span whole = span(node);
        Span target = new Span(whole.start() + bracket, whole.end() - bracket);
        return new PageLink(
                PageLink.Kind.MARKDOWN,
                address,
                Optional.empty(),
                target.of(text),
                whole,
                target,
                lines.lineAt(whole.start()),
                true);
    }

    private Span span(Node node) {
        return span(node.getStartOffset(), node.getEndOffset());
    }

    private Span span(int start, int end) {
        return new Span(start + shift, end + shift);
    }
}
