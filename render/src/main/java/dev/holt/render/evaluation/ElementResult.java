package dev.holt.render.evaluation;

import java.util.List;

/**
 * What evaluating one element gave. The array belongs to the result; nobody changes it.
 *
 * @param output in the page's format, in UTF-8
 * @param dependencies every fact that it was made from
 * @param calls how many transclusions and macros were evaluated for it, itself included
 * @param lasting whether it may be used again; false after an error that is no fact of the wiki
 * @param rootTree the root tree for which it was last known to hold
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; copying it would cost each view
public record ElementResult(
        byte[] output, List<Dependency> dependencies, int calls, boolean lasting, String rootTree) {
    public ElementResult {
        dependencies = List.copyOf(dependencies);
    }

    /** The same result, known to hold for another root tree. */
    public ElementResult at(String otherTree) {
        return otherTree.equals(rootTree)
                ? this
                : new ElementResult(output, dependencies, calls, lasting, otherTree);
    }
}
