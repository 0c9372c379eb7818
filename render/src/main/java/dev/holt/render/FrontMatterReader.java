package dev.holt.render;

import java.util.Optional;

/**
 * Finds and reads the front matter of a page.
 *
 * <p>It starts on the first line. Where that {@code ---} is followed by a blank line and what comes
 * before the next {@code ---} is no YAML mapping, it is a horizontal rule instead.
 */
final class FrontMatterReader {
    private final String text;

    private FrontMatterReader(String text) {
        this.text = text;
    }

    /** The front matter that starts at {@code start}, the offset after a byte order mark. */
    static Optional<FrontMatter> read(String text, int start) {
        if (!text.startsWith("---", start)) {
            return Optional.empty();
        }
        return new FrontMatterReader(text).find(start);
    }

    private Optional<FrontMatter> find(int start) {
        int yamlStart = lineEnd(start);
        if (!isDelimiter(start, yamlStart, "---") || yamlStart == text.length()) {
            return Optional.empty();
        }
        int line = yamlStart;
        while (line < text.length()) {
            int end = lineEnd(line);
            if (isDelimiter(line, end, "---") || isDelimiter(line, end, "...")) {
                return block(new Span(start, end), new Span(yamlStart, line));
            }
            line = end;
        }
        return Optional.empty();
    }

    private Optional<FrontMatter> block(Span span, Span yaml) {
        try {
            return Optional.of(FrontMatter.valid(span, yaml, Yaml.mapping(yaml.of(text))));
        } catch (Yaml.Invalid e) {
            int firstEnd = lineEnd(yaml.start());
            if (text.substring(yaml.start(), firstEnd).isBlank()) {
                return Optional.empty();
            }
            // The opening delimiter is line 1 of the page.
            String problem = "Line " + (e.line + 2) + ": " + e.getMessage();
            return Optional.of(FrontMatter.invalid(span, yaml, problem));
        }
    }

    /** The offset after the line break of the line at {@code start}. */
    private int lineEnd(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        if (text.startsWith("\r\n", i)) {
            return i + 2;
        }
        return Math.min(text.length(), i + 1);
    }

    private boolean isDelimiter(int start, int end, String delimiter) {
        return text.startsWith(delimiter, start)
                && text.substring(start + delimiter.length(), end).isBlank();
    }
}
