package dev.holt.index.history;

import dev.holt.wiki.Revision;
import java.time.Instant;
import java.util.Set;

/**
 * When a page changed last, and who has changed it.
 *
 * @param time when the change was authored, as a page's history tells it
 * @param author who made it, as {@code Name <mail>}
 * @param commit the commit: the newest one of the page's history
 * @param authors the authors of all commits of the page's history, renames followed
 */
public record PageAge(Instant time, String author, Revision commit, Set<String> authors) {}
