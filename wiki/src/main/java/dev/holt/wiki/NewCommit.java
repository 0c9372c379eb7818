package dev.holt.wiki;

import java.util.List;

/**
 * A commit that is computed and not yet written.
 *
 * @param move the branch's way to it
 * @param objects its objects, those that the repository has already among them
 * @param edits what it does to files
 */
record NewCommit(BranchMove move, NewObjects objects, List<FileEdit> edits) {}
