package dev.holt.wiki;

/** The unified diff of one file change. */
@SuppressWarnings("DoNotCallSuggester") // the skeleton of a class that is being written
final class UnifiedDiff {
    private UnifiedDiff() {}

    static String of(FileChange change) {
        throw new UnsupportedOperationException("unified diff of " + change);
    }
}
