package dev.holt.wiki;

/**
 * How many commits made a wiki what it is.
 *
 * @param commits how many there are up to the tip, at most as many as were asked for
 * @param authors how many different mail addresses wrote them
 * @param more whether there are more commits than were counted
 */
public record CommitCount(int commits, int authors, boolean more) {}
