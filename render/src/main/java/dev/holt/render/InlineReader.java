package dev.holt.render;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Inlines;
import dev.holt.render.syntax.Walk;
import java.util.ArrayList;
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
        Walk.below(block, this::collect);
        return InlineText.of(block);
    }

    /** Notes a link, and answers whether to look inside the node. */
    private boolean collect(Node node) {
        return switch (node) {
            case Inlines.WikiLink link -> {
                if (!link.isInLink()) {
                    links.add(wikiLink(link));
                }
                yield false;
            }
            case AutoLink link -> {
                links.add(external(link, link.getText().toString(), 1));
                yield false;
            }
            case MailLink link -> {
                links.add(external(link, "mailto:" + link.getText(), 1));
                yield false;
            }
            case InlineLinkNode link -> {
                links.add(inlineLink(link, InlineText.of(link)));
                yield !(link instanceof Image);
            }
            default -> true;
        };
    }

    private PageLink wikiLink(Inlines.WikiLink link) {
        WrittenTarget written = WrittenTarget.wiki(link.target().toString());
        return new PageLink(
                link.embed() ? PageLink.Kind.EMBED : PageLink.Kind.WIKI,
                written.path(),
                written.anchor(),
                link.shown().toString(),
                span(link),
                span(link.target().getStartOffset(), link.target().getEndOffset()),
                lines.lineAt(span(link).start()),
                written.external());
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
