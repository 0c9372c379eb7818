package dev.holt.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets and removes front matter properties as text: only the lines of the property change.
 *
 * <p>What comes out is read again, and the edit refused unless exactly that property has changed:
 * YAML has more ways of tying lines together than an edit could know.
 */
final class PropertyEdit {
    private static final int MAX_NAME = 200;

    private final String text;
    private final String eol;
    private final MarkdownPage page;

    PropertyEdit(String text) {
        this.text = text;
        this.eol = LineEnding.of(text).characters();
        this.page = MarkdownPage.parse(text);
    }

    List<Splice> set(String name, Object value) {
        checkName(name);
        Object plain = plain(name, value);
        Map<String, Object> after = new LinkedHashMap<>(properties());
        after.put(name, plain);
        Optional<YamlEntry> entry = entry(name);
        Splice splice = entry.isPresent() ? changed(entry.get(), plain) : added(name, plain);
        return checked(name, splice, after);
    }

    List<Splice> remove(String name) {
        checkName(name);
        Map<String, Object> after = new LinkedHashMap<>(properties());
        Optional<YamlEntry> entry = entry(name);
        if (entry.isEmpty()) {
            String others =
                    after.isEmpty() ? "it has none" : "it has " + String.join(", ", after.keySet());
            throw new MarkdownException.InvalidEdit(
                    "The page has no property '%s'; %s.".formatted(name, others));
        }
        after.remove(name);
        return checked(name, removed(entry.get(), after.isEmpty()), after);
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
            throw new MarkdownException.InvalidEdit(
                    "'%s' is no property name; give 1 to %d characters without spaces around them."
                            .formatted(name.strip(), MAX_NAME));
        }
    }

    private static Object plain(String name, Object value) {
        try {
            return new YamlValues().value(value);
        } catch (Yaml.Invalid e) {
            throw new MarkdownException.InvalidEdit(
                    "The value of '%s' cannot be stored: %s.".formatted(name, e.getMessage()));
        }
    }

    private Map<String, Object> properties() {
        Optional<String> problem = page.frontMatter().flatMap(FrontMatter::problem);
        if (problem.isPresent()) {
            throw new MarkdownException.InvalidFrontMatter(
                    ("The front matter is not valid YAML, so no property of it can be changed. %s."
                                    + " Put it right with a replace edit first.")
                            .formatted(problem.get()));
        }
        return page.frontMatter().map(FrontMatter::properties).orElse(Map.of());
    }

    private Optional<YamlEntry> entry(String name) {
        return entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private List<YamlEntry> entries() {
        try {
            return YamlEntries.of(page.frontMatter().map(f -> f.yaml().of(text)).orElse(""));
        } catch (Yaml.Invalid e) {
            throw new MarkdownException.InvalidFrontMatter(
                    ("The front matter cannot be edited property by property. Line %d: %s. Change it"
                                    + " with a replace edit.")
                            .formatted(e.line + 2, e.getMessage()));
        }
    }

    private int yamlStart() {
        return page.frontMatter().map(block -> block.yaml().start()).orElse(page.bodyStart());
    }

    /** A new line at the block's end, or a new block in front of the page. */
    private Splice added(String name, Object value) {
        List<YamlEntry> entries = entries();
        String indent = "";
        if (!entries.isEmpty()) {
            int key = yamlStart() + entries.getFirst().keyStart();
            indent = text.substring(page.lines().startOf(key), key);
        }
        YamlWriter.Written written = YamlWriter.value(value, "  ", false);
        String head = indent + YamlWriter.key(name) + ":";
        String property = lines(head, "", indent, written) + eol;
        if (page.frontMatter().isPresent()) {
            int end = page.frontMatter().get().yaml().end();
            return Splice.of(end, end, property);
        }
        int at = page.bodyStart();
        String fence = "---" + eol;
        int start = fence.length();
        Span claim = new Span(start, start + property.length());
        return new Splice(at, at, fence + property + fence, claim);
    }

    /** The property's own lines with a new value; comments on them stay. */
    private Splice changed(YamlEntry entry, Object value) {
        int start = yamlStart();
        int colon = start + entry.colon();
        int key = start + entry.keyStart();
        int valueEnd = start + entry.valueEnd();
        int lastEnd = page.lines().contentEndOf(Math.max(key, valueEnd - 1));
        String indent = text.substring(page.lines().startOf(key), key);
        boolean flow = entry.style() == YamlEntry.Style.FLOW;
        YamlWriter.Written written = YamlWriter.value(value, listIndent(entry, indent), flow);
        String head = text.substring(key, colon);
        return Splice.of(key, lastEnd, lines(head, comments(entry), indent, written));
    }

    private String lines(String head, String comment, String indent, YamlWriter.Written written) {
        List<String> lines = new ArrayList<>();
        lines.add(head + (written.inline().isEmpty() ? "" : " " + written.inline()) + comment);
        for (String line : written.below()) {
            lines.add(line.isEmpty() ? "" : indent + line);
        }
        return String.join(eol, lines);
    }

    /** The comments that stand on the property's first line and behind its value. */
    private String comments(YamlEntry entry) {
        int start = yamlStart();
        int colon = start + entry.colon();
        int valueStart = start + entry.valueStart();
        int valueEnd = start + entry.valueEnd();
        int firstEnd = page.lines().contentEndOf(start + entry.keyStart());
        String behind =
                entry.style() == YamlEntry.Style.BLOCK_SCALAR
                        ? comment(text.substring(valueStart, firstEnd))
                        : comment(
                                text.substring(
                                        valueEnd,
                                        page.lines().contentEndOf(Math.max(colon, valueEnd) - 1)));
        boolean below = valueStart > firstEnd;
        return below ? comment(text.substring(colon, firstEnd)) + behind : behind;
    }

    /** The comment with the spaces before it, or nothing. */
    private static String comment(String rest) {
        int hash = rest.indexOf('#');
        if (hash < 0) {
            return "";
        }
        int from = hash;
        while (from > 0 && Character.isWhitespace(rest.charAt(from - 1))) {
            from--;
        }
        return from == hash ? " " + rest.substring(hash) : rest.substring(from);
    }

    /** How far the list that is there is indented below its key. */
    private String listIndent(YamlEntry entry, String indent) {
        String block = page.frontMatter().map(f -> f.yaml().of(text)).orElse("");
        if (entry.style() != YamlEntry.Style.BLOCK || block.charAt(entry.valueStart()) != '-') {
            return "  ";
        }
        int dash = yamlStart() + entry.valueStart();
        String whole = text.substring(page.lines().startOf(dash), dash);
        return whole.startsWith(indent) ? whole.substring(indent.length()) : "  ";
    }

    private Splice removed(YamlEntry entry, boolean last) {
        int start = yamlStart();
        FrontMatter block = page.frontMatter().orElseThrow();
        int from = page.lines().startOf(start + entry.keyStart());
        int end = start + Math.max(entry.colon(), entry.valueEnd());
        int to = page.lines().endOf(end - 1);
        String rest =
                text.substring(block.yaml().start(), from) + text.substring(to, block.yaml().end());
        return last && rest.isBlank()
                ? Splice.of(block.span().start(), block.span().end(), "")
                : Splice.of(from, to, "");
    }

    private List<Splice> checked(String name, Splice splice, Map<String, Object> expected) {
        Optional<FrontMatter> after = MarkdownPage.parse(splice.applied(text)).frontMatter();
        boolean right =
                after.map(block -> block.problem().isEmpty() && block.properties().equals(expected))
                        .orElse(expected.isEmpty());
        if (!right) {
            throw new MarkdownException.InvalidFrontMatter(
                    ("The property '%s' cannot be changed without touching others, because of how"
                                    + " the front matter is written; change it with a replace"
                                    + " edit.")
                            .formatted(name));
        }
        return List.of(splice);
    }
}
