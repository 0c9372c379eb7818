package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Locale;

/**
 * How well some questions were answered.
 *
 * @param questions how many there were
 * @param amongFive how many had their answer among the first five pages
 * @param reciprocals the sum of 1 / place of the answer, 0 where it is not among the first ten
 * @param empty how many found nothing at all
 */
record Tally(int questions, int amongFive, double reciprocals, int empty) {
    static final Tally NONE = new Tally(0, 0, 0, 0);
    private static final int FIVE = 5;

    static Tally of(Contender contender, List<Question> questions) {
        Tally tally = NONE;
        for (Question question : questions) {
            tally = tally.with(contender.find(question.text()), question.answer());
        }
        return tally;
    }

    private Tally with(List<PageName> found, PageName answer) {
        int place = found.indexOf(answer);
        return new Tally(
                questions + 1,
                amongFive + (place >= 0 && place < FIVE ? 1 : 0),
                reciprocals + (place >= 0 ? 1.0 / (place + 1) : 0),
                empty + (found.isEmpty() ? 1 : 0));
    }

    /** The recall among five, the mean reciprocal rank, and the share of empty answers. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.1f %%",
                (double) amongFive / questions,
                reciprocals / questions,
                100.0 * empty / questions);
    }
}
