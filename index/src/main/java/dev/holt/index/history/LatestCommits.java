package dev.holt.index.history;

import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.FileRecord;
import dev.holt.wiki.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits that the stored index does not have yet, in memory. Immutable.
 *
 * @param first the number of the first one
 * @param records what they did
 * @param rows the same commits with their parents' numbers
 * @param numbers their numbers
 * @param byPath the numbers of the commits that changed a path, smallest first
 */
record LatestCommits(
        int first,
        List<CommitRecord> records,
        List<CommitRow> rows,
        Map<Revision, Integer> numbers,
        Map<String, List<Integer>> byPath) {

    /** No commits yet, above a stored index of so many. */
    static LatestCommits above(int stored) {
        return new LatestCommits(stored, List.of(), List.of(), Map.of(), Map.of());
    }

    /**
     * These and more.
     *
     * @param stored the commits of the stored index
     * @param more each after its parents
     */
    LatestCommits and(Optional<CommitTable> stored, List<CommitRecord> more) {
        List<CommitRecord> allRecords = new ArrayList<>(records);
        List<CommitRow> allRows = new ArrayList<>(rows);
        Map<Revision, Integer> allNumbers = new HashMap<>(numbers);
        Map<String, List<Integer>> allByPath = new HashMap<>();
        byPath.forEach((path, found) -> allByPath.put(path, new ArrayList<>(found)));
        for (CommitRecord commit : more) {
            int number = first + allRecords.size();
            allRecords.add(commit);
            allRows.add(
                    CommitRow.of(
                            commit,
                            parent -> {
                                Integer own = allNumbers.get(parent);
                                return own == null ? stored.orElseThrow().number(parent) : own;
                            }));
            allNumbers.put(commit.revision(), number);
            for (FileRecord file : commit.files()) {
                allByPath.computeIfAbsent(file.path(), _ -> new ArrayList<>()).add(number);
            }
        }
        return new LatestCommits(first, allRecords, allRows, allNumbers, allByPath);
    }

    int size() {
        return records.size();
    }

    /** What a commit did to a path. */
    Optional<FileRecord> change(int number, String path) {
        return records.get(number - first).files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst();
    }
}
