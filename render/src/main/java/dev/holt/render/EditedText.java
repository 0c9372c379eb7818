package dev.holt.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text on its way through a list of edits, with the ranges that they have changed so far, in
 * order.
 */
final class EditedText {
    private record Touched(int start, int end, int edit) {}

    private String text;
    private List<Touched> touched = new ArrayList<>();

    EditedText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /**
     * Makes the replacements of one edit.
     *
     * @param splices in order, not overlapping each other
     * @param edit the edit's number
     */
    void apply(List<Splice> splices, int edit) {
        refuseOverlaps(splices, edit);
        StringBuilder result = new StringBuilder();
        List<Touched> now = new ArrayList<>();
        int copied = 0;
        for (Splice splice : splices) {
            result.append(text, copied, splice.start());
            int at = result.length();
            now.add(new Touched(at + splice.claim().start(), at + splice.claim().end(), edit));
            result.append(splice.text());
            copied = splice.end();
        }
        result.append(text, copied, text.length());
        now.addAll(shifted(splices));
        now.sort(Comparator.comparingInt(Touched::start));
        text = result.toString();
        touched = now;
    }

    private void refuseOverlaps(List<Splice> splices, int edit) {
        int first = 0;
        for (Splice splice : splices) {
            while (first < touched.size() && touched.get(first).end() < splice.start()) {
                first++;
            }
            for (int i = first; i < touched.size() && touched.get(i).start() <= splice.end(); i++) {
                if (overlap(splice, touched.get(i))) {
                    throw overlapping(touched.get(i).edit(), edit);
                }
            }
        }
    }

    private static MarkdownException overlapping(int earlier, int later) {
        return new MarkdownException.InvalidEdit(
                ("It overlaps edit %d: it would change text that edit %d has changed or inserted;"
                                + " join the two into one edit, or send edit %d in a second call.")
                        .formatted(earlier, earlier, later));
    }

    private static boolean overlap(Splice splice, Touched range) {
        boolean point = splice.start() == splice.end() || range.start() == range.end();
        return point
                ? isStrictlyInside(splice, range)
                : splice.start() < range.end() && splice.end() > range.start();
    }

    private static boolean isStrictlyInside(Splice splice, Touched range) {
        return splice.start() == splice.end()
                ? range.start() < splice.start() && splice.start() < range.end()
                : splice.start() < range.start() && range.start() < splice.end();
    }

    /** The ranges touched before, where they are after the replacements. */
    private List<Touched> shifted(List<Splice> splices) {
        List<Touched> shifted = new ArrayList<>();
        int passed = 0;
        int shift = 0;
        for (Touched range : touched) {
            while (passed < splices.size() && splices.get(passed).end() <= range.start()) {
                Splice splice = splices.get(passed++);
                shift += splice.text().length() - (splice.end() - splice.start());
            }
            shifted.add(new Touched(range.start() + shift, range.end() + shift, range.edit()));
        }
        return shifted;
    }
}
