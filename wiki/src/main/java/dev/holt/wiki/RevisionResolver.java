package dev.holt.wiki;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the commit that a caller names: by its id, by the beginning of its id, by a branch or tag,
 * or by a date.
 */
final class RevisionResolver {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,40}");
    private static final Pattern ZEROS = Pattern.compile("0{4,40}");
    private static final int FULL_LENGTH = 40;
    private static final int SHOWN_CANDIDATES = 10;
    private static final List<String> REF_FOLDERS =
            List.of("refs/heads/", "refs/tags/", "refs/remotes/");

    private final Repository repository;
    private final RefReader refs;

    RevisionResolver(Repository repository, RefReader refs) {
        this.repository = repository;
        this.refs = refs;
    }

    /**
     * @throws WikiException.UnknownRevision when the text names no commit, or more than one
     */
    Revision resolve(String text) {
        String wanted = text.strip();
        try {
            if (PointInTime.looksLike(wanted)) {
                return atTime(wanted);
            }
            Optional<Revision> named = byRef(wanted);
            return named.isPresent() ? named.get() : byId(wanted.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private Revision atTime(String text) throws IOException {
        Instant time =
                PointInTime.parse(text)
                        .orElseThrow(() ->
                                new WikiException.UnknownRevision(
                                        "'"
                                                + NameRules.printable(text)
                                                + "' is not a date. Write 2026-11-21 or 2026-11-21T09:30:00Z."));
        Revision tip = refs.tip();
        if (tip.equals(Revision.NONE)) {
            throw new WikiException.UnknownRevision(
                    "This wiki has no commits yet, so it was never different. Leave the date out.");
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return newestAt(time, walk, ObjectId.fromString(tip.id()));
        }
    }

    /** Goes from first parent to first parent, reading nothing of a commit but its header. */
    private static Revision newestAt(Instant time, RevWalk walk, ObjectId tip) throws IOException {
        walk.setRetainBody(false);
        RevCommit commit = walk.parseCommit(tip);
        while (timeOf(commit).isAfter(time)) {
            if (commit.getParentCount() == 0) {
                throw new WikiException.UnknownRevision(
                        "The wiki starts at "
                                + timeOf(commit)
                                + ", so there is nothing at "
                                + time
                                + ". Ask for a later date.");
            }
            commit = commit.getParent(0);
            walk.parseHeaders(commit);
        }
        return new Revision(commit.name());
    }

    private static Instant timeOf(RevCommit commit) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime()));
    }

    private Optional<Revision> byRef(String name) throws IOException {
        if (name.equals(Constants.HEAD)) {
            return Optional.of(refs.tip());
        }
        if (name.startsWith(Constants.R_REFS)) {
            return commitOf(name);
        }
        for (String folder : REF_FOLDERS) {
            Optional<Revision> found = commitOf(folder + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Revision> commitOf(String refName) throws IOException {
        if (!Repository.isValidRefName(refName)) {
            return Optional.empty();
        }
        Optional<ObjectId> id = refs.find(refName).map(Ref::getObjectId);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(new Revision(walk.parseCommit(id.get()).name()));
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    private Revision byId(String id) throws IOException {
        if (!HEX.matcher(id).matches()) {
            throw unknown(id, "is not a revision");
        }
        List<Revision> commits = id.length() == FULL_LENGTH ? full(id) : abbreviated(id);
        if (commits.isEmpty() && ZEROS.matcher(id).matches()) {
            return Revision.NONE;
        }
        if (commits.isEmpty()) {
            throw unknown(id, "is no commit of this wiki");
        }
        if (commits.size() > 1) {
            throw ambiguous(id, commits);
        }
        return commits.getFirst();
    }

    private List<Revision> full(String id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.parseCommit(ObjectId.fromString(id));
            return List.of(new Revision(id));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return List.of();
        }
    }

    private List<Revision> abbreviated(String id) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            List<Revision> commits = new ArrayList<>();
            for (ObjectId match : reader.resolve(AbbreviatedObjectId.fromString(id))) {
                if (reader.open(match).getType() == Constants.OBJ_COMMIT) {
                    commits.add(new Revision(match.name()));
                }
            }
            commits.sort(Comparator.comparing(Revision::id));
            return commits;
        }
    }

    private static WikiException.UnknownRevision unknown(String text, String reason) {
        return new WikiException.UnknownRevision(
                "'"
                        + NameRules.printable(text)
                        + "' "
                        + reason
                        + ". Write a commit id (4 digits or more), a branch, a tag, or a date such as 2026-11-21.");
    }

    private static WikiException.UnknownRevision ambiguous(String id, List<Revision> commits) {
        List<Revision> shown = commits.subList(0, Math.min(SHOWN_CANDIDATES, commits.size()));
        return new WikiException.UnknownRevision(
                "'"
                        + id
                        + "' begins the ids of "
                        + commits.size()
                        + " commits: "
                        + String.join(", ", shown.stream().map(Revision::abbreviated).toList())
                        + ". Write more digits.",
                shown);
    }
}
