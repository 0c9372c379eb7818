package dev.holt.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One commit with the files that it changed.
 *
 * @param revision the commit
 * @param author who made it
 * @param time when it was authored
 * @param message the subject: the first line of the commit message
 * @param trailers the {@code Name: value} lines at the end of the message
 * @param files the changed files sorted by path, at most 50 of them
 * @param moreFiles how many changed files are left out of {@code files}
 */
public record HistoryCommit(
        Revision revision,
        PersonIdentity author,
        Instant time,
        String message,
        Map<String, String> trailers,
        List<ChangedFile> files,
        int moreFiles) {}
