package dev.holt.index.history;

import dev.holt.wiki.HistoryRecords;
import dev.holt.wiki.RecordedPast;
import dev.holt.wiki.Revision;
import java.util.Optional;

/** An index that has to have the answers: to fall back to the walk is a failure. */
public record Strict(HistoryIndex index) implements HistoryRecords {
    @Override
    public Optional<RecordedPast> past(Revision tip) {
        Optional<RecordedPast> past = index.past(tip);
        if (past.isEmpty()) {
            throw new AssertionError("the index does not know " + tip);
        }
        return past;
    }

    @Override
    public void failed(Throwable reason) {
        throw new AssertionError("the index failed", reason);
    }
}
