package dev.holt.wiki;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;

/**
 * The line-based merge of two versions of a file that both grew from a third.
 *
 * <p>Lines are runs of bytes up to and including a line feed and are compared byte for byte, so
 * that carriage returns, a byte order mark and a missing last line feed come through unchanged.
 * Edits that overlap or touch conflict, unless both sides made the same edit. The algorithm is
 * JGit's {@code MergeAlgorithm} over {@link LineDiff#READABLE}.
 */
final class ThreeWayMerge {
    /** The most hunks that a conflict shows. */
    static final int MAX_HUNKS = 20;

    /** The most UTF-16 code units that one side of a hunk shows. */
    static final int MAX_HUNK_CHARS = 4_000;

    private static final int CURRENT_SIDE = 1;

    private ThreeWayMerge() {}

    /** What merging comes to. */
    sealed interface Outcome {
        /** Both sides' changes together. */
        @SuppressWarnings("ArrayRecordComponent") // file content; outcomes are never compared
        record Merged(byte[] content) implements Outcome {}

        /** The places where the sides' changes touch: the first {@link #MAX_HUNKS} of them. */
        record Conflicting(List<ConflictHunk> hunks) implements Outcome {}
    }

    /**
     * Merges {@code yours} into {@code current}.
     *
     * @param base the version that both sides started from
     */
    static Outcome merge(byte[] base, byte[] current, byte[] yours) {
        if (Arrays.equals(base, current) || Arrays.equals(current, yours)) {
            return new Outcome.Merged(yours);
        }
        if (Arrays.equals(base, yours)) {
            return new Outcome.Merged(current);
        }
        List<RawText> sides = List.of(new RawText(base), new RawText(current), new RawText(yours));
        var result =
                new MergeAlgorithm(LineDiff.READABLE)
                        .merge(
                                RawTextComparator.DEFAULT,
                                sides.get(0),
                                sides.get(CURRENT_SIDE),
                                sides.get(2));
        if (result.containsConflicts()) {
            return new Outcome.Conflicting(hunks(result, sides));
        }
        ByteArrayOutputStream merged = new ByteArrayOutputStream(yours.length + current.length);
        for (MergeChunk chunk : result) {
            RawText side = sides.get(chunk.getSequenceIndex());
            merged.writeBytes(lines(side, chunk.getBegin(), chunk.getEnd()));
        }
        return new Outcome.Merged(merged.toByteArray());
    }

    private static List<ConflictHunk> hunks(Iterable<MergeChunk> chunks, List<RawText> sides) {
        List<ConflictHunk> hunks = new ArrayList<>();
        String[] texts = {"", "", ""};
        int line = 1;
        for (MergeChunk chunk : chunks) {
            int side = chunk.getSequenceIndex();
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> {}
                case FIRST_CONFLICTING_RANGE -> {
                    line = chunk.getBegin() + 1;
                    texts[side] = text(sides.get(side), chunk);
                }
                case BASE_CONFLICTING_RANGE -> texts[side] = text(sides.get(side), chunk);
                case NEXT_CONFLICTING_RANGE -> {
                    texts[side] = text(sides.get(side), chunk);
                    hunks.add(new ConflictHunk(line, texts[0], texts[2], texts[CURRENT_SIDE]));
                    Arrays.fill(texts, "");
                }
            }
            if (hunks.size() == MAX_HUNKS) {
                break;
            }
        }
        return List.copyOf(hunks);
    }

    private static String text(RawText side, MergeChunk chunk) {
        String text =
                new String(lines(side, chunk.getBegin(), chunk.getEnd()), StandardCharsets.UTF_8);
        if (text.length() <= MAX_HUNK_CHARS) {
            return text;
        }
        int end = MAX_HUNK_CHARS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static byte[] lines(RawText text, int begin, int end) {
        if (begin == end) {
            return new byte[0];
        }
        var first = text.getRawString(begin);
        // getRawString leaves out the line feed, so the end is where the next line starts.
        int from = first.arrayOffset() + first.position();
        int to = text.getRawContent().length;
        if (end < text.size()) {
            var next = text.getRawString(end);
            to = next.arrayOffset() + next.position();
        }
        return Arrays.copyOfRange(text.getRawContent(), from, to);
    }
}
