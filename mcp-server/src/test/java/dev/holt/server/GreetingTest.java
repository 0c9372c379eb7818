package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.CommitCount;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreetingTest {
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:8080/mcp");

    @Test
    void person_isToldWhereTheWikiIsAndWhatToPasteIntoWhichClient() {
        Greeting greeting =
                new Greeting(
                        Path.of("/home/ann/my wiki"),
                        1_200,
                        new CommitCount(34, 2, false),
                        ENDPOINT,
                        Optional.empty());

        assertThat(greeting.forPeople())
                .isEqualTo(
                        """
                        Holt serves the wiki in /home/ann/my wiki (1,200 pages, 34 commits).
                        MCP endpoint: http://127.0.0.1:8080/mcp

                        Claude Code     claude mcp add --transport http holt http://127.0.0.1:8080/mcp
                        VS Code         code --add-mcp '{"name":"holt","type":"http","url":"http://127.0.0.1:8080/mcp"}'
                        Claude Desktop  starts a Holt of its own; this prints what to paste: holt config claude-desktop --wiki "/home/ann/my wiki"
                        Other clients   Streamable HTTP at the address above, or on stdio: holt stdio --wiki "/home/ann/my wiki"

                        holt doctor looks for what is wrong. Ctrl-C ends the server.\
                        """);
    }

    @Test
    void serverWithTokens_saysWhereTheTokenGoes() {
        Greeting greeting =
                new Greeting(
                        Path.of("/w"),
                        1,
                        new CommitCount(Greeting.MOST_COMMITS, 2, true),
                        ENDPOINT,
                        Optional.of(Path.of("/t/tokens")));

        assertThat(greeting.forPeople())
                .contains("more than 5,000 commits")
                .contains("Callers show a token of /t/tokens (holt token add NAME makes one).\n")
                .contains("/mcp --header \"Authorization: Bearer TOKEN\"\n")
                .contains("\"headers\":{\"Authorization\":\"Bearer TOKEN\"}}'");
    }

    @Test
    void program_isToldTheAddressOnOneLine() {
        assertThat(Greeting.forPrograms(ENDPOINT))
                .isEqualTo("MCP endpoint: http://127.0.0.1:8080/mcp");
    }
}
