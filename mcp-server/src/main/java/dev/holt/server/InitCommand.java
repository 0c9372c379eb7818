package dev.holt.server;

import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.PrintStream;

/** Makes a wiki of a folder and says what it now holds. */
final class InitCommand {
    private final Command.Init command;
    private final PrintStream out;

    InitCommand(Command.Init command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    int run() {
        try (Wiki wiki = Wiki.init(command.folder(), WikiOptions.defaults(), command.author())) {
            int pages = wiki.head().pages().size();
            out.printf(
                    "%s is a wiki with %d %s at revision %s.%n",
                    command.folder(),
                    pages,
                    pages == 1 ? "page" : "pages",
                    wiki.head().revision().abbreviated());
        }
        return Main.DONE;
    }
}
