package dev.holt.wiki;

/**
 * What has become of the commits that a process asked for since it opened the wiki.
 *
 * @param made commits that were made
 * @param merged those of them that merged a stale base with what others had changed
 * @param conflicts changes that were refused because others had changed the same
 */
public record CommitCounts(long made, long merged, long conflicts) {}
