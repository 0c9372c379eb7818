package dev.holt.wiki;

/** Where the number of times that a text stands in a page may have changed; nowhere else it did. */
public interface ChangeCandidates {
    /** Whether the commit with this number may have changed it somewhere. */
    boolean inCommit(int number);

    /**
     * Whether the commit may have changed it in one file.
     *
     * @param file the place of the file in {@link RecordedPast#files}
     */
    boolean inFile(int number, int file);
}
