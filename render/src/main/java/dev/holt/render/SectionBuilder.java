package dev.holt.render;

import dev.holt.render.syntax.Anchors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes sections out of headings.
 *
 * <p>Only headings at the top level make sections: one in a block quote or a list cannot be told
 * from its surroundings by lines. They still take part in numbering the anchors, as on GitHub.
 */
final class SectionBuilder {
    /** What stands between the headings of an address. */
    static final String SEPARATOR = " > ";

    private static final String UNTITLED = "(untitled)";

    private final String text;
    private final Lines lines;
    private final int bodyStart;
    private final List<HeadingMark> marks = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();

    private SectionBuilder(String text, Lines lines, int bodyStart) {
        this.text = text;
        this.lines = lines;
        this.bodyStart = bodyStart;
    }

    static List<Section> sections(
            String text, Lines lines, int bodyStart, List<HeadingMark> headings) {
        SectionBuilder builder = new SectionBuilder(text, lines, bodyStart);
        Anchors made = new Anchors();
        for (HeadingMark heading : headings) {
            String anchor = made.next(heading.title());
            if (heading.top()) {
                builder.marks.add(heading);
                builder.anchors.add(anchor);
            }
        }
        return builder.build();
    }

    private List<Section> build() {
        List<List<String>> paths = paths();
        List<String> addresses = addresses(paths);
        int[] ends = ends();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            sections.add(section(i, paths.get(i), addresses.get(i), ends[i]));
        }
        return List.copyOf(sections);
    }

    private Section section(int i, List<String> path, String address, int end) {
        Span mark = marks.get(i).span();
        int start = start(i);
        int last = Math.max(mark.start(), mark.end() - 1);
        int next = i + 1 < marks.size() ? start(i + 1) : text.length();
        return new Section(
                path,
                address,
                marks.get(i).level(),
                anchors.get(i),
                new Span(start, end),
                new Span(start, lines.contentEndOf(last)),
                lines.endOf(last),
                Math.min(next, end),
                lines.lineAt(start),
                lines.lineAt(Math.max(start, end - 1)));
    }

    private int start(int i) {
        // A byte order mark may stand on the heading's line.
        return Math.max(bodyStart, lines.startOf(marks.get(i).span().start()));
    }

    private List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        List<HeadingMark> open = new ArrayList<>();
        for (HeadingMark mark : marks) {
            while (!open.isEmpty() && open.getLast().level() >= mark.level()) {
                open.removeLast();
            }
            open.add(mark);
            paths.add(open.stream().map(SectionBuilder::title).toList());
        }
        return paths;
    }

    private static String title(HeadingMark mark) {
        String title = SectionFinder.collapsed(mark.title());
        return title.isEmpty() ? UNTITLED : title;
    }

    /** Where each section ends: at the next heading of its level or above. */
    private int[] ends() {
        int[] ends = new int[marks.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            while (!open.isEmpty() && marks.get(open.getLast()).level() >= marks.get(i).level()) {
                ends[open.removeLast()] = start(i);
            }
            open.add(i);
        }
        open.forEach(i -> ends[i] = text.length());
        return ends;
    }

    private static List<String> addresses(List<List<String>> paths) {
        List<String> plain = paths.stream().map(p -> String.join(SEPARATOR, p)).toList();
        Map<String, Integer> counts = new HashMap<>();
        plain.forEach(address -> counts.merge(address, 1, Integer::sum));
        Set<String> taken = new HashSet<>(plain);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> addresses = new ArrayList<>();
        for (String address : plain) {
            addresses.add(
                    counts.getOrDefault(address, 1) == 1
                            ? address
                            : numbered(address, numbers, taken));
        }
        return addresses;
    }

    private static String numbered(
            String address, Map<String, Integer> numbers, Set<String> taken) {
        String numbered;
        do {
            numbered = address + " [" + numbers.merge(address, 1, Integer::sum) + "]";
        } while (!taken.add(numbered));
        return numbered;
    }
}
