package dev.holt.wiki;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;

/**
 * Writes the hunks of one unified diff: changes nearer to each other than twice the context share
 * one hunk, and a text that lacks its last line feed is told as git tells it.
 */
final class HunkWriter {
    private static final String NO_LINE_FEED = "\\ No newline at end of file\n";

    private final RawText before;
    private final RawText after;
    private final int context;
    private final int maxChars;
    private int leftOut;

    HunkWriter(RawText before, RawText after, int context, int maxChars) {
        this.before = before;
        this.after = after;
        this.context = Math.max(0, context);
        this.maxChars = maxChars;
    }

    void write(EditList edits, StringBuilder out) {
        for (int first = 0; first < edits.size(); ) {
            int last = lastOfHunk(edits, first);
            writeHunk(edits, first, last, out);
            first = last + 1;
        }
        if (leftOut > 0) {
            out.append("\\ ").append(leftOut);
            out.append(
                    leftOut == 1 ? " more line of this diff is" : " more lines of this diff are");
            out.append(" left out\n");
        }
    }

    private int lastOfHunk(EditList edits, int first) {
        int last = first;
        while (last + 1 < edits.size()
                && edits.get(last + 1).getBeginA() - edits.get(last).getEndA() <= 2L * context) {
            last++;
        }
        return last;
    }

    private void writeHunk(EditList edits, int first, int last, StringBuilder out) {
        Edit head = edits.get(first);
        Edit tail = edits.get(last);
        int startA = Math.max(0, head.getBeginA() - context);
        int startB = Math.max(0, head.getBeginB() - context);
        int endA = (int) Math.min(before.size(), (long) tail.getEndA() + context);
        int endB = (int) Math.min(after.size(), (long) tail.getEndB() + context);
        String range = "@@ -" + span(startA, endA) + " +" + span(startB, endB) + " @@\n";
        if (fits(out, range.length())) {
            out.append(range);
        }
        int a = startA;
        for (Edit edit : edits.subList(first, last + 1)) {
            a = writeLines(' ', before, a, edit.getBeginA(), out);
            a = writeLines('-', before, a, edit.getEndA(), out);
            writeLines('+', after, edit.getBeginB(), edit.getEndB(), out);
        }
        writeLines(' ', before, a, endA, out);
    }

    private int writeLines(char mark, RawText text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            String line = leftOut > 0 ? "" : TextDiff.line(text, i);
            if (!fits(out, line.length() + 2)) {
                leftOut += to - i;
                return to;
            }
            out.append(mark).append(line).append('\n');
            if (i == text.size() - 1 && text.isMissingNewlineAtEnd()) {
                out.append(NO_LINE_FEED);
            }
        }
        return to;
    }

    /** Once something was left out everything after it is too, so that no gap looks like text. */
    private boolean fits(StringBuilder out, int chars) {
        return leftOut == 0 && out.length() + chars <= maxChars;
    }

    /** Start and length as git writes them: an empty side starts at the line before it. */
    private static String span(int start, int end) {
        int length = end - start;
        if (length == 1) {
            return Integer.toString(start + 1);
        }
        return (length == 0 ? start : start + 1) + "," + length;
    }
}
