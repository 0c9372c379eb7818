package dev.holt.wiki;

import java.util.Optional;

/** The records of one path, by the numbers of their commits in a {@link RecordedPast}. */
public interface PathRecords {
    /** What the commit with this number did to the path; nothing if it left it alone. */
    Optional<FileRecord> at(int number);

    /** The smallest number that has a record; {@link Integer#MAX_VALUE} if none has. */
    int oldest();
}
