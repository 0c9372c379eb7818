package dev.holt.index.history;

import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.FileRecord;
import dev.holt.wiki.RecordedPast;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What is known at one moment: a state of the stored index, if there is one, and the commits above
 * it.
 *
 * @param shallow which commits have no parents here although they have some elsewhere
 */
record HistoryState(
        Optional<HistoryGeneration> stored, LatestCommits latest, List<String> shallow) {

    int number(Revision commit) {
        Integer number = latest.numbers().get(commit);
        return number != null
                ? number
                : stored.map(s -> s.commits().number(commit)).orElse(RecordedPast.UNKNOWN);
    }

    boolean knows(Revision commit) {
        return number(commit) != RecordedPast.UNKNOWN;
    }

    /** The same and more commits above, each after its parents. */
    HistoryState with(List<CommitRecord> more) {
        return new HistoryState(stored, latest.and(table(), more), shallow);
    }

    Optional<CommitTable> table() {
        return stored.map(HistoryGeneration::commits);
    }

    int commits() {
        return latest.first() + latest.size();
    }

    /** The documents of a path's changes. */
    int[] changes(String path) {
        try {
            return stored.isPresent() ? stored.get().changes(path) : new int[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The change of a document. */
    FileRecord change(int document) {
        try {
            return stored.orElseThrow().change(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hold() {
        stored.ifPresent(s -> s.reader().incRef());
    }

    void release() {
        try {
            if (stored.isPresent()) {
                stored.get().reader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
