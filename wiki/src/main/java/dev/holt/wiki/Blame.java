package dev.holt.wiki;

import java.util.List;

/**
 * Where the lines of a page come from.
 *
 * @param lines the lines that were asked for, in order
 */
public record Blame(List<BlameLine> lines) {
    /** Keeps its own copy of the lines. */
    public Blame {
        lines = List.copyOf(lines);
    }
}
