package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final WikiQuery QUERY = new WikiQuery.Orphans();

    private final KeptAnswers kept = new KeptAnswers(3);
    private int asked;

    @Test
    void answersUpToTheLimit_areKept() {
        ask("a", 1);
        ask("b", 2);
        ask("a", 1);
        ask("b", 2);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void oneRowTooMany_forgetsTheAnswerNotUsedForLongest() {
        ask("a", 1);
        ask("b", 2);
        ask("a", 1);
        ask("c", 0);
        assertThat(asked).isEqualTo(3);

        ask("a", 1);
        assertThat(asked).isEqualTo(3);
        ask("b", 2);
        assertThat(asked).isEqualTo(4);
    }

    @Test
    void answerLargerThanTheLimit_isGivenAndNotKept() {
        assertThat(ask("a", 4)).hasSize(4);
        ask("a", 4);

        assertThat(asked).isEqualTo(2);
    }

    private List<QueryRow> ask(String tree, int rows) {
        return kept.answer(
                tree,
                QUERY,
                () -> {
                    asked++;
                    return Collections.nCopies(rows, new QueryRow(new PageName("A"), Map.of()));
                });
    }
}
