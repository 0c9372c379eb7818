package dev.holt.index.history;

import dev.holt.wiki.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** All commits of one state of the stored index, by number: about 100 bytes for each. */
final class CommitTable {
    private final CommitIds ids;
    private final int[][] parents;
    private final long[] times;
    private final long[] authored;
    private final String[] authors;
    private final int[] documents;

    private CommitTable(Rows rows) {
        this.ids = new CommitIds(rows.ids);
        this.parents = rows.parents.toArray(int[][]::new);
        this.times = rows.times;
        this.authored = rows.authored;
        this.authors = rows.authors.toArray(String[]::new);
        this.documents = rows.documents;
    }

    int count() {
        return documents.length;
    }

    int number(Revision commit) {
        return ids.number(commit);
    }

    Revision revision(int number) {
        return ids.revision(number);
    }

    int[] parents(int number) {
        return parents[number];
    }

    long time(int number) {
        return times[number];
    }

    long authored(int number) {
        return authored[number];
    }

    String author(int number) {
        return authors[number];
    }

    /** The commit's own document; its changes' documents end before it. */
    int document(int number) {
        return documents[number];
    }

    /** Where the documents of a commit's changes start. */
    int firstChange(int number) {
        return number == 0 ? 0 : documents[number - 1] + 1;
    }

    /** The number of the commit that a change's document belongs to. */
    int numberOfChange(int document) {
        return -Arrays.binarySearch(documents, document) - 1;
    }

    /** Commits in the order of their numbers, as they are read. */
    static final class Rows {
        private final byte[] ids;
        private final long[] times;
        private final long[] authored;
        private final int[] documents;
        private final List<int[]> parents = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();

        Rows(int count) {
            this.ids = new byte[count * CommitIds.LENGTH];
            this.times = new long[count];
            this.authored = new long[count];
            this.documents = new int[count];
        }

        /** How many there are so far: the number of the next. */
        int size() {
            return authors.size();
        }

        /**
         * @throws IOException when the document is not where it should be
         */
        void add(CommitRow row, int document) throws IOException {
            int number = size();
            int before = number == 0 ? -1 : documents[number - 1];
            if (document - before - 1 != row.files()) {
                throw new IOException("changes of commit " + row.revision() + " are missing");
            }
            byte[] id = HexFormat.of().parseHex(row.revision().id());
            System.arraycopy(id, 0, ids, number * CommitIds.LENGTH, id.length);
            times[number] = row.time();
            authored[number] = row.authored();
            documents[number] = document;
            parents.add(row.parents());
            authors.add(names.computeIfAbsent(row.author(), name -> name));
        }

        CommitTable table() {
            return new CommitTable(this);
        }
    }
}
