package dev.holt.wiki;

import java.util.List;

/**
 * Records of commits, among them one commit and everything before it.
 *
 * <p>Each commit has a number; those of its parents are smaller. There may be commits that are not
 * part of that one's past. For use by one thread, which closes it.
 */
public interface RecordedPast extends AutoCloseable {
    /** What {@link #number} answers for a commit without a record. */
    int UNKNOWN = -1;

    /** A commit's number, or {@link #UNKNOWN}. */
    int number(Revision commit);

    /** The commit with a number. */
    Revision revision(int number);

    /** The numbers of a commit's parents in their order, not to be written to. */
    int[] parents(int number);

    /** When the commit was made by the committer's clock, in seconds since 1970. */
    long time(int number);

    /** Who made the change, as {@code Name <mail>}. */
    String author(int number);

    /** What the commit changed, sorted as git sorts paths. */
    List<FileRecord> files(int number);

    /**
     * Where the number of times that a text stands in a page may have changed.
     *
     * @param text any text; capitals make no difference
     */
    ChangeCandidates candidates(String text);

    /** What happened to one path. */
    PathRecords path(String path);

    @Override
    void close();
}
