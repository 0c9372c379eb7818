package dev.holt.wiki;

/** The unified diff of one file change. */
final class UnifiedDiff {
    private UnifiedDiff() {}

    static String of(FileChange change) {
        throw new UnsupportedOperationException("unified diff of " + change);
    }
}
