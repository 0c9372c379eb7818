package dev.holt.wiki;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.util.QuotedString;

/**
 * The lines above the hunks of one file's unified diff.
 *
 * <p>Paths carry git's {@code a/} and {@code b/}; an absent side is {@code /dev/null}; a path that
 * would break the line (quotes, control characters) is quoted as git quotes it.
 */
record DiffHeader(Optional<String> from, Optional<String> to) {

    /** The three lines that tell of a move; nothing when the file stayed where it was. */
    void writeMove(StringBuilder out) {
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            out.append("diff --git ").append(side("a/", from)).append(' ').append(side("b/", to));
            out.append("\nrename from ").append(quoted(from.get()));
            out.append("\nrename to ").append(quoted(to.get())).append('\n');
        }
    }

    void writeText(StringBuilder out) {
        out.append("--- ").append(side("a/", from)).append(tabAfterSpace(from)).append('\n');
        out.append("+++ ").append(side("b/", to)).append(tabAfterSpace(to)).append('\n');
    }

    /** The whole diff of a file too large to compare. */
    String ofLargeFile(long before, long after) {
        StringBuilder out = new StringBuilder();
        writeMove(out);
        writeSizes("Large file", before, after, out);
        return out.toString();
    }

    /**
     * The one line that stands for the hunks of a file whose lines are not compared.
     *
     * @param what why they are not: what kind of file it is
     * @param before its size before, in bytes
     * @param after its size after, in bytes
     */
    void writeSizes(String what, long before, long after, StringBuilder out) {
        out.append(what).append(' ').append(quoted(to.or(() -> from).orElse("")));
        if (from.isEmpty()) {
            out.append(" added (").append(grouped(after));
        } else if (to.isEmpty()) {
            out.append(" deleted (").append(grouped(before));
        } else {
            out.append(" changed (").append(grouped(before)).append(" -> ").append(grouped(after));
        }
        out.append(" bytes)\n");
    }

    /** git ends a header line with a tab when the path has a space, so that tools find its end. */
    private static String tabAfterSpace(Optional<String> path) {
        return path.isPresent() && path.get().indexOf(' ') >= 0 ? "\t" : "";
    }

    private static String side(String prefix, Optional<String> path) {
        return path.map(present -> quoted(prefix + present)).orElse("/dev/null");
    }

    private static String quoted(String path) {
        return QuotedString.GIT_PATH_MINIMAL.quote(path);
    }

    private static String grouped(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }
}
