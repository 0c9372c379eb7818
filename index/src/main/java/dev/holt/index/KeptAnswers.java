package dev.holt.index;

import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQuery;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers given lately; those not used for longest are forgotten first. */
final class KeptAnswers {
    private final int maxRows;
    private final Map<Question, List<QueryRow>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long rows;

    /**
     * @param maxRows how many rows all answers may have together; an answer without rows counts as
     *     one
     */
    KeptAnswers(int maxRows) {
        this.maxRows = maxRows;
    }

    /**
     * The answer to a query.
     *
     * @param validFor the id of the tree or commit to which the answer belongs
     * @param work finds the answer when it is not known
     */
    List<QueryRow> answer(String validFor, WikiQuery query, Supplier<List<QueryRow>> work) {
        Question question = new Question(validFor, query);
        List<QueryRow> known = known(question);
        if (known != null) {
            return known;
        }
        // Threads that ask the same at the same time may both find out; none waits for another.
        List<QueryRow> found = List.copyOf(work.get());
        keep(question, found);
        return found;
    }

    private synchronized @Nullable List<QueryRow> known(Question question) {
        return answers.get(question);
    }

    private synchronized void keep(Question question, List<QueryRow> found) {
        if (size(found) > maxRows || answers.containsKey(question)) {
            return;
        }
        answers.put(question, found);
        rows += size(found);
        Iterator<List<QueryRow>> eldest = answers.values().iterator();
        while (rows > maxRows) {
            rows -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(List<QueryRow> answer) {
        return Math.max(1, answer.size());
    }

    private record Question(String validFor, WikiQuery query) {}
}
