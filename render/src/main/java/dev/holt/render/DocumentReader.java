package dev.holt.render;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.syntax.Blocks;
import dev.holt.render.syntax.MarkdownParser;
import dev.holt.render.syntax.Walk;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads headings, links, text and top-level lists and tables out of a parsed body. */
final class DocumentReader {
    private final String text;
    private final int shift;
    private final Lines lines;
    private final InlineReader inlines;
    private final List<PageLink> definitions = new ArrayList<>();
    private final List<HeadingMark> headings = new ArrayList<>();
    private final List<TextPiece> pieces = new ArrayList<>();
    private final List<OpenBlock> openBlocks = new ArrayList<>();

    private DocumentReader(String text, int shift, Lines lines) {
        this.text = text;
        this.shift = shift;
        this.lines = lines;
        this.inlines = new InlineReader(text, shift, lines);
    }

    /** Parses {@code text} from {@code bodyStart} on. */
    static PageContent read(String text, int bodyStart, Lines lines, WikiLinkOrder order) {
        DocumentReader reader = new DocumentReader(text, bodyStart, lines);
        Document document = MarkdownParser.parse(text.substring(bodyStart), order);
        Walk.below(document, reader::visit);
        List<PageLink> links = new ArrayList<>(reader.inlines.links());
        links.addAll(reader.definitions);
        links.sort(
                Comparator.comparingInt((PageLink link) -> link.span().start())
                        .thenComparingInt(link -> -link.span().end()));
        return new PageContent(reader.headings, links, reader.pieces, reader.openBlocks);
    }

    private boolean visit(Node node) {
        if (node.getParent() instanceof Document) {
            noteOpenBlock(node);
        }
        return switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> inlineBlock(paragraph);
            case TableCell cell -> inlineBlock(cell);
            case Blocks.Title title -> inlineBlock(title);
            case Blocks.Option option -> inlineBlock(option);
            case Blocks.MathBlock math -> piece(math, math.tex());
            case TableSeparator separator -> false;
            case Reference definition -> definition(definition);
            case FencedCodeBlock code -> piece(code, code.getContentChars().toString());
            case IndentedCodeBlock code -> piece(code, code.getContentChars().toString());
            case HtmlBlock html -> piece(html, HtmlText.of(html.getChars().toString()));
            default -> true;
        };
    }

    private void noteOpenBlock(Node node) {
        if (node instanceof ListBlock) {
            openBlocks.add(new OpenBlock(OpenBlock.Kind.LIST, span(node)));
        } else if (node instanceof TableBlock) {
            openBlocks.add(new OpenBlock(OpenBlock.Kind.TABLE, span(node)));
        }
    }

    private boolean heading(Heading heading) {
        String title = inlines.read(heading);
        boolean top = heading.getParent() instanceof Document;
        headings.add(new HeadingMark(heading.getLevel(), span(heading), title, top));
        return piece(heading, title);
    }

    private boolean inlineBlock(Node block) {
        return piece(block, inlines.read(block));
    }

    private boolean piece(Node block, String shown) {
        if (!shown.isBlank()) {
            pieces.add(new TextPiece(block.getStartOffset() + shift, shown.strip()));
        }
        return false;
    }

    private boolean definition(Reference reference) {
        String label = reference.getReference().toString();
        if (!reference.getUrl().isNull()) {
            Span target =
                    new Span(
                            reference.getUrl().getStartOffset() + shift,
                            reference.getUrl().getEndOffset() + shift);
            WrittenTarget written = WrittenTarget.markdown(target.of(text));
            definitions.add(
                    new PageLink(
                            PageLink.Kind.DEFINITION,
                            written.path(),
                            written.anchor(),
                            label,
                            span(reference),
                            target,
                            lines.lineAt(span(reference).start()),
                            written.external()));
        }
        return false;
    }

    private Span span(Node node) {
        return new Span(node.getStartOffset() + shift, node.getEndOffset() + shift);
    }
}
