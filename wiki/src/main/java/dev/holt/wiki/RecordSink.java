package dev.holt.wiki;

import java.io.IOException;

/** Takes the records of commits. */
@FunctionalInterface
public interface RecordSink {
    /**
     * Takes one more record.
     *
     * @param contents reads the files that the record names, while this method runs
     * @throws IOException ends the reading of records
     */
    void accept(CommitRecord commit, Contents contents) throws IOException;

    /** Reads versions of files. */
    @FunctionalInterface
    interface Contents {
        /** The content with this id. */
        byte[] read(String blob) throws IOException;
    }
}
