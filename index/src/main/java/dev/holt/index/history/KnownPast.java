package dev.holt.index.history;

import dev.holt.wiki.ChangeCandidates;
import dev.holt.wiki.FileRecord;
import dev.holt.wiki.PathRecords;
import dev.holt.wiki.RecordedPast;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of one state of the stored index and those above it. Holds the state open.
 *
 * @param state what is known, the reader of its generation held
 */
record KnownPast(HistoryState state) implements RecordedPast {
    @Override
    public int number(Revision commit) {
        return state.number(commit);
    }

    @Override
    public Revision revision(int number) {
        return isStored(number) ? table().revision(number) : row(number).revision();
    }

    @Override
    public int[] parents(int number) {
        return isStored(number) ? table().parents(number) : row(number).parents();
    }

    @Override
    public long time(int number) {
        return isStored(number) ? table().time(number) : row(number).time();
    }

    @Override
    public String author(int number) {
        return isStored(number) ? table().author(number) : row(number).author();
    }

    /** When the change was authored, in seconds since 1970. */
    long authored(int number) {
        return isStored(number) ? table().authored(number) : row(number).authored();
    }

    @Override
    public List<FileRecord> files(int number) {
        if (!isStored(number)) {
            return state.latest().records().get(number - state.latest().first()).files();
        }
        try {
            return state.stored().orElseThrow().changes(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ChangeCandidates candidates(String text) {
        try {
            return Candidates.of(state, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PathRecords path(String path) {
        return new Trail(path, state.changes(path));
    }

    @Override
    public void close() {
        state.release();
    }

    private boolean isStored(int number) {
        return number < state.latest().first();
    }

    private CommitTable table() {
        return state.table().orElseThrow();
    }

    private CommitRow row(int number) {
        return state.latest().rows().get(number - state.latest().first());
    }

    /** One path's changes. */
    private final class Trail implements PathRecords {
        private final String path;
        private final int[] documents;
        private final int[] numbers;
        private final List<Integer> latest;
        private final Map<Integer, FileRecord> read = new HashMap<>();

        Trail(String path, int[] documents) {
            this.path = path;
            this.documents = documents;
            this.numbers =
                    Arrays.stream(documents)
                            .map(document -> table().numberOfChange(document))
                            .toArray();
            this.latest = state.latest().byPath().getOrDefault(path, List.of());
        }

        @Override
        public Optional<FileRecord> at(int number) {
            if (!isStored(number)) {
                return latest.contains(number)
                        ? state.latest().change(number, path)
                        : Optional.empty();
            }
            int place = Arrays.binarySearch(numbers, number);
            return place < 0
                    ? Optional.empty()
                    : Optional.of(read.computeIfAbsent(documents[place], state::change));
        }

        @Override
        public int oldest() {
            if (numbers.length > 0) {
                return numbers[0];
            }
            return latest.isEmpty() ? Integer.MAX_VALUE : latest.getFirst();
        }
    }
}
