package dev.holt.wiki;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What a commit says about itself.
 *
 * @param revision its id
 * @param author who made the change; empty name and mail when the commit has no readable author
 * @param time when it was authored; the time of the commit when it has no readable author
 * @param subject the first paragraph of the message, on one line
 * @param trailers the {@code Name: value} lines at the end of the message
 */
record CommitHeader(
        Revision revision,
        PersonIdentity author,
        Instant time,
        String subject,
        Map<String, String> trailers) {

    /** Reads the commit's text, even where the walk passed it without, and lets go of it again. */
    static CommitHeader read(RevWalk walk, RevCommit commit) throws IOException {
        walk.parseBody(commit);
        PersonIdent author = commit.getAuthorIdent();
        CommitHeader header =
                new CommitHeader(
                        new Revision(commit.name()),
                        author == null
                                ? new PersonIdentity("", "")
                                : new PersonIdentity(author.getName(), author.getEmailAddress()),
                        author == null
                                ? Instant.ofEpochSecond(
                                        Integer.toUnsignedLong(commit.getCommitTime()))
                                : author.getWhenAsInstant(),
                        commit.getShortMessage(),
                        Trailers.parse(commit.getFullMessage()));
        commit.disposeBody();
        return header;
    }
}
