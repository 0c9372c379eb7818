package dev.holt.wiki;

import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;

/** The way from a planner to a commit on the checked-out branch. */
@SuppressWarnings("DoNotCallSuggester") // the skeleton of a class that is being written
final class CommitPipeline {
    @SuppressWarnings("UnusedVariable") // the skeleton of a class that is being written
    CommitPipeline(
            Repository repository, WikiOptions options, Function<Revision, Snapshot> snapshots) {}

    CommitResult commit(Provenance who, Planner planner) {
        throw new UnsupportedOperationException("commit " + who + planner);
    }

    CommitResult preview(Provenance who, Planner planner) {
        throw new UnsupportedOperationException("preview " + who + planner);
    }
}
