package dev.holt.render.html;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.program.Element.Place;
import dev.holt.render.syntax.Blocks;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Inlines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a page's blocks as HTML. */
final class HtmlBlocks {
    private final HtmlOutput out;
    private final PageTree tree;
    private final Dialect dialect;
    private final HtmlInlines inlines;
    private final HtmlBoxes boxes;
    private final HtmlTables tables;
    private final FootnoteNumbers footnotes;
    private int level;

    HtmlBlocks(HtmlContext context) {
        this.out = context.out();
        this.tree = context.tree();
        this.dialect = context.dialect();
        this.footnotes = new FootnoteNumbers(context.part());
        this.level = tree.underLevel();
        this.inlines = new HtmlInlines(context, footnotes, () -> level);
        this.boxes = new HtmlBoxes(out, inlines, this);
        this.tables = new HtmlTables(out, inlines);
    }

    /** Writes the whole part, and the footnotes that it uses. */
    void page() {
        out.scope(() -> tree.blocks().forEach(this::block));
        if (footnotes.used().isEmpty()) {
            return;
        }
        out.line();
        out.html("<section class=\"footnotes\">\n<ol>\n");
        // Footnotes may use others, which come behind them.
        for (int i = 0; i < footnotes.used().size(); i++) {
            footnote(i + 1, footnotes.used().get(i));
        }
        out.html("</ol>\n</section>\n");
    }

    private void footnote(int number, Blocks.Footnote footnote) {
        out.html("<li id=\"" + footnotes.noteId(number) + "\">\n");
        children(footnote);
        out.line();
        for (String id : footnotes.ids(footnote)) {
            out.html("<a href=\"#" + id + "\" class=\"footnote-back\">↩</a>\n");
        }
        out.html("</li>\n");
    }

    /** Writes the blocks inside {@code parent}; raw tags in it end with it. */
    void children(Node parent) {
        from(parent.getFirstChild());
    }

    private void from(@Nullable Node first) {
        out.scope(() -> {
            for (Node node = first; node != null; node = node.getNext()) {
                block(node);
            }
        });
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case ListBlock list -> list(list);
            case ListItem item -> item(item);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock code -> fence(code);
            case IndentedCodeBlock code ->
                    code("", code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
            case ThematicBreak rule -> {
                out.line();
                out.html("<hr />\n");
            }
            case HtmlBlockBase html -> {
                out.line();
                dialect.rawHtml().write(html.getContentChars().toString().stripTrailing(), out);
                out.line();
            }
            case TableBlock table -> tables.write(table);
            case Blocks.Spoiler spoiler -> boxes.spoiler(spoiler);
            case Blocks.Fold fold -> boxes.fold(fold);
            case Blocks.Fenced fenced -> boxes.fenced(fenced);
            case Blocks.Embed embed -> boxes.embed(embed);
            case Blocks.MathBlock math -> math(math.tex());
            case Blocks.Title title -> {}
            case Blocks.Option option -> {}
            // Written where it is used, at the end.
            case Blocks.Footnote footnote -> {}
            case Reference definition -> {}
            case Document document -> children(document);
            default -> inlines.children(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (only != null && only.getNext() == null) {
            if (only instanceof Inlines.MacroCall call) {
                blockElement(call);
                return;
            } else if (only instanceof Inlines.WikiLink link && link.embed()) {
                if (!inlines.isExternal(link)) {
                    out.line();
                    inlines.embed(link, new Place(true, level));
                    out.html("\n");
                    return;
                }
            } else if (only instanceof Inlines.Formula formula && formula.display()) {
                math(formula.tex().toString());
                return;
            }
        }
        if (paragraph.getParent() instanceof ListItem item
                && item.isParagraphInTightListItem(paragraph)) {
            inlines.children(paragraph);
        } else if (only != null) {
            out.line();
            out.html("<p>");
            inlines.children(paragraph);
            out.html("</p>\n");
        }
    }

    private void blockElement(Inlines.MacroCall call) {
        out.line();
        out.element(Links.call(call, new Place(true, level)));
        out.html("\n");
    }

    private void heading(Heading heading) {
        int shown = tree.level(heading);
        String anchor = tree.anchor(heading);
        level = shown;
        out.line();
        out.html("<h" + shown + " id=\"" + Escape.html(anchor) + "\">");
        inlines.children(heading);
        out.html("</h" + shown + ">\n");
        if (heading.getParent() instanceof Document) {
            out.heading(
                    new dev.holt.render.program.Heading(
                            shown, InlineText.of(heading).strip(), anchor));
        }
    }

    private void list(ListBlock list) {
        boolean ordered = list instanceof OrderedList;
        int start = list instanceof OrderedList numbered ? numbered.getStartNumber() : 1;
        out.line();
        out.html(ordered ? start == 1 ? "<ol>" : "<ol start=\"" + start + "\">" : "<ul>");
        out.html("\n");
        children(list);
        out.line();
        out.html(ordered ? "</ol>\n" : "</ul>\n");
    }

    private void item(ListItem item) {
        boolean task =
                item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Inlines.TaskBox;
        out.html(task ? "<li class=\"task-list-item\">" : "<li>");
        children(item);
        out.html("</li>\n");
    }

    private void quote(BlockQuote quote) {
        Optional<Alert> alert = Alert.of(quote);
        out.line();
        if (alert.isEmpty()) {
            out.html("<blockquote>\n");
            children(quote);
            out.line();
            out.html("</blockquote>\n");
            return;
        }
        out.html(alert.get().opening());
        // The marker's paragraph may go on below it.
        if (alert.get().rest() != null) {
            out.html("<p>");
            inlines.from(alert.get().rest());
            out.html("</p>\n");
        }
        Node first = quote.getFirstChild();
        from(first == null ? null : first.getNext());
        out.line();
        out.html("</div>\n");
    }

    private void fence(FencedCodeBlock block) {
        String info = Escape.unescaped(block.getInfo().trim());
        int space = 0;
        while (space < info.length() && !Character.isWhitespace(info.charAt(space))) {
            space++;
        }
        String language = info.substring(0, space);
        switch (language) {
            case "math" -> math(block.getContentChars().normalizeEOL().strip());
            case "mermaid" -> {
                out.line();
                out.html("<pre class=\"mermaid\">");
                out.text(block.getContentChars().normalizeEOL());
                out.html("</pre>\n");
            }
            default -> code(language, block.getContentChars().normalizeEOL());
        }
    }

    private void math(String tex) {
        out.line();
        out.html("<div class=\"math display\">" + Escape.html(tex) + "</div>\n");
    }

    private void code(String language, String content) {
        out.line();
        out.html(
                language.isEmpty()
                        ? "<pre><code>"
                        : "<pre><code class=\"language-" + Escape.html(language) + "\">");
        out.text(content);
        out.html("</code></pre>\n");
    }
}
