package dev.holt.render.html;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.holt.render.HtmlText;
import dev.holt.render.program.Element.Place;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.ProgramBuilder;
import dev.holt.render.program.Segment;
import dev.holt.render.syntax.Blocks;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Inlines;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page as text to be read: blocks apart by a blank line, list items behind their marks,
 * quotes and nested lists indented, links as what they show.
 */
final class TextWriter {
    private static final String INDENT = "  ";

    private final PageTree tree;
    private final ProgramBuilder out = new ProgramBuilder();
    private final FootnoteNumbers footnotes = new FootnoteNumbers("");
    private String indent = "";
    private String mark = "";
    private boolean tight;
    private boolean first = true;
    private int level;
    private int depth;

    TextWriter(PageTree tree) {
        this.tree = tree;
        this.level = tree.underLevel();
    }

    PageProgram write() {
        tree.blocks().forEach(this::block);
        // Footnotes may use others, which come behind them.
        for (int i = 0; i < footnotes.used().size(); i++) {
            mark = "[" + (i + 1) + "] ";
            blocks(footnotes.used().get(i));
            mark = "";
            indent = "";
        }
        out.text(first ? "" : "\n");
        return out.build();
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> line(paragraph);
            case Blocks.Title title -> line(title);
            case ListBlock list -> list(list);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock code -> verbatim(code.getContentChars().normalizeEOL());
            case IndentedCodeBlock code -> verbatim(code.getContentChars().normalizeEOL());
            case Blocks.MathBlock math -> verbatim(math.tex());
            case HtmlBlockBase html -> rawHtml(html);
            case ThematicBreak rule -> verbatim("* * *");
            case TableRow row -> row(row);
            case TableSeparator separator -> {}
            case Reference definition -> {}
            case Blocks.Footnote footnote -> {}
            case Blocks.Option option -> option(option);
            default -> blocks(node);
        }
    }

    private void heading(Heading heading) {
        level = tree.level(heading);
        line(heading);
        if (heading.getParent() instanceof Document) {
            out.heading(
                    new dev.holt.render.program.Heading(
                            level, InlineText.of(heading).strip(), tree.anchor(heading)));
        }
    }

    private void line(Node block) {
        if (block.hasChildren()) {
            begin();
            inlines(block);
        }
    }

    /** Starts a block: a new line, a blank one before it unless the list is tight. */
    private void begin() {
        out.text(first ? "" : tight ? "\n" : "\n\n").text(indent).text(mark);
        indent += " ".repeat(mark.length());
        mark = "";
        first = false;
    }

    private void list(ListBlock list) {
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        boolean numbered = list instanceof OrderedList;
        String outer = indent;
        boolean outerTight = tight;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            // A list that starts an item stands on the item's own line.
            mark = mark + (numbered ? number++ + ". " : "- ");
            blocks(item);
            mark = "";
            indent = outer;
            tight = list.isTight();
        }
        tight = outerTight;
    }

    private void quote(BlockQuote quote) {
        String outer = indent;
        indent += INDENT;
        Optional<Alert> alert = Alert.of(quote);
        if (alert.isEmpty()) {
            blocks(quote);
        } else {
            begin();
            out.text(alert.get().title()).text(": ");
            inlinesFrom(alert.get().rest());
            Node first = quote.getFirstChild();
            for (Node node = first; node != null; node = node.getNext()) {
                if (!node.equals(first)) {
                    block(node);
                }
            }
        }
        indent = outer;
    }

    private void option(Blocks.Option option) {
        String key = option.key().toLowerCase(Locale.ROOT);
        boolean content = key.equals("caption") || key.equals("src");
        if (content || !HtmlBoxes.LAYOUT.contains(key)) {
            begin();
            out.text(content ? "" : option.key() + ": ");
            inlines(option);
        }
    }

    /** What the sanitised HTML says; scripts say nothing. */
    private void rawHtml(HtmlBlockBase html) {
        HtmlOutput sanitised = new HtmlOutput();
        sanitised.scope(
                () -> new SanitisedHtml().write(html.getContentChars().toString(), sanitised));
        StringBuilder tags = new StringBuilder();
        for (Segment segment : sanitised.program().segments()) {
            if (segment instanceof Segment.Static(byte[] utf8)) {
                tags.append(new String(utf8, StandardCharsets.UTF_8));
            }
        }
        verbatim(Escaping.unescapeHtml(HtmlText.of(tags.toString()).strip()));
    }

    private void verbatim(String text) {
        if (!text.isBlank()) {
            begin();
            out.text(text.stripTrailing().replace("\n", "\n" + indent));
        }
    }

    private void row(TableRow row) {
        begin();
        boolean next = false;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                out.text(next ? " | " : "");
                inlines(cell);
                next = true;
            }
        }
        tight = row.getNext() != null || row.getParent().getNext() != null;
    }

    private void inlines(Node parent) {
        if (depth < HtmlInlines.MAX_DEPTH) {
            depth++;
            inlinesFrom(parent.getFirstChild());
            depth--;
        } else {
            out.text(InlineText.of(parent));
        }
    }

    private void inlinesFrom(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> out.text(Escape.unescaped(text.getChars()));
            case HtmlEntity entity -> out.text(Escape.entity(entity.getChars()));
            case SoftLineBreak broken -> out.text(" ");
            case HardLineBreak broken -> out.text("\n" + indent);
            case Code code -> out.text(HtmlInlines.text(code));
            case HtmlInlineBase html -> {}
            case AutoLink link -> out.text(link.getText());
            case MailLink link -> out.text(link.getText());
            case Inlines.BareAddress address -> out.text(address.getChars());
            case Inlines.Formula formula -> out.text(formula.tex());
            case Inlines.TaskBox box -> out.text(box.getChars()).text(" ");
            case Inlines.WikiLink link -> wikiLink(link);
            case Inlines.MacroCall call -> out.element(Links.call(call, place(call)));
            case Inlines.FootnoteUse use ->
                    out.text(
                            tree.footnote(use.label())
                                    .map(note -> "[" + footnotes.use(note).number() + "]")
                                    .orElse(use.getChars().toString()));
            case RefNode ref when !ref.isDefined() && !ref.hasChildren() ->
                    out.text(Escape.unescaped(ref.getChars()));
            case RefNode ref when !ref.isDefined() -> {
                out.text(Escape.unescaped(ref.getChars().prefixOf(ref.getChildChars())));
                inlines(ref);
                out.text(Escape.unescaped(ref.getChars().suffixOf(ref.getChildChars())));
            }
            default -> inlines(node);
        }
    }

    private void wikiLink(Inlines.WikiLink link) {
        if (link.isInLink()) {
            out.text(link.getChars());
        } else if (link.embed()) {
            out.element(Links.embed(link, place(link)));
        } else {
            out.text(link.shown().toString());
        }
    }

    private Place place(Node node) {
        boolean alone =
                node.getParent() instanceof Paragraph
                        && node.getPrevious() == null
                        && node.getNext() == null;
        return new Place(alone, level);
    }
}
