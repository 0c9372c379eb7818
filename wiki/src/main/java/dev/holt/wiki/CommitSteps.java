package dev.holt.wiki;

import java.io.IOException;

/** Who is told how far a commit has come: nobody, except in tests of crashes and full disks. */
@FunctionalInterface
interface CommitSteps {
    /** For everyday use. */
    CommitSteps UNOBSERVED = step -> {};

    /**
     * Called when a step has been reached.
     *
     * @throws IOException in place of a disk that fails at this point
     */
    void reached(CommitStep step) throws IOException;
}
