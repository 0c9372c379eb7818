package dev.holt.render.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The nodes of block Markdown that flexmark's core does not have. */
public final class Blocks {
    private Blocks() {}

    /** A block that holds other blocks. */
    abstract static class Container extends Block {
        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Lines behind {@code >!}, hidden until asked for. */
    public static final class Spoiler extends Container {}

    /** Lines behind {@code >|}, folded under their {@link Title}. */
    public static final class Fold extends Container {}

    /** {@code ::: kind} … {@code :::}. */
    public static final class Fenced extends Container {
        private final String kind;

        Fenced(String kind) {
            this.kind = kind;
        }

        /** The first word behind the colons, in lower case: {@code info}. */
        public String kind() {
            return kind;
        }
    }

    /** <code>{{Name</code> … <code>}}</code>: a named box with {@link Option}s and other blocks. */
    public static final class Embed extends Container {
        private final String name;
        private final int contentEnd;

        Embed(String name, int contentEnd) {
            this.name = name;
            this.contentEnd = contentEnd;
        }

        public String name() {
            return name;
        }

        /** The offset of the closing braces. */
        int contentEnd() {
            return contentEnd;
        }
    }

    /** {@code [^label]: text}. */
    public static final class Footnote extends Container {
        private final String label;

        Footnote(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A block of one piece of inline Markdown. */
    abstract static class Line extends Block {
        private final BasedSequence content;

        Line(BasedSequence content) {
            super(content);
            this.content = content;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }

        final BasedSequence content() {
            return content;
        }
    }

    /** The title of a fold or fenced block; no heading of the page. */
    public static final class Title extends Line {
        Title(BasedSequence content) {
            super(content);
        }
    }

    /** {@code |key=value} in an embed; the value is inline Markdown. */
    public static final class Option extends Line {
        private final String key;

        Option(String key, BasedSequence value) {
            super(value);
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** The value as written. */
        public String value() {
            return content().toString();
        }
    }

    /** {@code $$} … {@code $$} on lines of their own. */
    public static final class MathBlock extends Block {
        private String tex = "";

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }

        void setTex(String between) {
            tex = between;
        }

        public String tex() {
            return tex;
        }
    }
}
