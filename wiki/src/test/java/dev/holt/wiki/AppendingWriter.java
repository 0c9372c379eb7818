package dev.holt.wiki;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that appends lines to one page as an agent does: read, edit with the base, and again
 * after a conflict. It ends with 0 when every line was acknowledged.
 */
final class AppendingWriter {
    static final String PAGE = "Log";

    private AppendingWriter() {}

    /** Starts the program in a process of its own. */
    static Process start(Path folder, String name, int lines) throws java.io.IOException {
        return ChildJvm.start(AppendingWriter.class, folder.toString(), name, "" + lines);
    }

    /** The line that the program appends as its {@code number}th. */
    static String line(String name, int number) {
        return "line " + number + " of " + name;
    }

    public static void main(String[] arguments) {
        WikiOptions options = WikiOptions.defaults().withLockTimeout(Duration.ofMinutes(2));
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), options)) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                append(wiki, line(arguments[1], i));
            }
        }
    }

    private static void append(Wiki wiki, String line) {
        while (true) {
            Page page = wiki.head().page(PAGE);
            Change change = Writer.write(PAGE, page.text() + line + "\n", page.revision());
            try {
                wiki.commit(Writer.who("Append " + line), tip -> ChangeSet.of(change));
                return;
            } catch (WikiException.EditConflict e) {
                // Others were quicker: read again.
            }
        }
    }
}
