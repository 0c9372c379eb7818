package dev.holt.wiki;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Counts commits. */
final class CommitCounting {
    private CommitCounting() {}

    static CommitCount of(Repository repository, Revision tip, int most) {
        if (tip.equals(Revision.NONE)) {
            return new CommitCount(0, 0, false);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip.id())));
            Set<String> authors = new HashSet<>();
            int count = 0;
            RevCommit commit = walk.next();
            while (commit != null && count < most) {
                walk.parseBody(commit);
                authors.add(mail(commit));
                commit.disposeBody();
                count++;
                commit = walk.next();
            }
            return new CommitCount(count, authors.size(), commit != null);
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private static String mail(RevCommit commit) {
        var author = commit.getAuthorIdent();
        return author == null ? "" : author.getEmailAddress().toLowerCase(Locale.ROOT);
    }
}
