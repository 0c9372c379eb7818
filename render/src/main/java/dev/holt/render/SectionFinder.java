package dev.holt.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Finds the section that an address means.
 *
 * <p>In this order, and the first that fits anything decides: the whole address; the whole path;
 * the end of an address or path; each again ignoring case; then all of it with leading {@code #}
 * marks taken off, as models like to send them.
 */
final class SectionFinder {
    private static final int MAX_LISTED = 10;
    private static final int MAX_NEAR = 5;
    private static final int MAX_COMPARED = 5_000;
    private static final int MAX_SHOWN = 200;

    private final List<Section> sections;

    SectionFinder(List<Section> sections) {
        this.sections = sections;
    }

    Section find(String headingPath) {
        String wanted = normalized(headingPath);
        if (wanted.isEmpty()) {
            throw new MarkdownException.UnknownSection(
                    "The section is empty; name a heading, such as 'Setup > Linux'.", List.of());
        }
        List<Section> found = matches(wanted);
        if (found.isEmpty() && wanted.startsWith("#")) {
            found = matches(wanted.replaceFirst("^#{1,6} ?", ""));
        }
        return switch (found.size()) {
            case 0 -> throw unknown(headingPath, wanted);
            case 1 -> found.getFirst();
            default -> throw ambiguous(headingPath, found);
        };
    }

    private List<Section> matches(String wanted) {
        List<Section> exact = matches(wanted, s -> s);
        return exact.isEmpty() ? matches(folded(wanted), SectionFinder::folded) : exact;
    }

    private List<Section> matches(String wanted, java.util.function.UnaryOperator<String> form) {
        List<BiPredicate<String, String>> tests =
                List.of(
                        String::equals,
                        (name, end) -> name.endsWith(SectionBuilder.SEPARATOR + end));
        for (BiPredicate<String, String> test : tests) {
            List<Section> found = new ArrayList<>();
            for (Section section : sections) {
                if (test.test(form.apply(normalized(section.address())), wanted)) {
                    found.add(section);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
            for (Section section : sections) {
                if (test.test(form.apply(normalized(path(section))), wanted)) {
                    found.add(section);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String path(Section section) {
        return String.join(SectionBuilder.SEPARATOR, section.path());
    }

    private MarkdownException ambiguous(String headingPath, List<Section> found) {
        String listed =
                found.stream()
                        .limit(MAX_LISTED)
                        .map(s -> "'" + s.address() + "' (line " + s.firstLine() + ")")
                        .collect(Collectors.joining(", "));
        String more = found.size() > MAX_LISTED ? ", and more" : "";
        return new MarkdownException.AmbiguousSection(
                "The section '%s' could be any of %d: %s%s; use one of these addresses."
                        .formatted(shortened(headingPath), found.size(), listed, more),
                found.stream().limit(MAX_LISTED).map(Section::address).toList());
    }

    private MarkdownException unknown(String headingPath, String wanted) {
        List<String> near = near(wanted);
        String remedy =
                sections.isEmpty()
                        ? "the page has no headings; edit it without naming a section."
                        : near.isEmpty()
                                ? "read the page's outline for the sections that it has."
                                : "the nearest are '" + String.join("', '", near) + "'.";
        return new MarkdownException.UnknownSection(
                "There is no section '%s'; %s".formatted(shortened(headingPath), remedy), near);
    }

    private List<String> near(String wanted) {
        record Scored(Section section, double score) {}
        String leaf = wanted.substring(wanted.lastIndexOf(SectionBuilder.SEPARATOR) + 1);
        return sections.stream()
                .limit(MAX_COMPARED)
                .map(s ->
                        new Scored(
                                s,
                                Math.max(
                                        Likeness.of(wanted, s.address()),
                                        Likeness.of(leaf, s.title()))))
                .filter(scored -> scored.score() >= 0.3)
                .sorted(Comparator.comparingDouble(scored -> -scored.score()))
                .limit(MAX_NEAR)
                .map(scored -> scored.section().address())
                .toList();
    }

    private static String shortened(String address) {
        String shown = collapsed(address);
        return shown.length() <= MAX_SHOWN ? shown : shown.substring(0, MAX_SHOWN) + "…";
    }

    /** The text with each run of white space turned into one space, and none at its ends. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder();
        text.strip()
                .codePoints()
                .forEach(c -> {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                        collapsed.appendCodePoint(c);
                    } else if (!collapsed.isEmpty()
                            && collapsed.charAt(collapsed.length() - 1) != ' ') {
                        collapsed.append(' ');
                    }
                });
        return collapsed.toString().strip();
    }

    private static String normalized(String text) {
        return Normalizer.normalize(collapsed(text), Normalizer.Form.NFC);
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
