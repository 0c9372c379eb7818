package dev.holt.wiki;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Where one question to the history finds its answer.
 *
 * @param reader reads git
 * @param records what an index knows of the snapshot's past; empty to read everything from git
 */
record Past(HistoryReader reader, Optional<RecordedPast> records) {

    /** Where the walks through a page's history start. */
    FileSpot.Source spots() {
        return records.isPresent() ? RecordedSpot.in(records.get(), reader) : GitSpot.in(reader);
    }

    /**
     * The commits up to a tip, without those that a reader knows already, newest first.
     *
     * @throws WikiException.UnknownRevision when {@code known} is not a commit
     */
    CommitsByTime commits(Revision tip, Optional<Revision> known) throws IOException {
        RevCommit top = reader.commit(tip);
        Optional<RevCommit> below =
                known.isPresent() ? Optional.of(reader.commit(known.get())) : Optional.empty();
        boolean recorded =
                records.isPresent()
                        && (known.isEmpty()
                                || records.get().number(known.get()) != RecordedPast.UNKNOWN);
        return recorded
                ? fromRecords(records.get(), tip, known)
                : new CommitsByTime(
                        GitCommit.of(reader, top),
                        below.isPresent() ? notBelow(top, below.get()) : _ -> true);
    }

    private static CommitsByTime fromRecords(
            RecordedPast past, Revision tip, Optional<Revision> known) {
        BitSet below = known.map(revision -> reachable(past, revision)).orElseGet(BitSet::new);
        return new CommitsByTime(
                new RecordedCommit(past, past.number(tip)),
                commit -> !(commit instanceof RecordedCommit(_, int number) && below.get(number)));
    }

    /** The numbers of a commit and everything before it. */
    static BitSet reachable(RecordedPast past, Revision tip) {
        BitSet reached = new BitSet();
        int first = past.number(tip);
        reached.set(first);
        for (int number = first; number >= 0; number = reached.previousSetBit(number - 1)) {
            for (int parent : past.parents(number)) {
                reached.set(parent);
            }
        }
        return reached;
    }

    private Predicate<PastCommit> notBelow(RevCommit top, RevCommit below) throws IOException {
        Set<ObjectId> above = new HashSet<>();
        try (RevWalk walk = new RevWalk(reader.objects())) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(top));
            walk.markUninteresting(walk.parseCommit(below));
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                above.add(commit.copy());
            }
        }
        return commit -> above.contains(commit.id());
    }
}
