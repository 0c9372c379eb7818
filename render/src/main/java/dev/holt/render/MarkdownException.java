package dev.holt.render;

import java.util.List;

/**
 * A request about a page's Markdown that cannot be met; its message says why and what to do.
 *
 * <p>Lists are transient because nobody serialises these and {@code List} does not promise it.
 */
public abstract sealed class MarkdownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private MarkdownException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A short, stable name of the kind of error, such as {@code unknown_section}. */
    public final String code() {
        return code;
    }

    /** The same error, its message starting with {@code prefix}. */
    abstract MarkdownException prefixed(String prefix);

    /** No heading fits the address. */
    public static final class UnknownSection extends MarkdownException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> near;

        UnknownSection(String message, List<String> near) {
            super("unknown_section", message);
            this.near = List.copyOf(near);
        }

        /** Addresses of the nearest sections, best first. */
        public List<String> near() {
            return near;
        }

        @Override
        UnknownSection prefixed(String prefix) {
            return new UnknownSection(prefix + getMessage(), near);
        }
    }

    /** Several headings fit the address. */
    public static final class AmbiguousSection extends MarkdownException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> candidates;

        AmbiguousSection(String message, List<String> candidates) {
            super("ambiguous_section", message);
            this.candidates = List.copyOf(candidates);
        }

        /** Addresses that each name one of the sections that fit. */
        public List<String> candidates() {
            return candidates;
        }

        @Override
        AmbiguousSection prefixed(String prefix) {
            return new AmbiguousSection(prefix + getMessage(), candidates);
        }
    }

    /** The text to replace is not on the page. */
    public static final class TextNotFound extends MarkdownException {
        private static final long serialVersionUID = 1L;

        private final String near;
        private final int nearLine;

        TextNotFound(String message, String near, int nearLine) {
            super("text_not_found", message);
            this.near = near;
            this.nearLine = nearLine;
        }

        /**
         * The most similar text of the page, verbatim, shortened; empty when nothing is similar.
         */
        public String near() {
            return near;
        }

        /** 1-based line at which {@link #near()} starts; 0 when nothing is similar. */
        public int nearLine() {
            return nearLine;
        }

        @Override
        TextNotFound prefixed(String prefix) {
            return new TextNotFound(prefix + getMessage(), near, nearLine);
        }
    }

    /** The text to replace is on the page more than once. */
    public static final class TextNotUnique extends MarkdownException {
        private static final long serialVersionUID = 1L;

        private final int count;
        private final transient List<Integer> lines;

        TextNotUnique(String message, int count, List<Integer> lines) {
            super("text_not_unique", message);
            this.count = count;
            this.lines = List.copyOf(lines);
        }

        /** How often the text is on the page. */
        public int count() {
            return count;
        }

        /** 1-based lines at which the first of them start. */
        public List<Integer> lines() {
            return lines;
        }

        @Override
        TextNotUnique prefixed(String prefix) {
            return new TextNotUnique(prefix + getMessage(), count, lines);
        }
    }

    /** The front matter cannot be edited as it stands. */
    public static final class InvalidFrontMatter extends MarkdownException {
        private static final long serialVersionUID = 1L;

        InvalidFrontMatter(String message) {
            super("invalid_front_matter", message);
        }

        @Override
        InvalidFrontMatter prefixed(String prefix) {
            return new InvalidFrontMatter(prefix + getMessage());
        }
    }

    /** The edit makes no sense, whatever the page. */
    public static final class InvalidEdit extends MarkdownException {
        private static final long serialVersionUID = 1L;

        InvalidEdit(String message) {
            super("invalid_edit", message);
        }

        @Override
        InvalidEdit prefixed(String prefix) {
            return new InvalidEdit(prefix + getMessage());
        }
    }
}
