package dev.holt.wiki;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** One commit, as git or an index tells of it. Equal to itself only if both are of one source. */
interface PastCommit {
    ObjectId id();

    /** When it was made by the committer's clock, in seconds since 1970. */
    long time();

    /** Who made the change, as {@code Name <mail>}. */
    String author() throws IOException;

    List<PastCommit> parents() throws IOException;

    /** The changed files whose path starts with a prefix, then or before; moves recognised. */
    List<ChangedFile> files(String prefix) throws IOException;

    /** All changed files, compared with each parent. */
    List<FileRecord> records() throws IOException;
}
