package dev.holt.server;

import dev.holt.protocol.Principal;
import dev.holt.transport.http.login.AccessToken;
import dev.holt.transport.http.login.TokenFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Keeps the file of access tokens. A new token goes to standard output alone, so that a script can
 * take it; what to do with it goes to standard error.
 */
final class TokenCommand {
    private final Command.Token command;
    private final Path path;
    private final PrintStream out;
    private final PrintStream err;

    TokenCommand(Command.Token command, PrintStream out, PrintStream err) {
        this.command = command;
        this.path =
                command.configuration()
                        .network()
                        .tokens()
                        .orElseGet(
                                () -> Path.of(System.getProperty("user.home"), ".holt", "tokens"));
        this.out = out;
        this.err = err;
    }

    int run() {
        TokenFile file = new TokenFile(path);
        switch (command.action()) {
            case ADD -> add(file);
            case LIST -> file.tokens().forEach(this::show);
            case REVOKE -> {
                file.revoke(command.name());
                err.println("Revoked " + command.name() + ", also for servers that are running.");
            }
        }
        return Main.DONE;
    }

    private void add(TokenFile file) {
        Configuration configuration = command.configuration();
        Principal owner =
                new Principal(command.name(), configuration.groups(), configuration.readOnly());
        out.println(file.add(owner, Clock.systemUTC()));
        err.println(
                "This token is shown once: Holt keeps only its hash, in " + path.toAbsolutePath());
        err.println("Clients send the header   Authorization: Bearer TOKEN");
        err.println("Serve with                holt serve --tokens " + path.toAbsolutePath());
    }

    private void show(AccessToken token) {
        out.printf(
                "%-20s %s %-5s %s%n",
                token.owner().name(), token.created(), token.scope(), token.groups());
    }
}
