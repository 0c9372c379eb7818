package dev.holt.server.doctor;

import dev.holt.wiki.RepositoryFacts;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;

/** Whether git's files are in a form that reads fast. */
final class StorageCheck implements Check {
    /** git's own threshold is 6,700; each is a file to open. */
    static final long MANY_LOOSE = 10_000;

    /** Below that a walk over all commits takes no time anyway. */
    static final int MANY_COMMITS = 2_000;

    private final int manyCommits;

    StorageCheck() {
        this(MANY_COMMITS);
    }

    /**
     * @param manyCommits how many commits need no commit-graph
     */
    StorageCheck(int manyCommits) {
        this.manyCommits = manyCommits;
    }

    @Override
    public String name() {
        return "Storage";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.look(patient, this::look);
    }

    private Seen look(Wiki wiki) {
        RepositoryFacts facts = wiki.facts();
        List<Finding> findings = new ArrayList<>();
        if (facts.looseObjects() > MANY_LOOSE) {
            findings.add(
                    Finding.note(
                            "About %,d objects are files of their own."
                                    .formatted(facts.looseObjects()),
                            "Reads of history are slow, and the repository is larger than needed.",
                            "git -C " + wiki.folder() + " gc"));
        }
        if (!wiki.health().commitGraph() && wiki.countCommits(manyCommits).more()) {
            findings.add(
                    Finding.note(
                            "There is no commit-graph for more than %,d commits."
                                    .formatted(manyCommits),
                            "The history of single pages takes longer to find.",
                            "git -C "
                                    + wiki.folder()
                                    + " commit-graph write --reachable --changed-paths"));
        }
        return new Seen(
                "%,d kB packed, about %,d loose objects"
                        .formatted(facts.packedBytes() / 1024, facts.looseObjects()),
                findings);
    }
}
