package dev.holt.wiki;

/**
 * What a writer wants to change, decided anew for each tip it is shown.
 *
 * <p>A planner is called again with a newer tip when another writer moved the branch first, so it
 * only computes: it has no effects of its own and gives the same answer for the same tip.
 */
@FunctionalInterface
public interface Planner {
    /**
     * The changes to make on top of {@code tip}.
     *
     * @throws WikiException when the plan cannot be made on this tip; nothing is written then
     */
    ChangeSet plan(Snapshot tip);
}
