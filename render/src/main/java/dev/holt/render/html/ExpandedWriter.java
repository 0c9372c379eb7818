package dev.holt.render.html;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.Span;
import dev.holt.render.program.Element.Place;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Part;
import dev.holt.render.program.ProgramBuilder;
import dev.holt.render.syntax.InlineText;
import dev.holt.render.syntax.Inlines;
import dev.holt.render.syntax.Walk;
import java.util.regex.Pattern;

/**
 * Writes a page's own Markdown, byte for byte, with elements in place of its transclusions and
 * macro calls. Only headings whose level changes are written anew.
 */
final class ExpandedWriter {
    private static final Span NONE = new Span(0, 0);
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private final String text;
    private final int body;
    private final PageTree tree;
    private final ProgramBuilder out = new ProgramBuilder();
    private Span underline = NONE;
    private int written;
    private int level;

    /**
     * @param body where the offsets of the tree start in the text
     */
    ExpandedWriter(String text, int body, PageTree tree) {
        this.text = text;
        this.body = body;
        this.tree = tree;
        this.level = tree.underLevel();
    }

    PageProgram write(Part part, Span span) {
        boolean whole = !part.included() && part.section().isEmpty();
        written = whole ? 0 : span.start();
        for (Node block : tree.blocks()) {
            visit(block);
            Walk.below(block, this::visit);
        }
        copyTo(span.end());
        return out.build();
    }

    private boolean visit(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Inlines.MacroCall call -> {
                copyTo(call.getStartOffset() + body);
                out.element(Links.call(call, new Place(isAlone(call), level)));
                written = call.getEndOffset() + body;
            }
            default -> {}
        }
        return true;
    }

    private static boolean isAlone(Node node) {
        return node.getParent() instanceof Paragraph
                && node.getPrevious() == null
                && node.getNext() == null;
    }

    private void heading(Heading heading) {
        level = tree.level(heading);
        if (heading.getParent() instanceof Document) {
            out.heading(
                    new dev.holt.render.program.Heading(
                            level, InlineText.of(heading).strip(), tree.anchor(heading)));
        }
        if (level == heading.getLevel()) {
            return;
        }
        String marks = "#".repeat(level);
        if (heading.isAtxHeading()) {
            copyTo(heading.getOpeningMarker().getStartOffset() + body);
            out.text(marks);
            written = heading.getOpeningMarker().getEndOffset() + body;
        } else {
            copyTo(heading.getStartOffset() + body);
            out.text(marks + " ");
            underline =
                    new Span(
                            heading.getText().getEndOffset() + body, heading.getEndOffset() + body);
        }
    }

    /** Copies what has not been written yet; an underlined heading goes on one line without it. */
    private void copyTo(int end) {
        if (underline.length() > 0) {
            int to = Math.min(end, underline.start());
            copy(to, true);
            if (to == underline.start()) {
                written = underline.end();
                underline = NONE;
            }
        }
        copy(end, false);
    }

    private void copy(int end, boolean onOneLine) {
        if (end > written) {
            String copied = text.substring(written, end);
            out.text(onOneLine ? LINE_BREAK.matcher(copied).replaceAll(" ") : copied);
            written = end;
        }
    }
}
