package dev.holt.server;

import dev.holt.render.program.Format;
import dev.holt.server.start.ServerKind;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for, with everything that it needs already checked. */
sealed interface Command {
    /** A command that works on the wiki, in the way that the configuration says. */
    sealed interface Configured extends Command {
        Configuration configuration();
    }

    /** A command that runs until it is told to end. */
    sealed interface Server extends Configured {}

    /** A command that does its work and ends. */
    sealed interface Job extends Command {}

    /** Serve the wiki over Streamable HTTP until the process is told to end. */
    record Serve(Configuration configuration) implements Server {}

    /** Serve the wiki over standard input and output until the input ends. */
    record Stdio(Configuration configuration) implements Server {}

    /** Make a wiki of a folder, new or with files in it. */
    record Init(Path folder, PersonIdentity author) implements Job {}

    /**
     * Take a folder of Markdown into the wiki.
     *
     * @param configuration the wiki, new or not, and the author of the commit
     * @param source the folder, which is not changed
     */
    record Adopt(Configuration configuration, Path source) implements Configured, Job {}

    /** Print what the wiki holds and how large it is. */
    record Stats(Configuration configuration) implements Configured, Job {}

    /**
     * Look for everything that may keep Holt from working.
     *
     * @param json whether the findings are printed for programs
     */
    record Doctor(Configuration configuration, boolean json) implements Configured, Job {}

    /** Look for orphans, broken links and odd pages, and report them. */
    record Check(Configuration configuration) implements Configured, Job {}

    /** Say what a rendered page was made from, and where it came from. */
    record Explain(Configuration configuration, String page, Format format)
            implements Configured, Job {}

    /**
     * Print one rendered page, or write pages as a web site.
     *
     * @param page the page; all pages without one
     * @param format HTML where there is a folder
     * @param folder where the site goes; without one, the page is printed
     */
    record Render(
            Configuration configuration,
            Optional<String> page,
            Format format,
            Optional<Path> folder)
            implements Configured, Job {}

    /** Print what a client's configuration needs in order to start this server. */
    record ClientConfig(McpClient client, Configuration configuration) implements Job {}

    /**
     * Make, show or take away access tokens.
     *
     * @param name whose token; empty for the list
     * @param configuration the file, and what a new token may do
     */
    record Token(TokenAction action, String name, Configuration configuration) implements Job {}

    /** Make the caches that Holt starts quicker with. */
    record Train(List<ServerKind> kinds) implements Job {}

    /** Print the version. */
    record Version() implements Job {}

    /** Print the help text. */
    record Help() implements Job {}
}
