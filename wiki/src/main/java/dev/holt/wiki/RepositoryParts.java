package dev.holt.wiki;

import org.eclipse.jgit.lib.Repository;

/**
 * The parts of one open repository that commits work on.
 *
 * @param index the work tree's index; never read in a bare repository
 * @param steps who is told how far a commit has come
 */
record RepositoryParts(
        Repository repository,
        RepositoryLayout layout,
        Branches branches,
        KnownIndex index,
        CommitSteps steps) {

    static RepositoryParts of(Repository repository, CommitSteps steps) {
        RepositoryLayout layout = RepositoryLayout.of(repository);
        return new RepositoryParts(
                repository,
                layout,
                Branches.of(repository, layout, steps),
                new KnownIndex(layout.index()),
                steps);
    }
}
