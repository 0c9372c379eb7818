package dev.holt.wiki;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One commit in the history of a page.
 *
 * @param revision the commit
 * @param author who made it
 * @param time when it was authored
 * @param message the subject: the first line of the commit message
 * @param trailers the {@code Name: value} lines at the end of the message
 * @param nameThen the page's name after this commit
 * @param kind what the commit did to the page
 * @param movedFrom the page's name before, for {@link FileChange.Kind#MOVED} only
 */
public record HistoryEntry(
        Revision revision,
        PersonIdentity author,
        Instant time,
        String message,
        Map<String, String> trailers,
        PageName nameThen,
        FileChange.Kind kind,
        Optional<PageName> movedFrom) {}
