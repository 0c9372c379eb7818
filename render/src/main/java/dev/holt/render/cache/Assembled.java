package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole page, joined, and for which views it may be served without looking at its dependencies.
 *
 * @param bytes the page; the array belongs to this record, and nobody changes it
 * @param dependencies all dependencies of its elements, each once
 * @param lastFailed the dependency because of which an element was last evaluated again
 * @param stamp where it was last found valid
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; copying it would cost each view
record Assembled(
        byte[] bytes, List<Dependency> dependencies, Optional<Dependency> lastFailed, Stamp stamp) {

    /**
     * Where a page was found valid. Equal trees are equal wikis, and only what comes from history
     * needs the same commit too.
     *
     * @param rootTree the root tree
     * @param commit the commit, if the page depends on it
     * @param period the time during which it stays so
     * @param variants the facts about the reader that it read
     */
    record Stamp(
            String rootTree,
            Optional<String> commit,
            Dependency.ValidBetween period,
            Map<String, Optional<String>> variants) {
        static Stamp of(View view, List<Dependency> dependencies) {
            Optional<String> commit = Optional.empty();
            Instant from = Instant.MIN;
            Instant until = Instant.MAX;
            Map<String, Optional<String>> variants = new HashMap<>();
            for (Dependency dependency : dependencies) {
                switch (dependency) {
                    case Dependency.HistoryHead(var head) -> commit = Optional.of(head);
                    case Dependency.Variant(var dimension, var value) ->
                            variants.put(dimension, value);
                    case Dependency.ValidBetween(var start, var end) -> {
                        from = start.isAfter(from) ? start : from;
                        until = end.isBefore(until) ? end : until;
                    }
                    default -> {
                        // The root tree answers for everything else.
                    }
                }
            }
            return new Stamp(
                    view.snapshot().rootTree(),
                    commit,
                    new Dependency.ValidBetween(from, until),
                    Map.copyOf(variants));
        }

        boolean covers(View view, String viewsRootTree) {
            return rootTree.equals(viewsRootTree)
                    && (commit.isEmpty() || commit.get().equals(view.snapshot().revision().id()))
                    && period.holds(view.now())
                    && fits(view);
        }

        /** Whether the reader is one of those for whom this was made. */
        boolean fits(View view) {
            for (Map.Entry<String, Optional<String>> read : variants.entrySet()) {
                String value = view.variants().get(read.getKey());
                if (!Optional.ofNullable(value).equals(read.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** When it must be looked at again, whatever happens to the wiki. */
    Instant until() {
        return stamp.period().until();
    }
}
