package dev.holt.render.macro.library;

import java.util.stream.IntStream;

/**
 * How much one call of a macro may put out.
 *
 * @param entries how many entries a list has when the call doesn't say
 * @param maxEntries how many entries a call may ask for
 * @param maxDepth how many levels of folders a call may ask for
 */
public record MacroLimits(int entries, int maxEntries, int maxDepth) {
    /** Refuses limits below 1. */
    public MacroLimits {
        if (IntStream.of(entries, maxEntries, maxDepth).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
    }

    /** 100 entries, at most 1,000; 20 levels of folders. */
    public static MacroLimits defaults() {
        return new MacroLimits(100, 1_000, 20);
    }
}
