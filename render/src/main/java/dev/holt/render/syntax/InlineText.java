package dev.holt.render.syntax;

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

/** The text that a reader sees of inline Markdown: no markup, wiki links as what they show. */
public final class InlineText {
    private final StringBuilder shown = new StringBuilder();

    private InlineText() {}

    /** The text of everything below {@code root}. */
    public static String of(Node root) {
        InlineText text = new InlineText();
        Walk.below(root, text::write);
        return text.shown.toString();
    }

    private boolean write(Node node) {
        return switch (node) {
            case HtmlInlineBase html -> false;
            case HtmlEntity entity -> escaped(entity.getChars());
            case SoftLineBreak broken -> plain(" ");
            case HardLineBreak broken -> plain(" ");
            case Code code -> plain(code.getText());
            case AutoLink link -> plain(link.getText());
            case MailLink link -> plain(link.getText());
            case Inlines.WikiLink link -> plain(link.isInLink() ? link.getChars() : link.shown());
            case Inlines.MacroCall call -> plain(call.getChars());
            case Inlines.Formula math -> plain(math.tex());
            case Inlines.FootnoteUse use -> false;
            case Inlines.TaskBox box -> plain(box.getChars() + " ");
            case Inlines.BareAddress address -> plain(address.getChars());
            case RefNode ref -> ref.isDefined() || escaped(ref.getChars());
            case Text text -> escaped(text.getChars());
            default -> true;
        };
    }

    private boolean escaped(BasedSequence chars) {
        return plain(Escaping.unescapeString(chars.toString()));
    }

    /** Writes the text, and answers that nothing is inside. */
    private boolean plain(CharSequence text) {
        shown.append(text);
        return false;
    }
}
