package dev.holt.wiki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * The difference between two versions of one file, line by line and byte for byte.
 *
 * <p>A line ends after its LF; a CR before it belongs to the line, so that a change of line endings
 * is a change. A file with a NUL in its first 8,000 bytes is binary (git's rule) and has no lines
 * to compare.
 */
final class TextDiff {
    private static final int BINARY_PROBE_BYTES = 8_000;

    private final RawText before;
    private final RawText after;
    private final boolean binary;
    private final EditList edits;

    private TextDiff(byte[] before, byte[] after, DiffAlgorithm algorithm) {
        this.before = new RawText(before);
        this.after = new RawText(after);
        this.binary = isBinary(before) || isBinary(after);
        this.edits =
                binary
                        ? new EditList()
                        : algorithm.diff(RawTextComparator.DEFAULT, this.before, this.after);
    }

    /** The difference as a reader likes it; an absent file is an empty array. */
    static TextDiff between(byte[] before, byte[] after) {
        return new TextDiff(before, after, LineDiff.READABLE);
    }

    /** Whether git would call these bytes binary. */
    static boolean isBinary(byte[] content) {
        int end = Math.min(content.length, BINARY_PROBE_BYTES);
        for (int i = 0; i < end; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    boolean binary() {
        return binary;
    }

    /** Lines only in the later version; 0 for binary files. */
    int added() {
        return edits.stream().mapToInt(Edit::getLengthB).sum();
    }

    /** Lines only in the earlier version; 0 for binary files. */
    int deleted() {
        return edits.stream().mapToInt(Edit::getLengthA).sum();
    }

    /**
     * The unified diff, headers included, in a form that {@code git apply} takes when nothing was
     * cut.
     *
     * @param context unchanged lines around each change, 0 or more
     * @param maxChars about how many characters to write; what did not fit is counted in a last
     *     line that starts with a backslash
     * @return the diff, or an empty string when neither path nor content differ
     */
    String unified(DiffHeader header, int context, int maxChars) {
        StringBuilder out = new StringBuilder();
        header.writeMove(out);
        byte[] old = before.getRawContent();
        byte[] now = after.getRawContent();
        if (binary && !Arrays.equals(old, now)) {
            header.writeSizes("Binary file", old.length, now.length, out);
        } else if (!edits.isEmpty()) {
            header.writeText(out);
            new HunkWriter(before, after, context, maxChars).write(edits, out);
        }
        return out.toString();
    }

    /** A line of the text without its line feed, undecodable bytes as U+FFFD. */
    static String line(RawText text, int index) {
        var bytes = text.getRawString(index);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
