package dev.holt.protocol;

import java.util.List;

/**
 * Values proposed for an argument.
 *
 * @param values the best ones, best first, at most {@value #MAX_VALUES}
 * @param total how many there are altogether
 */
public record Completion(List<String> values, int total) {

    /** The most values that MCP lets an answer have. */
    public static final int MAX_VALUES = 100;

    /** No proposals. */
    public static final Completion NONE = new Completion(List.of(), 0);

    public Completion {
        values = List.copyOf(values);
        if (values.size() > MAX_VALUES) {
            throw new IllegalArgumentException("More than " + MAX_VALUES + " values");
        }
    }

    /** Returns the first values of a list that holds all. */
    public static Completion of(List<String> all) {
        return new Completion(all.subList(0, Math.min(all.size(), MAX_VALUES)), all.size());
    }
}
