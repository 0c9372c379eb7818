package dev.holt.render.syntax;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** The nodes of inline Markdown that flexmark's core does not have. */
public final class Inlines {
    private Inlines() {}

    /** A node whose characters are all there is to it. */
    abstract static class Leaf extends Node implements DoNotDecorate {
        Leaf(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** {@code [[left|right]]} or {@code ![[left|right]]}. */
    public static final class WikiLink extends Leaf {
        private final BasedSequence left;
        private final Optional<BasedSequence> right;
        private final boolean embed;
        private final boolean reversed;

        /** Both sides without blanks around them; {@code right} is what follows the first bar. */
        WikiLink(
                BasedSequence chars, BasedSequence left, Optional<BasedSequence> right, Kind kind) {
            super(chars);
            this.left = left;
            this.right = right;
            this.embed = kind.embed();
            this.reversed =
                    kind.order() == WikiLinkOrder.TEXT_FIRST
                            && right.filter(text -> !text.isEmpty()).isPresent();
        }

        /** Whether a link embeds what it leads to, and which side of its bar is the page. */
        record Kind(boolean embed, WikiLinkOrder order) {}

        /** What it leads to, as written; never empty. */
        public BasedSequence target() {
            return reversed ? right.orElse(left) : left;
        }

        /** Whether it stands in the text of another link, where it is plain text. */
        public boolean isInLink() {
            for (Node outer = getParent(); outer != null; outer = outer.getParent()) {
                if (outer instanceof InlineLinkNode
                        || (outer instanceof RefNode ref && ref.isDefined())) {
                    return true;
                }
            }
            return false;
        }

        /** What it shows: its text, or what it leads to if it has none. */
        public BasedSequence shown() {
            return reversed ? left : right.filter(text -> !text.isEmpty()).orElse(left);
        }

        public boolean embed() {
            return embed;
        }
    }

    /** {@code <<Name(arguments)>>}. */
    public static final class MacroCall extends Leaf {
        private final String name;
        private final String arguments;

        MacroCall(BasedSequence chars, String name, String arguments) {
            super(chars);
            this.name = name;
            this.arguments = arguments;
        }

        public String name() {
            return name;
        }

        /** What stands between the parentheses, as written; empty where there are none. */
        public String arguments() {
            return arguments;
        }
    }

    /** {@code $tex$} or {@code $$tex$$} in running text. */
    public static final class Formula extends Leaf {
        private final BasedSequence tex;
        private final boolean display;

        Formula(BasedSequence chars, BasedSequence tex, boolean display) {
            super(chars);
            this.tex = tex;
            this.display = display;
        }

        public BasedSequence tex() {
            return tex;
        }

        /** Whether it is to stand on a line of its own. */
        public boolean display() {
            return display;
        }
    }

    /** {@code [^label]}; whether there is such a footnote is not known here. */
    public static final class FootnoteUse extends Leaf {
        private final String label;

        FootnoteUse(BasedSequence chars, String label) {
            super(chars);
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code [ ]} or {@code [x]} at the start of a list item. */
    public static final class TaskBox extends Leaf {
        TaskBox(BasedSequence chars) {
            super(chars);
        }

        public boolean done() {
            return getChars().charAt(1) != ' ';
        }
    }

    /** An address without brackets: {@code https://…}, {@code www.…} or {@code me@example.org}. */
    public static final class BareAddress extends Leaf {
        private final String scheme;

        BareAddress(BasedSequence chars, String scheme) {
            super(chars);
            this.scheme = scheme;
        }

        /** The address with the scheme that it was written without. */
        public String address() {
            return scheme + getChars();
        }
    }

    /** What stands between two runs of the same marker. */
    abstract static class Between extends Node implements DelimitedNode {
        private BasedSequence opening;
        private BasedSequence text = BasedSequence.NULL;
        private BasedSequence closing;

        Between(BasedSequence opening, BasedSequence closing) {
            super(opening.baseSubSequence(opening.getStartOffset(), closing.getEndOffset()));
            this.opening = opening;
            this.closing = closing;
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {opening, text, closing};
        }

        @Override
        public BasedSequence getOpeningMarker() {
            return opening;
        }

        @Override
        public void setOpeningMarker(BasedSequence marker) {
            opening = marker;
        }

        @Override
        public BasedSequence getText() {
            return text;
        }

        @Override
        public void setText(BasedSequence between) {
            text = between;
        }

        @Override
        public BasedSequence getClosingMarker() {
            return closing;
        }

        @Override
        public void setClosingMarker(BasedSequence marker) {
            closing = marker;
        }
    }

    /** {@code ~~text~~} or {@code ~text~}. */
    public static final class Struck extends Between {
        Struck(BasedSequence opening, BasedSequence closing) {
            super(opening, closing);
        }
    }

    /** {@code ==text==}. */
    public static final class Marked extends Between {
        Marked(BasedSequence opening, BasedSequence closing) {
            super(opening, closing);
        }
    }
}
