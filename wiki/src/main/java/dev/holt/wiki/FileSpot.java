package dev.holt.wiki;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** One path in one commit, from which a {@link PageWalk} goes on to the commits before. */
interface FileSpot {
    /** The commit. */
    ObjectId commit();

    /** When the commit was made by the committer's clock, in seconds since 1970. */
    long time();

    String path();

    /** The content there; the zero id when the path leads to no file. */
    ObjectId blob() throws IOException;

    /** Equal for spots that are the same path in the same commit, if they have one source. */
    Object key();

    /** The file in the commits before. */
    Before before() throws IOException;

    /** What a file was before a commit. */
    sealed interface Before {
        /** The same in one parent, with which its history goes on alone. */
        record Same(FileSpot spot) implements Before {}

        /** Another in each parent, in their order, where it was moved under the name it had. */
        record Unlike(List<FileSpot> spots) implements Before {}

        /** There is nothing below: the path leads to no file in any commit before. */
        record End() implements Before {}
    }

    /** Where spots come from. */
    @FunctionalInterface
    interface Source {
        /** The spot of a path in a commit; it need not lead to a file there. */
        FileSpot at(ObjectId commit, String path) throws IOException;
    }
}
