package dev.holt.render.html;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.holt.render.WrittenTarget;
import dev.holt.render.program.Element;
import dev.holt.render.program.Element.Place;
import dev.holt.render.program.Element.Syntax;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Inlines;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Writes inline Markdown as HTML. */
final class HtmlInlines {
    /**
     * The most that uses of link definitions may add to the output, in UTF-16 units of addresses
     * and titles, for pages smaller than that; a definition may be used again and again.
     */
    static final int MAX_REFERENCE_OUTPUT = 100_000;

    /** How deep inline Markdown may stand in each other; what is deeper is plain text. */
    static final int MAX_DEPTH = 100;

    private static final String OUT = " rel=\"nofollow noopener\"";

    private final HtmlOutput out;
    private final PageTree tree;
    private final Dialect dialect;
    private final FootnoteNumbers footnotes;
    private final IntSupplier level;
    private int referenceBudget;
    private boolean inLink;
    private int depth;

    /**
     * @param level the level of the heading above
     */
    HtmlInlines(HtmlContext context, FootnoteNumbers footnotes, IntSupplier level) {
        this.out = context.out();
        this.tree = context.tree();
        this.dialect = context.dialect();
        this.footnotes = footnotes;
        this.level = level;
        this.referenceBudget = Math.max(MAX_REFERENCE_OUTPUT, tree.document().getChars().length());
    }

    /** Writes everything inside {@code parent}; raw tags in it end with it. */
    void children(Node parent) {
        if (depth < MAX_DEPTH) {
            depth++;
            from(parent.getFirstChild());
            depth--;
        } else {
            out.text(InlineText.of(parent));
        }
    }

    /** Writes {@code first} and what follows it in the same parent. */
    void from(@Nullable Node first) {
        out.scope(() -> {
            for (Node node = first; node != null; node = node.getNext()) {
                write(node);
            }
        });
    }

    private void write(Node node) {
        switch (node) {
            case Text text -> out.text(Escape.unescaped(text.getChars()));
            case HtmlEntity entity -> out.text(Escape.entity(entity.getChars()));
            case SoftLineBreak broken -> out.html("\n");
            case HardLineBreak broken -> out.html("<br />\n");
            case Code code -> code(text(code));
            case Emphasis emphasis -> wrapped("em", emphasis);
            case StrongEmphasis strong -> wrapped("strong", strong);
            case Inlines.Struck struck -> wrapped("del", struck);
            case Inlines.Marked marked -> wrapped("mark", marked);
            case HtmlInlineBase html -> dialect.rawHtml().write(html.getChars().toString(), out);
            case Link link -> link(link, link.getUrl(), link.getTitle());
            case Image image -> image(image, image.getUrl(), image.getTitle());
            case RefNode reference -> reference(reference);
            case AutoLink link -> address(link.getText(), link.getText().toString());
            case MailLink link -> address(link.getText(), "mailto:" + link.getText());
            case Inlines.BareAddress link -> address(link.getChars(), link.address());
            case Inlines.WikiLink link -> wikiLink(link);
            case Inlines.MacroCall call -> out.element(Links.call(call, place()));
            case Inlines.Formula formula -> formula(formula);
            case Inlines.FootnoteUse use -> footnote(use);
            case Inlines.TaskBox box -> taskBox(box);
            default -> children(node);
        }
    }

    private Place place() {
        return new Place(false, level.getAsInt());
    }

    private void wrapped(String tag, Node node) {
        out.html("<" + tag + ">");
        children(node);
        out.html("</" + tag + ">");
    }

    /** The text of a code span; in a table, where no bar can stand, {@code \|} means one. */
    static String text(Code code) {
        String text = code.getText().toString();
        return code.getAncestorOfType(TableCell.class) == null ? text : text.replace("\\|", "|");
    }

    private void code(String written) {
        String code = written.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        boolean padded =
                code.length() > 1
                        && code.startsWith(" ")
                        && code.endsWith(" ")
                        && code.chars().anyMatch(c -> c != ' ');
        String shown = padded ? code.substring(1, code.length() - 1) : code;
        if (shown.length() > 2 && shown.startsWith("$") && shown.endsWith("$")) {
            math(shown.substring(1, shown.length() - 1), false);
        } else {
            out.html("<code>" + Escape.html(shown) + "</code>");
        }
    }

    private void formula(Inlines.Formula formula) {
        math(formula.tex().toString(), formula.display());
    }

    private void math(String tex, boolean display) {
        String kind = display ? "display" : "inline";
        out.html("<span class=\"math " + kind + "\">" + Escape.html(tex) + "</span>");
    }

    private void taskBox(Inlines.TaskBox box) {
        String checked = box.done() ? "checked=\"\" " : "";
        out.html("<input " + checked + "disabled=\"\" type=\"checkbox\"> ");
    }

    private void footnote(Inlines.FootnoteUse use) {
        Optional<FootnoteNumbers.Use> numbered = tree.footnote(use.label()).map(footnotes::use);
        if (numbered.isEmpty()) {
            out.text(use.getChars());
            return;
        }
        FootnoteNumbers.Use at = numbered.get();
        out.html(
                "<sup class=\"footnote-ref\"><a href=\"#%s\" id=\"%s\">%d</a></sup>"
                        .formatted(footnotes.noteId(at.number()), at.id(), at.number()));
    }

    private void reference(RefNode node) {
        Reference definition = node.isDefined() ? node.getReferenceNode(tree.document()) : null;
        int cost =
                definition == null
                        ? 0
                        : definition.getUrl().length() + definition.getTitle().length();
        if (definition == null || cost > referenceBudget) {
            undefined(node);
            return;
        }
        referenceBudget -= cost;
        if (node instanceof ImageRef) {
            image(node, definition.getUrl(), definition.getTitle());
        } else {
            link(node, definition.getUrl(), definition.getTitle());
        }
    }

    /** Brackets that lead nowhere are text, with the Markdown between them. */
    private void undefined(RefNode node) {
        BasedSequence whole = node.getChars();
        if (!node.hasChildren()) {
            out.text(Escape.unescaped(whole));
            return;
        }
        BasedSequence inner = node.getChildChars();
        out.text(Escape.unescaped(whole.prefixOf(inner)));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
        out.text(Escape.unescaped(whole.suffixOf(inner)));
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        if (inLink) {
            children(node);
            return;
        }
        if (dialect.external().test(url.toString())) {
            String address = Escape.unescaped(url);
            open(address, title(title));
            label(node);
            close(address);
            return;
        }
        WrittenTarget target = WrittenTarget.markdown(url.toString());
        out.element(
                new Element.Link(
                        Syntax.MARKDOWN,
                        target.path(),
                        target.anchor(),
                        title(title),
                        out.captured(() -> label(node))));
    }

    private void label(Node node) {
        inLink = true;
        children(node);
        inLink = false;
    }

    private static Optional<String> title(BasedSequence title) {
        return title.isNull() ? Optional.empty() : Optional.of(Escape.unescaped(title));
    }

    /** Opens a link out of the wiki; one that is not allowed is only marked. */
    private void open(String address, Optional<String> title) {
        String tooltip = title.map(t -> " title=\"" + Escape.html(t) + "\"").orElse("");
        out.html(
                Addresses.link(address)
                        .map(href -> "<a href=\"" + href + "\"" + tooltip + OUT + ">")
                        .orElse("<span class=\"blocked\">"));
    }

    private void close(String address) {
        out.html(Addresses.link(address).isPresent() ? "</a>" : "</span>");
    }

    private void address(CharSequence shown, String address) {
        if (inLink) {
            out.text(shown);
            return;
        }
        open(address, Optional.empty());
        out.text(shown);
        close(address);
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        String alternative = InlineText.of(node);
        if (dialect.external().test(url.toString())) {
            picture(Escape.unescaped(url), alternative, title(title));
            return;
        }
        WrittenTarget target = WrittenTarget.markdown(url.toString());
        out.element(
                new Element.Embed(
                        Syntax.MARKDOWN,
                        target.path(),
                        target.anchor(),
                        title(title),
                        alternative,
                        place()));
    }

    private void picture(String address, String alternative, Optional<String> title) {
        Optional<String> source = Addresses.image(address);
        if (source.isEmpty()) {
            out.html("<span class=\"blocked\">" + Escape.html(alternative) + "</span>");
            return;
        }
        String tooltip = title.map(t -> " title=\"" + Escape.html(t) + "\"").orElse("");
        out.html(
                "<img src=\"%s\" alt=\"%s\"%s />"
                        .formatted(source.get(), Escape.html(alternative), tooltip));
    }

    /** Whether a wiki link leads out of the wiki. */
    boolean isExternal(Inlines.WikiLink link) {
        return WrittenTarget.wiki(link.target().toString()).external();
    }

    /** Writes {@code ![[target]]}. */
    void embed(Inlines.WikiLink link, Place place) {
        out.element(Links.embed(link, place));
    }

    private void wikiLink(Inlines.WikiLink link) {
        if (inLink) {
            out.text(link.getChars());
            return;
        }
        WrittenTarget target = WrittenTarget.wiki(link.target().toString());
        String label = link.shown().toString();
        if (target.external()) {
            open(target.path(), Optional.empty());
            out.text(label);
            close(target.path());
        } else if (link.embed()) {
            embed(link, place());
        } else {
            out.element(
                    new Element.Link(
                            Syntax.WIKI,
                            target.path(),
                            target.anchor(),
                            Optional.empty(),
                            out.captured(() -> out.text(label))));
        }
    }
}
