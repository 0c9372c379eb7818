package dev.holt.wiki;

import java.util.Optional;

/** The unified diff of one file change, as its {@link FileChange} shows it. */
final class UnifiedDiff {
    /** How many unchanged lines stand around a change unless a caller says otherwise. */
    static final int CONTEXT = 3;

    /** About how many characters one file's diff has at most unless a caller says otherwise. */
    static final int MAX_CHARS = 20_000;

    private static final byte[] NOTHING = new byte[0];

    private UnifiedDiff() {}

    static String of(FileChange change) {
        Optional<String> path = Optional.of(change.path());
        DiffHeader header =
                new DiffHeader(
                        change.kind() == FileChange.Kind.ADDED
                                ? Optional.empty()
                                : change.fromPath().or(() -> path),
                        change.kind() == FileChange.Kind.DELETED ? Optional.empty() : path);
        return TextDiff.between(change.before().orElse(NOTHING), change.after().orElse(NOTHING))
                .unified(header, CONTEXT, MAX_CHARS);
    }
}
