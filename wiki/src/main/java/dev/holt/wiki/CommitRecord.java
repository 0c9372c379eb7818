package dev.holt.wiki;

import java.util.List;

/**
 * All that an index of the history keeps of one commit.
 *
 * @param revision the commit
 * @param parents its parents in their order; of a shallow clone's oldest commits, none
 * @param time when it was made by the committer's clock, in seconds since 1970
 * @param author who made the change, as {@code Name <mail>}
 * @param authored when it was authored, in seconds since 1970
 * @param files the files that differ from the first parent, sorted as git sorts paths
 */
public record CommitRecord(
        Revision revision,
        List<Revision> parents,
        long time,
        String author,
        long authored,
        List<FileRecord> files) {}
