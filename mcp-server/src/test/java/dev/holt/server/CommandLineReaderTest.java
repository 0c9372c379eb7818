package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ToolGroup;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.embedding.EmbeddingsEndpoint;
import dev.holt.server.log.LogFormat;
import dev.holt.server.log.LogOptions;
import dev.holt.wiki.PersonIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class CommandLineReaderTest {
    @Test
    void noOptions_giveTheDefaults() throws UsageException {
        Configuration configuration = serve("serve");

        assertThat(configuration.wiki())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".holt/wiki"));
        assertThat(configuration.network().host()).isEqualTo("127.0.0.1");
        assertThat(configuration.network().port()).isEqualTo(8080);
        assertThat(configuration.readOnly()).isFalse();
        assertThat(configuration.groups()).isEqualTo(ToolGroup.usual());
        assertThat(configuration.author()).isEqualTo(new PersonIdentity("Holt", "holt@localhost"));
    }

    @Test
    void everyOption_isRead() throws UsageException {
        Configuration configuration =
                serve(
                        "serve",
                        "--wiki",
                        "/w/x",
                        "--host",
                        "::1",
                        "--port=0",
                        "--tokens",
                        "/t/tokens",
                        "--allow-host",
                        "wiki.example, [fd00::1]",
                        "--allow-origin=https://app.example:8443",
                        "--read-only",
                        "--tools",
                        "read, history",
                        "--author",
                        "Ada <ada@example.org>",
                        "--wiki-links",
                        "text-first",
                        "--log",
                        "json",
                        "--log-level=INFO",
                        "--embeddings-url=http://127.0.0.1:11434/v1",
                        "--embeddings-model",
                        "nomic-embed-text");

        assertThat(configuration)
                .isEqualTo(
                        new Configuration(
                                Path.of("/w/x"),
                                new Configuration.Network(
                                        "::1",
                                        0,
                                        Optional.of(Path.of("/t/tokens")),
                                        Set.of("wiki.example", "[fd00::1]"),
                                        Set.of("https://app.example:8443")),
                                true,
                                Set.of(ToolGroup.READ, ToolGroup.HISTORY),
                                new PersonIdentity("Ada", "ada@example.org"),
                                WikiLinkOrder.TEXT_FIRST,
                                new LogOptions(LogFormat.JSON, Level.INFO),
                                Optional.of(
                                        new EmbeddingsEndpoint(
                                                URI.create("http://127.0.0.1:11434/v1/embeddings"),
                                                "nomic-embed-text",
                                                Optional.empty()))));
    }

    @Test
    void optionsBeforeTheCommand_areReadToo() throws UsageException {
        assertThat(serve("--port", "1", "serve").network().port()).isEqualTo(1);
    }

    @Test
    void environment_isReadWhereNoOptionIsGiven() throws UsageException {
        Map<String, String> environment =
                Map.of(
                        "HOLT_PORT",
                        "81",
                        "HOLT_HOST",
                        "::1",
                        "HOLT_READ_ONLY",
                        "true",
                        "HOLT_WIKI",
                        "/e",
                        "HOLT_TOOLS",
                        "read",
                        "HOLT_AUTHOR",
                        "E <e@x>");
        Command command =
                new CommandLineReader(environment).read(new String[] {"serve", "--port", "82"});

        Configuration configuration = ((Command.Serve) command).configuration();
        assertThat(configuration.network().port()).isEqualTo(82);
        assertThat(configuration.network().host()).isEqualTo("::1");
        assertThat(configuration.readOnly()).isTrue();
        assertThat(configuration.wiki()).isEqualTo(Path.of("/e"));
        assertThat(configuration.groups()).containsExactly(ToolGroup.READ);
        assertThat(configuration.author()).isEqualTo(new PersonIdentity("E", "e@x"));
    }

    @Test
    void everyProblem_isNamedAtOnce() {
        Map<String, String> environment = Map.of("HOLT_READ_ONLY", "maybe");
        String[] args = {
            "serve",
            "--port",
            "65536",
            "--tools",
            "read,paint",
            "--author",
            "nobody",
            "--frob",
            "--log",
            "xml",
            "--log-level",
            "loud"
        };

        assertThatThrownBy(() -> new CommandLineReader(environment).read(args))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactlyInAnyOrder(
                                                "Unknown option: '--frob'",
                                                "--port is '65536'; it takes a number from 0 to 65535",
                                                "HOLT_READ_ONLY is 'maybe'; it takes true or false",
                                                "--tools is 'read,paint'; it takes a list of tool groups out of"
                                                        + " read, history, write, attachments, debug",
                                                "--author is 'nobody'; it takes an author written as \"Name <mail>\"",
                                                "--log is 'xml'; it takes text, json",
                                                "--log-level is 'loud'; it takes error, warn, info, debug"));
    }

    @Test
    void highestPort_isTaken() throws UsageException {
        assertThat(serve("serve", "--port", "65535").network().port()).isEqualTo(65_535);
    }

    @Test
    void noCommand_isAProblem() {
        assertThatThrownBy(() -> read()).hasMessageContaining("no command; name one of serve");
    }

    @Test
    void unknownCommand_isAProblem() {
        assertThatThrownBy(() -> read("srve")).hasMessageContaining("srve");
    }

    @Test
    void optionWithoutItsValue_isAProblem() {
        assertThatThrownBy(() -> read("serve", "--wiki")).hasMessageContaining("--wiki");
    }

    @Test
    void initWithoutFolder_isAProblem() {
        assertThatThrownBy(() -> read("init")).hasMessageContaining("holt init DIR");
    }

    @Test
    void check_takesItsFolderFromOperandOrOption() throws UsageException {
        assertThat(((Command.Check) read("check", "/a")).configuration().wiki())
                .isEqualTo(Path.of("/a"));
        assertThat(((Command.Check) read("check", "--wiki", "/b")).configuration().wiki())
                .isEqualTo(Path.of("/b"));
    }

    @Test
    void unknownClient_isAProblemThatNamesTheKnownOnes() {
        assertThatThrownBy(() -> read("config", "emacs"))
                .hasMessage("no client 'emacs'; config knows claude-desktop, claude-code, vscode");
    }

    @Test
    void helpAndVersion_winOverProblems() throws UsageException {
        assertThat(read("serve", "--help", "--frob")).isEqualTo(new Command.Help());
        assertThat(read("--version")).isEqualTo(new Command.Version());
    }

    private static Configuration serve(String... args) throws UsageException {
        return ((Command.Serve) read(args)).configuration();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "app.example", "https://app.example/", "ftp://x", "https://a,,"})
    void originThatIsNone_isRefused(String origin) {
        assertProblem("--allow-origin is", "serve", "--allow-origin", origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki.example:80", "http://wiki.example", "a b", "*"})
    void hostThatIsNone_isRefused(String host) {
        assertProblem("--allow-host is", "serve", "--allow-host", host);
    }

    @Test
    void tokenCommand_isRead() throws UsageException {
        Command command =
                new CommandLineReader(Map.of())
                        .read(new String[] {"token", "add", "laptop", "--read-only"});

        assertThat(command)
                .isInstanceOfSatisfying(
                        Command.Token.class,
                        token -> {
                            assertThat(token.action()).isEqualTo(TokenAction.ADD);
                            assertThat(token.name()).isEqualTo("laptop");
                            assertThat(token.configuration().readOnly()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "token add", "token revoke", "token list x", "token steal x"})
    void tokenCommandThatIsNone_isRefusedWithWhatThereIs(String line) {
        assertProblem("token takes: add NAME, list, or revoke NAME", line.split(" "));
    }

    @Test
    void tokenName_isChecked() {
        assertProblem("is no token's name", "token", "add", "a/b");
    }

    private static void assertProblem(String expected, String... line) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new CommandLineReader(Map.of()).read(line))
                .satisfies(usage ->
                        assertThat(usage.problems())
                                .anySatisfy(problem -> assertThat(problem).contains(expected)));
    }

    private static Command read(String... args) throws UsageException {
        return new CommandLineReader(Map.of()).read(args);
    }
}
