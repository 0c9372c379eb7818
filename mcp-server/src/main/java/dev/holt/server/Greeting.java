package dev.holt.server;

import dev.holt.wiki.CommitCount;
import dev.holt.wiki.Wiki;
import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code holt serve} says once it serves: to a person at a terminal where the wiki is and how
 * each client gets to it, to everything else the address on one line.
 *
 * @param wiki the wiki's folder
 * @param pages how many pages it has
 * @param commits how many commits made it, counted up to {@value #MOST_COMMITS}
 * @param endpoint the address for clients
 * @param tokens the file of tokens that callers need, if they do
 */
record Greeting(Path wiki, int pages, CommitCount commits, URI endpoint, Optional<Path> tokens) {
    /** Counting more would keep people waiting. */
    static final int MOST_COMMITS = 5_000;

    static Greeting of(Wiki wiki, URI endpoint, Optional<Path> tokens) {
        return new Greeting(
                wiki.folder(),
                wiki.head().pages().size(),
                wiki.countCommits(MOST_COMMITS),
                endpoint,
                tokens);
    }

    /** Whether a person looks on. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** The line that programs read. */
    static String forPrograms(URI endpoint) {
        return "MCP endpoint: " + endpoint;
    }

    /** Some lines for people. */
    String forPeople() {
        String login = tokens.isPresent() ? " --header \"Authorization: Bearer TOKEN\"" : "";
        String headers =
                tokens.isPresent() ? ",\"headers\":{\"Authorization\":\"Bearer TOKEN\"}" : "";
        return """
        Holt serves the wiki in %s (%,d pages, %s%,d commits).
        %s
        %s
        Claude Code     claude mcp add --transport http holt %s%s
        VS Code         code --add-mcp '{"name":"holt","type":"http","url":"%s"%s}'
        Claude Desktop  starts a Holt of its own; this prints what to paste: holt config claude-desktop --wiki "%s"
        Other clients   Streamable HTTP at the address above, or on stdio: holt stdio --wiki "%s"

        holt doctor looks for what is wrong. Ctrl-C ends the server.\
        """
                .formatted(
                        wiki,
                        pages,
                        commits.more() ? "more than " : "",
                        commits.commits(),
                        forPrograms(endpoint),
                        tokens.map(file ->
                                        "Callers show a token of "
                                                + file
                                                + " (holt token add NAME makes one).\n")
                                .orElse(""),
                        endpoint,
                        login,
                        endpoint,
                        headers,
                        wiki,
                        wiki);
    }
}
