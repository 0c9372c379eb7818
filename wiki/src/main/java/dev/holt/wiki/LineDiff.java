package dev.holt.wiki;

import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * The algorithms that compare two texts line by line, bounded in time.
 *
 * <p>Design note: Myers' algorithm needs time in proportion to lines times differing lines, which
 * for two unlike pages of a mebibyte of short lines is minutes. Where the two sides of a stretch
 * multiply to more than {@link #MAX_CELLS}, the histogram algorithm is asked instead, and a stretch
 * that it cannot split either (every line repeated many times) counts as replaced: a correct
 * difference, only not the smallest one.
 */
final class LineDiff {
    /** The most pairs of lines that Myers' algorithm considers at once. */
    static final long MAX_CELLS = 16_000_000;

    /**
     * For readers: keeps unchanged paragraphs together better than the smallest difference does.
     */
    static final DiffAlgorithm READABLE = histogram(new Bounded(new Replaced()));

    /** For deciding whose line it is: the smallest difference, as git's own blame uses. */
    static final DiffAlgorithm SMALLEST = new Bounded(READABLE);

    private LineDiff() {}

    private static DiffAlgorithm histogram(DiffAlgorithm fallback) {
        HistogramDiff histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(fallback);
        return histogram;
    }

    /** Myers' algorithm up to {@link #MAX_CELLS}, another one beyond. */
    private static final class Bounded extends DiffAlgorithm {
        private final DiffAlgorithm beyond;

        Bounded(DiffAlgorithm beyond) {
            this.beyond = beyond;
        }

        @Override
        public <S extends Sequence> EditList diffNonCommon(
                SequenceComparator<? super S> comparator, S a, S b) {
            long cells = (long) a.size() * b.size();
            DiffAlgorithm chosen = cells <= MAX_CELLS ? MyersDiff.INSTANCE : beyond;
            return chosen.diffNonCommon(comparator, a, b);
        }
    }

    /** The difference that keeps nothing. */
    private static final class Replaced extends DiffAlgorithm {
        @Override
        public <S extends Sequence> EditList diffNonCommon(
                SequenceComparator<? super S> comparator, S a, S b) {
            return EditList.singleton(new Edit(0, a.size(), 0, b.size()));
        }
    }
}
