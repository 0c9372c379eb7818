package dev.holt.wiki;

import java.nio.file.Path;

/** A program, started without a locale, that writes a page whose name is not ASCII. */
final class WriterWithoutLocale {
    /** The exit code when the write is refused with the remedy, and nothing was written. */
    static final int REFUSED = 3;

    private WriterWithoutLocale() {}

    public static void main(String[] arguments) {
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults())) {
            Revision before = wiki.head().revision();
            try {
                wiki.commit(
                        Writer.who("Write"),
                        tip -> ChangeSet.of(Writer.newPage("\u00dcbersicht", "text\n")));
            } catch (WikiException.StorageFailed e) {
                boolean helps = String.valueOf(e.getMessage()).contains("LC_ALL=C.UTF-8");
                boolean untouched = wiki.head().revision().equals(before);
                System.exit(helps && untouched ? REFUSED : 1);
            }
        }
    }
}
